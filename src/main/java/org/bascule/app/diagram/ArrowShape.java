package org.bascule.app.diagram;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.Arrow.Kind;
import org.bascule.app.diagram.Layout.Box;

/** The replication into one member. */
final class ArrowShape {

    private static final String CROSS = "M-4.5 -4.5 L4.5 4.5 M-4.5 4.5 L4.5 -4.5";

    private final Group node = new Group();
    private final Wiring wiring;
    private final Wire wire = new Wire("replication", true);
    private final SVGPath cross = new SVGPath();
    private final TextLine word;

    ArrowShape(String follower, Wiring wiring) {
        this.wiring = wiring;
        Box card = wiring.layout().cards().get(follower);
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

    void show(Arrow arrow) {
        wire.run(wiring.replication(arrow.from(), arrow.to()));
        wire.wear(arrow.kind().style());
        cross.setVisible(arrow.kind() == Kind.BROKEN);
        word.say(arrow.word());
        node.setViewOrder(arrow.kind() == Kind.STREAMING ? -1 : 0);
    }
}
