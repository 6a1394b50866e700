package org.bascule.app.logs;

import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.bascule.app.logs.LogLine.Level;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of a log: its level, its source and its text, with the searched word marked. */
final class LogCell extends ListCell<LogLine> {

    private static final String NOT_BAD = "fth-minus";

    private final Supplier<String> wanted;
    private final FontIcon icon = new FontIcon(NOT_BAD);
    private final Label source = new Label();
    private final HBox text = new HBox();
    private final HBox line = new HBox();

    /** @param wanted the searched word */
    LogCell(boolean tellsTheSource, Supplier<String> wanted) {
        this.wanted = wanted;
        source.getStyleClass().add("log-source");
        line.getStyleClass().add("log-line");
        line.getChildren().add(icon);
        if (tellsTheSource) {
            line.getChildren().add(source);
        }
        line.getChildren().add(text);
        getStyleClass().add("log-cell");
    }

    @Override
    protected void updateItem(LogLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        icon.setIconLiteral(
                item.level() == Level.ERROR
                        ? "fth-x-octagon"
                        : item.level() == Level.WARNING ? "fth-alert-triangle" : NOT_BAD);
        String style = item.level() == Level.ERROR ? "bad" : item.level() == Level.WARNING ? "warn" : "log-plain";
        icon.getStyleClass().setAll("ikonli-font-icon", style);
        icon.setVisible(item.level() != Level.PLAIN);
        source.setText(item.source().label());
        text.getChildren()
                .setAll(Matches.of(item.text(), wanted.get()).stream()
                        .map(part -> label(part, style))
                        .toList());
        setAccessibleText(item.source().label() + ", " + item.text());
        setGraphic(line);
    }

    private static Label label(Matches.Part part, String style) {
        Label label = new Label(part.text());
        label.getStyleClass().addAll("mono", part.found() ? "log-found" : style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
