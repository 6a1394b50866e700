package org.bascule.app.diagram.drawing;

import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.CardState;
import org.bascule.app.diagram.drawing.Layout.Box;
import org.bascule.app.look.StateStyle;

/** The frame around the etcd members, with their quorum. */
final class EtcdFrame {

    private final Group node = new Group();
    private final StateStyle style = new StateStyle(node);
    private final SVGPath icon = new SVGPath();
    private final TextLine quorum;
    private final Flash flash;
    private boolean shown;

    EtcdFrame(Box box) {
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        frame.setArcWidth(20);
        frame.setArcHeight(20);
        frame.getStyleClass().add("etcd-frame");
        TextLine title = TextLine.left("etcd-title", box.x() + 18, box.y() + 20, 60);
        title.set("etcd");
        icon.getStyleClass().add("card-icon");
        icon.setLayoutX(box.x() + 60);
        icon.setLayoutY(box.y() + 9.5);
        quorum = TextLine.left("etcd-quorum", box.x() + 80, box.y() + 20, box.width() - 98)
                .id("quorum");
        flash = new Flash(box, 24);
        node.getStyleClass().add("etcd");
        node.getChildren().addAll(frame, title.node(), icon, quorum.node(), flash.node());
        node.setMouseTransparent(true);
    }

    Group node() {
        return node;
    }

    void show(CardState state, String words) {
        boolean changed = style.wear(state.style());
        icon.setContent(state.icon());
        quorum.set(words);
        if (changed && shown) {
            flash.play();
        }
        shown = true;
    }
}
