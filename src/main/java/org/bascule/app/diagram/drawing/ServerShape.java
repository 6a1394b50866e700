package org.bascule.app.diagram.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import org.bascule.app.diagram.Server;
import org.bascule.app.diagram.Server.Kind;
import org.bascule.app.diagram.Server.Line;
import org.bascule.app.diagram.drawing.Layout.Box;
import org.bascule.app.look.StateStyle;

/** A server in its node's card. */
final class ServerShape {

    private static final double EDGE = 10;

    private final Group node = new Group();
    private final StateStyle style = new StateStyle(node);
    private final TextLine title;
    private final TextLine note;
    private final List<TextLine> lines = new ArrayList<>();

    ServerShape(Kind kind, Box box) {
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        frame.setArcWidth(10);
        frame.setArcHeight(10);
        frame.getStyleClass().add("server-frame");
        double width = box.width() - 2 * EDGE;
        title = TextLine.left("server-title", box.x() + EDGE, box.y() + 16, width * 0.75);
        note = TextLine.right("server-note", box.right() - EDGE, box.y() + 16, width * 0.68);
        node.getStyleClass().addAll("server", kind.style());
        node.getChildren().addAll(frame, title.node(), note.node());
        for (int i = 0; i < kind.lines(); i++) {
            TextLine line = TextLine.left("server-line", box.x() + EDGE, box.y() + 33 + Layout.LINE * i, width);
            lines.add(line);
            node.getChildren().add(line.node());
        }
    }

    Group node() {
        return node;
    }

    void show(Server server) {
        style.wear(server.state().style());
        title.set(server.title());
        note.set(server.note());
        for (int i = 0; i < lines.size(); i++) {
            Line line = i < server.lines().size() ? server.lines().get(i) : new Line("", "");
            lines.get(i).set(line.words());
            lines.get(i).id(line.id());
        }
    }
}
