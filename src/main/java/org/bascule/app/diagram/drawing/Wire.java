package org.bascule.app.diagram.drawing;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.drawing.WireRouting.Point;
import org.bascule.app.look.StateStyle;

/** A line between cards, with rounded corners and an optional arrowhead. */
final class Wire {

    private static final double CORNER = 9;
    private static final double HEAD = 9;

    private final Group node = new Group();
    private final Path halo = new Path();
    private final Path line = new Path();
    private final SVGPath head = new SVGPath();
    private final StateStyle style = new StateStyle(node);
    private final boolean pointed;
    private List<Point> points = List.of();

    /** @param pointed whether it has an arrowhead */
    Wire(String style, boolean pointed) {
        this.pointed = pointed;
        node.getStyleClass().addAll("wire", style);
        node.setMouseTransparent(true);
        halo.getStyleClass().add("wire-halo");
        line.getStyleClass().add("wire-line");
        head.getStyleClass().add("wire-head");
        head.setVisible(pointed);
        node.getChildren().addAll(halo, line, head);
    }

    Group node() {
        return node;
    }

    /** Whether the style has changed. */
    boolean wear(String style) {
        return this.style.wear(style);
    }

    void run(List<Point> now) {
        if (now.equals(points)) {
            return;
        }
        points = List.copyOf(now);
        draw(halo);
        draw(line);
        if (pointed) {
            Point end = points.get(points.size() - 1);
            Point back = shortOf(end, points.get(points.size() - 2), HEAD);
            double acrossX = (end.y() - back.y()) / 2;
            double acrossY = (end.x() - back.x()) / 2;
            head.setContent("M%s %s L%s %s L%s %s Z"
                    .formatted(
                            end.x(),
                            end.y(),
                            back.x() - acrossX,
                            back.y() - acrossY,
                            back.x() + acrossX,
                            back.y() + acrossY));
        }
    }

    private void draw(Path path) {
        path.getElements().setAll(new MoveTo(points.get(0).x(), points.get(0).y()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point in = towards(corner, points.get(i - 1));
            Point out = towards(corner, points.get(i + 1));
            path.getElements()
                    .addAll(new LineTo(in.x(), in.y()), new QuadCurveTo(corner.x(), corner.y(), out.x(), out.y()));
        }
        Point end = points.get(points.size() - 1);
        Point last = pointed ? shortOf(end, points.get(points.size() - 2), HEAD - 2) : end;
        path.getElements().add(new LineTo(last.x(), last.y()));
    }

    /** The line ends inside its arrowhead: its square end would show at the tip. */
    private static Point shortOf(Point end, Point from, double by) {
        return new Point(
                end.x() - Math.signum(end.x() - from.x()) * by, end.y() - Math.signum(end.y() - from.y()) * by);
    }

    private static Point towards(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double share = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }
}
