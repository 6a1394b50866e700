package org.bascule.app.look;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * The skin of {@code .plain-scroll}: it draws the content directly. JavaFX's own skin caches an image of it, which helps scrolling;
 * but here contents change far more often than they are scrolled, and each change would create another image of several megabytes.
 */
public final class PlainScrollSkin extends ScrollPaneSkin {

    public PlainScrollSkin(ScrollPane pane) {
        super(pane);
        pane.lookupAll(".viewport").stream()
                .filter(node -> node.getParent() == pane)
                .forEach(node -> node.setCache(false));
    }
}
