package org.bascule.app.diagram;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.Layout.Box;

/** What is left of a card that is seen from afar: its shape, its name and its role, as large as they can be. */
final class FarCard {

    private static final double SIZE = 12;
    private static final double GROWN = 4.5;

    private final Group node = new Group();
    private final SVGPath mark = new SVGPath();
    private final TextLine name;
    private final TextLine role;

    FarCard(Box box) {
        double middle = box.centre();
        mark.getStyleClass().add("card-mark");
        mark.setScaleX(GROWN);
        mark.setScaleY(GROWN);
        mark.setLayoutX(middle - SIZE / 2);
        mark.setLayoutY(box.y() + box.height() * 0.27 - SIZE / 2);
        name = TextLine.middle("far-name", middle, box.y() + box.height() * 0.62, box.width() - 16);
        role = TextLine.middle("far-role", middle, box.y() + box.height() * 0.8, box.width() - 16);
        node.getStyleClass().add("far-card");
        node.getChildren().addAll(mark, name.node(), role.node());
    }

    Group node() {
        return node;
    }

    void show(Card card) {
        mark.setContent(card.standing().mark());
        name.say(card.name());
        role.say(card.brief());
    }
}
