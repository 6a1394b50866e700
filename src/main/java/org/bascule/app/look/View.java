package org.bascule.app.look;

import javafx.scene.Parent;

/** A part of the window, for one language and one lab; it is recreated for another. */
public interface View extends AutoCloseable {

    Parent root();

    /** Removes its listeners. */
    @Override
    void close();
}
