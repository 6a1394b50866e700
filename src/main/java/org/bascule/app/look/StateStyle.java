package org.bascule.app.look;

import javafx.scene.Node;

/** A style class that one of several takes, as what it stands for changes. */
public final class StateStyle {

    private final Node node;
    private String worn = "";

    public StateStyle(Node node) {
        this.node = node;
    }

    /**
     * Whether it is another than before.
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
