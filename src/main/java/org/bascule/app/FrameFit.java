package org.bascule.app;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.bascule.app.model.UserSettings.Frame;

/** Fits a saved window frame to the present screens, which may differ from those it was saved on. */
final class FrameFit {

    private FrameFit() {}

    /**
     * The frame, no larger than a screen and wholly on it: on the one that shows most of it, or else in the middle of the
     * first.
     *
     * @param screens what each screen has left beside panels and docks, in units of the window; the primary one first
     */
    static Frame fit(Frame wanted, List<Rectangle2D> screens) {
        if (screens.isEmpty()) {
            return wanted;
        }
        Rectangle2D screen = screenOf(wanted, screens);
        double width = Math.min(wanted.width(), screen.getWidth());
        double height = Math.min(wanted.height(), screen.getHeight());
        boolean seen = shown(wanted, screen) > 0;
        double x = seen
                ? into(wanted.x(), screen.getMinX(), screen.getMaxX() - width)
                : screen.getMinX() + (screen.getWidth() - width) / 2;
        double y = seen
                ? into(wanted.y(), screen.getMinY(), screen.getMaxY() - height)
                : screen.getMinY() + (screen.getHeight() - height) / 2;
        return new Frame(x, y, width, height, wanted.maximized());
    }

    /** The screen on which the frame is shown. */
    static Rectangle2D screenOf(Frame frame, List<Rectangle2D> screens) {
        return screens.stream()
                .max(Comparator.comparingDouble(screen -> shown(frame, screen)))
                .filter(screen -> shown(frame, screen) > 0)
                .orElse(screens.get(0));
    }

    /** The area of a frame that a screen shows; 0 for a frame without a position. */
    private static double shown(Frame frame, Rectangle2D screen) {
        double across = Math.min(frame.x() + frame.width(), screen.getMaxX()) - Math.max(frame.x(), screen.getMinX());
        double down = Math.min(frame.y() + frame.height(), screen.getMaxY()) - Math.max(frame.y(), screen.getMinY());
        return across > 0 && down > 0 ? across * down : 0;
    }

    private static double into(double at, double least, double most) {
        return Math.max(least, Math.min(at, most));
    }
}
