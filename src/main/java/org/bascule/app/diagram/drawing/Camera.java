package org.bascule.app.diagram.drawing;

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

/** Zooms and pans the drawing. It fits the window until the user zooms or drags. */
final class Camera {

    private static final double STEP = 1.2;
    private static final double MAX_SCALE = 4;
    /** So that few nodes do not fill a large screen. */
    private static final double MAX_FIT = 2;

    /** What JavaFX reports for one notch of a wheel, in pixels. */
    private static final double WHEEL_NOTCH = 40;

    private final Pane pane;
    private final DoubleConsumer onScale;
    private final Translate offset = new Translate();
    private final Scale scale = new Scale(1, 1);
    private double width = 1;
    private double height = 1;
    private boolean fitted = true;
    private Point2D dragStart = Point2D.ZERO;

    /** @param onScale receives the scale each time it changes */
    Camera(Pane pane, Group content, DoubleConsumer onScale) {
        this.pane = pane;
        this.onScale = onScale;
        content.getTransforms().setAll(offset, scale);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        pane.widthProperty().subscribe((before, now) -> resized());
        pane.heightProperty().subscribe((before, now) -> resized());
        pane.addEventHandler(ScrollEvent.SCROLL, this::onWheel);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> dragStart = new Point2D(press.getX(), press.getY()));
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
    }

    /** The drawing's size, in its own units. */
    void frame(double newWidth, double newHeight) {
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            resized();
        }
    }

    void zoomIn() {
        zoom(STEP, pane.getWidth() / 2, pane.getHeight() / 2);
    }

    void zoomOut() {
        zoom(1 / STEP, pane.getWidth() / 2, pane.getHeight() / 2);
    }

    void fit() {
        fitted = true;
        double fitting = fitting();
        show(fitting);
        offset.setX((pane.getWidth() - width * fitting) / 2);
        offset.setY((pane.getHeight() - height * fitting) / 2);
    }

    /**
     * Scrolls just far enough to make a part of the drawing visible. A fitted drawing is all visible: a part that seems to be
     * outside is not laid out yet.
     */
    void reveal(Node part) {
        if (fitted) {
            return;
        }
        Bounds bounds = pane.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
        double dx = shift(bounds.getMinX(), bounds.getMaxX(), pane.getWidth());
        double dy = shift(bounds.getMinY(), bounds.getMaxY(), pane.getHeight());
        if (dx != 0 || dy != 0) {
            move(dx, dy);
        }
    }

    double scale() {
        return scale.getX();
    }

    private static double shift(double low, double high, double size) {
        return low < 0 ? -low : high > size ? Math.max(size - high, -low) : 0;
    }

    private void resized() {
        if (fitted) {
            fit();
        }
    }

    private double fitting() {
        double ratio = Math.min(pane.getWidth() / width, pane.getHeight() / height);
        return ratio > 0 ? Math.min(ratio, MAX_FIT) : 1;
    }

    private void onWheel(ScrollEvent wheel) {
        if (wheel.getDeltaY() != 0) {
            zoom(Math.pow(STEP, wheel.getDeltaY() / WHEEL_NOTCH), wheel.getX(), wheel.getY());
            wheel.consume();
        }
    }

    private void onDrag(MouseEvent drag) {
        if (!drag.isStillSincePress()) {
            move(drag.getX() - dragStart.getX(), drag.getY() - dragStart.getY());
        }
        dragStart = new Point2D(drag.getX(), drag.getY());
    }

    private void move(double dx, double dy) {
        fitted = false;
        offset.setX(bounded(offset.getX() + dx, width * scale(), pane.getWidth()));
        offset.setY(bounded(offset.getY() + dy, height * scale(), pane.getHeight()));
    }

    /** Keeps part of the drawing in the middle of the pane. */
    private static double bounded(double at, double drawn, double size) {
        return Math.max(size / 2 - drawn, Math.min(at, size / 2));
    }

    /** Around a point of the pane, which keeps showing the same point of the drawing. */
    private void zoom(double factor, double x, double y) {
        double smallest = fitting() / 2;
        double now = Math.max(smallest, Math.min(MAX_SCALE, scale() * factor));
        double grown = now / scale();
        fitted = false;
        offset.setX(x - (x - offset.getX()) * grown);
        offset.setY(y - (y - offset.getY()) * grown);
        show(now);
    }

    private void show(double now) {
        scale.setX(now);
        scale.setY(now);
        onScale.accept(now);
    }
}
