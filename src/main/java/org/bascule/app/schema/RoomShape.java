package org.bascule.app.schema;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import org.bascule.app.look.WornStyle;
import org.bascule.app.schema.Layout.Box;
import org.bascule.app.schema.Room.Kind;
import org.bascule.app.schema.Room.Line;

/** A server, drawn in its node's card. */
final class RoomShape {

    private static final double EDGE = 10;

    private final Group node = new Group();
    private final WornStyle style = new WornStyle(node);
    private final Words title;
    private final Words aside;
    private final List<Words> lines = new ArrayList<>();

    RoomShape(Kind kind, Box box) {
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        frame.setArcWidth(10);
        frame.setArcHeight(10);
        frame.getStyleClass().add("room-frame");
        double width = box.width() - 2 * EDGE;
        title = Words.left("room-title", box.x() + EDGE, box.y() + 16, width * 0.75);
        aside = Words.right("room-aside", box.right() - EDGE, box.y() + 16, width * 0.68);
        node.getStyleClass().addAll("room", kind.style());
        node.getChildren().addAll(frame, title.node(), aside.node());
        for (int i = 0; i < kind.lines(); i++) {
            Words line = Words.left("room-line", box.x() + EDGE, box.y() + 33 + Layout.LINE * i, width);
            lines.add(line);
            node.getChildren().add(line.node());
        }
    }

    Group node() {
        return node;
    }

    void show(Room room) {
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
