package org.bascule.app.terminal;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.kordamp.ikonli.javafx.FontIcon;

/** A node in the list, with a button that closes its session if it has one. */
final class TerminalCell extends ListCell<Node> {

    private final Terminals terminals;
    private final Lang lang;
    private final Button close = new Button("", new FontIcon("fth-x"));

    /** @param open called for a node that is clicked */
    TerminalCell(Terminals terminals, Lang lang, Consumer<Node> open) {
        this.terminals = terminals;
        this.lang = lang;
        close.getStyleClass().addAll("button-icon", "small", "flat");
        close.setFocusTraversable(false);
        close.setOnAction(pressed -> terminals.close(getItem()));
        setContentDisplay(ContentDisplay.RIGHT);
        setOnMouseClicked(click -> {
            if (getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Node node, boolean empty) {
        super.updateItem(node, empty);
        setText(empty ? null : node.name());
        boolean open = !empty && terminals.find(node).isPresent();
        setGraphic(open ? close : null);
        if (open) {
            String name = TerminalMessages.close(node.name()).in(lang);
            close.setAccessibleText(name);
            close.setTooltip(new Tooltip(name));
        }
    }
}
