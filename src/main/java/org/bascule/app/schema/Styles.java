package org.bascule.app.schema;

import javafx.scene.Node;

/** A style class that one of several takes, as what it stands for changes. */
final class Styles {

    private final Node node;
    private String worn = "";

    Styles(Node node) {
        this.node = node;
    }

    /** Whether it is another than before. */
    boolean wear(String style) {
        if (style.equals(worn)) {
            return false;
        }
        node.getStyleClass().remove(worn);
        node.getStyleClass().add(style);
        worn = style;
        return true;
    }
}
