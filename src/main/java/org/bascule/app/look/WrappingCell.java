package org.bascule.app.look;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/**
 * A cell as wide as its list, whose content may wrap. JavaFX asks a cell's graphic how high it is without saying how wide it
 * is going to be, so that text which wraps would be given a single line.
 */
public abstract class WrappingCell<T> extends ListCell<T> {

    protected WrappingCell() {
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        Node content = getGraphic();
        double across = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return content == null || across <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset() + content.prefHeight(across) + snappedBottomInset();
    }
}
