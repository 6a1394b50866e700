package org.bascule.app.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.bascule.app.configuration.Row.Why;
import org.bascule.lab.Lang;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the lab's file, the sign of how it differs, and the document's line. */
final class RowCell extends ListCell<Row> {

    private static final List<String> STYLES = List.of("row-same", "row-changed", "row-only-lab", "row-only-document");

    private final Lang lang;
    private final Label sign = new Label();
    private final Label lab = code();
    private final Label document = code();
    private final FontIcon told = new FontIcon("fth-info");
    private final HBox line = new HBox(sign, lab, told, document);

    RowCell(Lang lang) {
        this.lang = lang;
        sign.getStyleClass().addAll("mono", "row-sign");
        told.getStyleClass().add("row-told");
        line.getStyleClass().add("row-line");
        getStyleClass().add("row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll(STYLES);
        getStyleClass().remove("row-quiet");
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        getStyleClass().add("row-" + row.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (row.quiet()) {
            getStyleClass().add("row-quiet");
        }
        sign.setText(row.mark().sign());
        show(lab, row.lab());
        show(document, row.document());
        told.setVisible(row.why().isPresent() && !row.quiet());
        String whole = Stream.of(
                        row.lab().map(String::strip),
                        row.document().map(String::strip),
                        row.why().map(Why::words).map(words -> words.in(lang)))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("\n"));
        setTooltip(whole.isBlank() ? null : new Tooltip(whole));
        setAccessibleText(row.mark().sign() + " " + whole);
        setGraphic(line);
    }

    private static void show(Label label, Optional<String> text) {
        label.setText(text.orElse(""));
        label.getStyleClass().remove("row-remark");
        if (text.filter(line -> line.strip().startsWith("#")).isPresent()) {
            label.getStyleClass().add("row-remark");
        }
    }

    /** Both columns are as wide as each other, whatever they hold. */
    private static Label code() {
        Label label = new Label();
        label.getStyleClass().addAll("mono", "row-code");
        label.setPrefWidth(0);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
