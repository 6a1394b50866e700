package org.bascule.app.diagram.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.ClientRoute;
import org.bascule.app.diagram.drawing.Layout.Box;
import org.bascule.app.look.StateStyle;

/** A client route, and the lines to the members that it reaches. */
final class ClientRouteShape {

    /** Above this number, lines are unreadable: only the words remain. */
    private static final int MAX_LINES = 4;

    private static final String PEN = "M1 11 L1.8 7.8 L8.6 1 L11 3.4 L4.2 10.2 Z";
    private static final String EYE = "M0 6 Q6 -1.5 12 6 Q6 13.5 0 6 Z M6 3.6 A2.4 2.4 0 1 0 6.001 3.6 Z";

    private final Group node = new Group();
    private final Group lines = new Group();
    private final StateStyle style = new StateStyle(node);
    private final WireRouting routing;
    private final int nth;
    private final List<Wire> wires = new ArrayList<>();
    private final TextLine title;
    private final TextLine destination;
    private final TextLine longestPause;
    private final TextLine operations;
    private final Flash flash;

    ClientRouteShape(String name, int nth, WireRouting routing) {
        this.nth = nth;
        this.routing = routing;
        Box box = routing.layout().routes().get(name);
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        frame.setArcWidth(14);
        frame.setArcHeight(14);
        frame.getStyleClass().add("client-route-frame");
        SVGPath icon = new SVGPath();
        icon.setContent(name.equals("writer") ? PEN : EYE);
        icon.getStyleClass().add("client-route-icon");
        icon.setLayoutX(box.x() + 14);
        icon.setLayoutY(box.y() + 7);
        double x = box.x() + 14;
        double width = box.width() - 28;
        title = TextLine.left("client-route-title", x + 19, box.y() + 17, width * 0.48);
        destination = TextLine.left("client-route-destination", x, box.y() + 34, width)
                .id("client-route-" + name);
        longestPause = TextLine.right("client-route-pause", box.right() - 14, box.y() + 17, width * 0.5);
        operations = TextLine.left("client-route-operations", x, box.y() + 51, width);
        flash = new Flash(box, 18);
        node.getStyleClass().addAll("client-route", name);
        node.getChildren()
                .addAll(lines, frame, icon, title.node(), destination.node(), longestPause.node(), operations.node());
        node.getChildren().add(flash.node());
        node.setMouseTransparent(true);
    }

    Group node() {
        return node;
    }

    void show(ClientRoute route) {
        boolean first = title.text().isEmpty();
        style.wear(route.state().style());
        title.set(route.title());
        boolean changed = destination.set(route.destination());
        longestPause.set(route.longestPause());
        operations.set(route.operations());
        List<String> targets = route.targets().stream()
                .filter(routing.layout().cards()::containsKey)
                .toList();
        run(targets.size() > MAX_LINES ? List.of() : targets, route.name());
        if (changed && !first) {
            flash.play();
        }
    }

    private void run(List<String> targets, String name) {
        while (wires.size() < targets.size()) {
            wires.add(new Wire("client", true));
        }
        wires.subList(targets.size(), wires.size()).clear();
        double stem = routing.stem(name, nth, targets);
        for (int i = 0; i < targets.size(); i++) {
            wires.get(i).run(routing.route(name, nth, stem, targets.get(i)));
        }
        List<Group> now = wires.stream().map(Wire::node).toList();
        if (!now.equals(lines.getChildren())) {
            lines.getChildren().setAll(now);
        }
    }
}
