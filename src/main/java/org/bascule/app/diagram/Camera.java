package org.bascule.app.diagram;

import java.util.function.DoubleConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** From where the drawing is seen: all of it, until the user goes nearer or draws it aside. */
final class Camera {

    private static final double STEP = 1.2;
    private static final double NEAREST = 4;
    /** A drawing of few nodes on a large screen need not fill it. */
    private static final double NEAREST_FIT = 2;

    private static final double NOTCH = 40;

    private final Pane pane;
    private final DoubleConsumer scaled;
    private final Translate place = new Translate();
    private final Scale scale = new Scale(1, 1);
    private double width = 1;
    private double height = 1;
    private boolean fitted = true;
    private Point2D grip = Point2D.ZERO;

    /** @param scaled told the scale at which the content is seen, each time it changes */
    Camera(Pane pane, Group content, DoubleConsumer scaled) {
        this.pane = pane;
        this.scaled = scaled;
        content.getTransforms().setAll(place, scale);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        pane.widthProperty().subscribe((before, now) -> resized());
        pane.heightProperty().subscribe((before, now) -> resized());
        pane.addEventHandler(ScrollEvent.SCROLL, this::turn);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> grip = new Point2D(press.getX(), press.getY()));
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    /** The drawing's size, in its own units. */
    void frame(double newWidth, double newHeight) {
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            resized();
        }
    }

    void nearer() {
        zoom(STEP, pane.getWidth() / 2, pane.getHeight() / 2);
    }

    void farther() {
        zoom(1 / STEP, pane.getWidth() / 2, pane.getHeight() / 2);
    }

    void fit() {
        fitted = true;
        double fitting = fitting();
        show(fitting);
        place.setX((pane.getWidth() - width * fitting) / 2);
        place.setY((pane.getHeight() - height * fitting) / 2);
    }

    /**
     * Moves so far that a part of the drawing is seen, and no farther. Where all of it is shown there is nothing to do: what
     * seems to be outside then is not laid out yet.
     */
    void reveal(Node part) {
        if (fitted) {
            return;
        }
        Bounds bounds = pane.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
        double dx = into(bounds.getMinX(), bounds.getMaxX(), pane.getWidth());
        double dy = into(bounds.getMinY(), bounds.getMaxY(), pane.getHeight());
        if (dx != 0 || dy != 0) {
            move(dx, dy);
        }
    }

    double scale() {
        return scale.getX();
    }

    private static double into(double low, double high, double size) {
        return low < 0 ? -low : high > size ? Math.max(size - high, -low) : 0;
    }

    private void resized() {
        if (fitted) {
            fit();
        }
    }

    private double fitting() {
        double share = Math.min(pane.getWidth() / width, pane.getHeight() / height);
        return share > 0 ? Math.min(share, NEAREST_FIT) : 1;
    }

    private void turn(ScrollEvent wheel) {
        if (wheel.getDeltaY() != 0) {
            zoom(Math.pow(STEP, wheel.getDeltaY() / NOTCH), wheel.getX(), wheel.getY());
            wheel.consume();
        }
    }

    private void drag(MouseEvent drag) {
        if (!drag.isStillSincePress()) {
            move(drag.getX() - grip.getX(), drag.getY() - grip.getY());
        }
        grip = new Point2D(drag.getX(), drag.getY());
    }

    private void move(double dx, double dy) {
        fitted = false;
        place.setX(within(place.getX() + dx, width * scale(), pane.getWidth()));
        place.setY(within(place.getY() + dy, height * scale(), pane.getHeight()));
    }

    /** Where the drawing begins, so that the middle of the pane never shows nothing at all. */
    private static double within(double at, double drawn, double size) {
        return Math.max(size / 2 - drawn, Math.min(at, size / 2));
    }

    /** What is at a point of the pane stays there. */
    private void zoom(double factor, double x, double y) {
        double farthest = fitting() / 2;
        double now = Math.max(farthest, Math.min(NEAREST, scale() * factor));
        double grown = now / scale();
        fitted = false;
        place.setX(x - (x - place.getX()) * grown);
        place.setY(y - (y - place.getY()) * grown);
        show(now);
    }

    private void show(double now) {
        scale.setX(now);
        scale.setY(now);
        scaled.accept(now);
    }
}
