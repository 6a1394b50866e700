package org.bascule.app.look;

import javafx.scene.Node;

/** The style class of a node's current state: one of several at a time. */
public final class StateStyle {

    private final Node node;
    private String worn = "";

    public StateStyle(Node node) {
        this.node = node;
    }

    /**
     * Whether it has changed.
     *
     * @param style none when empty
     */
    public boolean wear(String style) {
        if (style.equals(worn)) {
            return false;
        }
        node.getStyleClass().remove(worn);
        if (!style.isEmpty()) {
            node.getStyleClass().add(style);
        }
        worn = style;
        return true;
    }
}
