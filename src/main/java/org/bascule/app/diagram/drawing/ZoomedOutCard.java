package org.bascule.app.diagram.drawing;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.Card;
import org.bascule.app.diagram.drawing.Layout.Box;

/** What a card shows at a small scale: its icon, its name and its short role, as large as possible. */
final class ZoomedOutCard {

    private static final double SIZE = 12;
    private static final double ICON_SCALE = 4.5;

    private final Group node = new Group();
    private final SVGPath icon = new SVGPath();
    private final TextLine name;
    private final TextLine role;

    ZoomedOutCard(Box box) {
        double middle = box.centre();
        icon.getStyleClass().add("card-icon");
        icon.setScaleX(ICON_SCALE);
        icon.setScaleY(ICON_SCALE);
        icon.setLayoutX(middle - SIZE / 2);
        icon.setLayoutY(box.y() + box.height() * 0.27 - SIZE / 2);
        name = TextLine.middle("zoomed-out-name", middle, box.y() + box.height() * 0.62, box.width() - 16);
        role = TextLine.middle("zoomed-out-role", middle, box.y() + box.height() * 0.8, box.width() - 16);
        node.getStyleClass().add("zoomed-out-card");
        node.getChildren().addAll(icon, name.node(), role.node());
    }

    Group node() {
        return node;
    }

    void show(Card card) {
        icon.setContent(card.state().icon());
        name.set(card.name());
        role.set(card.shortRole());
    }
}
