package org.bascule.app.look;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * A scroll pane whose content is drawn straight to the window; the style sheet gives it to {@code .plain-scroll}. JavaFX's
 * own keeps a picture of the content, which spares drawing while one scrolls. Here contents change far more often than they
 * are scrolled, and each change would make one more picture of several megabytes.
 */
public final class PlainScrollSkin extends ScrollPaneSkin {

    public PlainScrollSkin(ScrollPane pane) {
        super(pane);
        pane.lookupAll(".viewport").stream()
                .filter(node -> node.getParent() == pane)
                .forEach(node -> node.setCache(false));
    }
}
