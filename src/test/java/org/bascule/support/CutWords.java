package org.bascule.support;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** What stands on the screen, but not to its end. */
public final class CutWords {

    private CutWords() {}

    /** The words of all visible labels and buttons below a node that end in an ellipsis of JavaFX's. */
    public static List<String> in(Node node) {
        List<String> cut = new ArrayList<>();
        look(node, cut);
        return cut;
    }

    private static void look(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getHeight() > 0) {
            labeled.getChildrenUnmodifiable().stream()
                    .filter(child -> child instanceof Text text && text.isVisible())
                    .map(child -> ((Text) child).getText())
                    .filter(shown -> !shown.equals(labeled.getText()) && shown.endsWith(labeled.getEllipsisString()))
                    .forEach(shown -> cut.add(labeled.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, cut));
        }
    }
}
