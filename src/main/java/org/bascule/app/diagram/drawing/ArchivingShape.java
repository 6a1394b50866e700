package org.bascule.app.diagram.drawing;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.Archiving;
import org.bascule.app.diagram.Archiving.Kind;

/** WAL archiving from one member to the repository. */
final class ArchivingShape {

    private static final double WORD_ASIDE = 11;

    private final Group node = new Group();
    private final Wire wire = new Wire("archiving", true);
    private final SVGPath cross = new SVGPath();
    private final TextLine word;

    ArchivingShape(String member, WireRouting routing) {
        Layout.Box card = routing.layout().cards().get(member);
        double x = card.centre() + WireRouting.ARCHIVING_ASIDE;
        cross.setContent(ReplicationShape.CROSS);
        cross.setLayoutX(x);
        cross.setLayoutY(card.bottom() + 17);
        cross.getStyleClass().add("wire-cross");
        word = TextLine.left(
                        "wire-word", x + WORD_ASIDE, card.bottom() + 21, card.right() - x - WORD_ASIDE + Layout.GAP / 2)
                .id("archiving-word-" + member);
        node.setId("archiving-" + member);
        node.setMouseTransparent(true);
        wire.node().getChildren().addAll(cross, word.node());
        node.getChildren().add(wire.node());
        wire.run(routing.archiving(member));
    }

    Group node() {
        return node;
    }

    void show(Archiving archiving) {
        wire.wear(archiving.kind().style());
        cross.setVisible(archiving.kind() == Kind.BROKEN);
        word.set(archiving.word());
    }
}
