package org.bascule.app.diagram;

import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.Layout.Box;
import org.bascule.app.look.StateStyle;

/** The frame round etcd's members, and what it says of their quorum. */
final class EtcdFrame {

    private final Group node = new Group();
    private final StateStyle style = new StateStyle(node);
    private final SVGPath mark = new SVGPath();
    private final TextLine quorum;
    private final Flash flash;
    private boolean shown;

    EtcdFrame(Box box) {
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        frame.setArcWidth(20);
        frame.setArcHeight(20);
        frame.getStyleClass().add("etcd-frame");
        TextLine title = TextLine.left("etcd-title", box.x() + 18, box.y() + 20, 60);
        title.say("etcd");
        mark.getStyleClass().add("card-mark");
        mark.setLayoutX(box.x() + 60);
        mark.setLayoutY(box.y() + 9.5);
        quorum = TextLine.left("etcd-quorum", box.x() + 80, box.y() + 20, box.width() - 98)
                .named("quorum");
        flash = new Flash(box, 24);
        node.getStyleClass().add("etcd");
        node.getChildren().addAll(frame, title.node(), mark, quorum.node(), flash.node());
        node.setMouseTransparent(true);
    }

    Group node() {
        return node;
    }

    void show(CardState standing, String words) {
        boolean news = style.wear(standing.style());
        mark.setContent(standing.mark());
        quorum.say(words);
        if (news && shown) {
            flash.play();
        }
        shown = true;
    }
}
