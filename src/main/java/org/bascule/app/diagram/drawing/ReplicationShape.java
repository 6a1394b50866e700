package org.bascule.app.diagram.drawing;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.Replication;
import org.bascule.app.diagram.Replication.Kind;
import org.bascule.app.diagram.drawing.Layout.Box;

/** The replication into one member. */
final class ReplicationShape {

    static final String CROSS = "M-4.5 -4.5 L4.5 4.5 M-4.5 4.5 L4.5 -4.5";

    private final Group node = new Group();
    private final WireRouting routing;
    private final Wire wire = new Wire("replication", true);
    private final SVGPath cross = new SVGPath();
    private final TextLine word;

    ReplicationShape(String follower, WireRouting routing) {
        this.routing = routing;
        Box card = routing.layout().cards().get(follower);
        cross.setContent(CROSS);
        cross.setLayoutX(card.centre());
        cross.setLayoutY(card.bottom() + 19);
        cross.getStyleClass().add("wire-cross");
        word = TextLine.left("wire-word", card.centre() + 10, card.bottom() + 21, card.width() / 2 + Layout.GAP / 2);
        node.setId("replication-" + follower);
        node.setMouseTransparent(true);
        wire.node().getChildren().addAll(cross, word.node());
        node.getChildren().add(wire.node());
    }

    Group node() {
        return node;
    }

    void show(Replication replication) {
        wire.run(routing.replication(replication.from(), replication.to()));
        wire.wear(replication.kind().style());
        cross.setVisible(replication.kind() == Kind.BROKEN);
        word.set(replication.word());
        node.setViewOrder(replication.kind() == Kind.STREAMING ? -1 : 0);
    }
}
