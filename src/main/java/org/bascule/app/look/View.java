package org.bascule.app.look;

import javafx.scene.Parent;

/** A part of the window. It is made for one language and one lab, and made anew for another. */
public interface View extends AutoCloseable {

    Parent root();

    /** Detaches it from what it shows. */
    @Override
    void close();
}
