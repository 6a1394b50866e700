package org.bascule.app.diagram;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.Layout.Box;
import org.bascule.app.look.StateStyle;

/** Where clients come in, and the lines from there to whom they reach. */
final class ClientRouteShape {

    /** More lines than that tell nothing that the words do not. */
    private static final int LINES = 4;

    private static final String PEN = "M1 11 L1.8 7.8 L8.6 1 L11 3.4 L4.2 10.2 Z";
    private static final String EYE = "M0 6 Q6 -1.5 12 6 Q6 13.5 0 6 Z M6 3.6 A2.4 2.4 0 1 0 6.001 3.6 Z";

    private final Group node = new Group();
    private final Group lines = new Group();
    private final StateStyle style = new StateStyle(node);
    private final Wiring wiring;
    private final int nth;
    private final List<Wire> wires = new ArrayList<>();
    private final TextLine title;
    private final TextLine route;
    private final TextLine pause;
    private final TextLine account;
    private final Flash flash;

    ClientRouteShape(String name, int nth, Wiring wiring) {
        this.nth = nth;
        this.wiring = wiring;
        Box box = wiring.layout().entrances().get(name);
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        frame.setArcWidth(14);
        frame.setArcHeight(14);
        frame.getStyleClass().add("entrance-frame");
        SVGPath mark = new SVGPath();
        mark.setContent(name.equals("writer") ? PEN : EYE);
        mark.getStyleClass().add("entrance-mark");
        mark.setLayoutX(box.x() + 14);
        mark.setLayoutY(box.y() + 7);
        double x = box.x() + 14;
        double width = box.width() - 28;
        title = TextLine.left("entrance-title", x + 19, box.y() + 17, width * 0.48);
        route = TextLine.left("entrance-route", x, box.y() + 34, width).named("entrance-" + name);
        pause = TextLine.right("entrance-pause", box.right() - 14, box.y() + 17, width * 0.5);
        account = TextLine.left("entrance-account", x, box.y() + 51, width);
        flash = new Flash(box, 18);
        node.getStyleClass().addAll("entrance", name);
        node.getChildren().addAll(lines, frame, mark, title.node(), route.node(), pause.node(), account.node());
        node.getChildren().add(flash.node());
        node.setMouseTransparent(true);
    }

    Group node() {
        return node;
    }

    void show(ClientRoute entrance) {
        boolean first = title.said().isEmpty();
        style.wear(entrance.standing().style());
        title.say(entrance.title());
        boolean news = route.say(entrance.route());
        pause.say(entrance.pause());
        account.say(entrance.account());
        List<String> targets = entrance.targets().stream()
                .filter(wiring.layout().cards()::containsKey)
                .toList();
        run(targets.size() > LINES ? List.of() : targets, entrance.name());
        if (news && !first) {
            flash.play();
        }
    }

    private void run(List<String> targets, String name) {
        while (wires.size() < targets.size()) {
            wires.add(new Wire("client", true));
        }
        wires.subList(targets.size(), wires.size()).clear();
        double stem = wiring.stem(name, nth, targets);
        for (int i = 0; i < targets.size(); i++) {
            wires.get(i).run(wiring.entrance(name, nth, stem, targets.get(i)));
        }
        List<Group> now = wires.stream().map(Wire::node).toList();
        if (!now.equals(lines.getChildren())) {
            lines.getChildren().setAll(now);
        }
    }
}
