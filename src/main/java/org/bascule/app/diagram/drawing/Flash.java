package org.bascule.app.diagram.drawing;

import javafx.animation.FadeTransition;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.bascule.app.diagram.drawing.Layout.Box;

/** A frame that lights up around what has changed, and fades. */
final class Flash {

    private static final double BEYOND = 4;

    private final Rectangle node;
    private final FadeTransition fade;

    Flash(Box box, double corner) {
        node = new Rectangle(box.x() - BEYOND, box.y() - BEYOND, box.width() + 2 * BEYOND, box.height() + 2 * BEYOND);
        node.setArcWidth(corner);
        node.setArcHeight(corner);
        node.getStyleClass().add("diagram-flash");
        node.setMouseTransparent(true);
        node.setOpacity(0);
        fade = new FadeTransition(Duration.millis(900), node);
        fade.setFromValue(1);
        fade.setToValue(0);
    }

    Rectangle node() {
        return node;
    }

    void play() {
        fade.playFromStart();
    }
}
