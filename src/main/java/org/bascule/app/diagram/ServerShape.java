package org.bascule.app.diagram;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import org.bascule.app.diagram.Layout.Box;
import org.bascule.app.diagram.Server.Kind;
import org.bascule.app.diagram.Server.Line;
import org.bascule.app.look.StateStyle;

/** A server, drawn in its node's card. */
final class ServerShape {

    private static final double EDGE = 10;

    private final Group node = new Group();
    private final StateStyle style = new StateStyle(node);
    private final TextLine title;
    private final TextLine aside;
    private final List<TextLine> lines = new ArrayList<>();

    ServerShape(Kind kind, Box box) {
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        frame.setArcWidth(10);
        frame.setArcHeight(10);
        frame.getStyleClass().add("room-frame");
        double width = box.width() - 2 * EDGE;
        title = TextLine.left("room-title", box.x() + EDGE, box.y() + 16, width * 0.75);
        aside = TextLine.right("room-aside", box.right() - EDGE, box.y() + 16, width * 0.68);
        node.getStyleClass().addAll("room", kind.style());
        node.getChildren().addAll(frame, title.node(), aside.node());
        for (int i = 0; i < kind.lines(); i++) {
            TextLine line = TextLine.left("room-line", box.x() + EDGE, box.y() + 33 + Layout.LINE * i, width);
            lines.add(line);
            node.getChildren().add(line.node());
        }
    }

    Group node() {
        return node;
    }

    void show(Server room) {
        style.wear(room.standing().style());
        title.say(room.title());
        aside.say(room.aside());
        for (int i = 0; i < lines.size(); i++) {
            Line line = i < room.lines().size() ? room.lines().get(i) : new Line("", "");
            lines.get(i).say(line.words());
            lines.get(i).named(line.id());
        }
    }
}
