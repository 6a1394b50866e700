package org.bascule.app.diagram;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.Wiring.Point;
import org.bascule.app.look.StateStyle;

/** A line round the cards, its corners rounded, with a head where it points. */
final class Wire {

    private static final double CORNER = 9;
    private static final double HEAD = 9;

    private final Group node = new Group();
    private final Path halo = new Path();
    private final Path line = new Path();
    private final SVGPath head = new SVGPath();
    private final StateStyle style = new StateStyle(node);
    private final boolean pointed;
    private List<Point> way = List.of();

    /** @param pointed whether it has a head */
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

    /** Whether it looks otherwise than before. */
    boolean wear(String style) {
        return this.style.wear(style);
    }

    void run(List<Point> now) {
        if (now.equals(way)) {
            return;
        }
        way = List.copyOf(now);
        draw(halo);
        draw(line);
        if (pointed) {
            Point end = way.get(way.size() - 1);
            boolean up = end.y() < way.get(way.size() - 2).y();
            double back = end.y() + (up ? HEAD : -HEAD);
            head.setContent("M%s %s L%s %s L%s %s Z"
                    .formatted(end.x(), end.y(), end.x() - HEAD / 2, back, end.x() + HEAD / 2, back));
        }
    }

    private void draw(Path path) {
        path.getElements().setAll(new MoveTo(way.get(0).x(), way.get(0).y()));
        for (int i = 1; i < way.size() - 1; i++) {
            Point corner = way.get(i);
            Point in = towards(corner, way.get(i - 1));
            Point out = towards(corner, way.get(i + 1));
            path.getElements()
                    .addAll(new LineTo(in.x(), in.y()), new QuadCurveTo(corner.x(), corner.y(), out.x(), out.y()));
        }
        Point end = way.get(way.size() - 1);
        Point last = pointed ? shortOf(end, way.get(way.size() - 2)) : end;
        path.getElements().add(new LineTo(last.x(), last.y()));
    }

    /** The line ends inside its head, which would be blunt otherwise. */
    private static Point shortOf(Point end, Point from) {
        return new Point(end.x(), end.y() + (from.y() > end.y() ? HEAD - 2 : 2 - HEAD));
    }

    private static Point towards(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double share = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }
}
