package org.bascule.app.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bascule.app.configuration.Row.Why;
import org.bascule.app.look.WrappingCell;
import org.bascule.lab.Lang;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sign of the difference, the lab's line and the document's, in two columns or in one. */
final class RowCell extends WrappingCell<Row> {

    private static final List<String> STYLES = List.of("row-same", "row-changed", "row-only-lab", "row-only-document");

    private final Lang lang;
    private final ObservableBooleanValue sideBySide;
    private final Label sign = new Label();
    private final Label lab = code();
    private final Label document = code();
    private final FontIcon told = new FontIcon("fth-info");
    private final HBox line = new HBox(sign, lab, told, document);

    /** @param sideBySide whether there is room for two columns */
    RowCell(Lang lang, ObservableBooleanValue sideBySide) {
        this.lang = lang;
        this.sideBySide = sideBySide;
        sign.getStyleClass().addAll("mono", "row-sign");
        told.getStyleClass().add("row-told");
        line.getStyleClass().add("row-line");
        getStyleClass().add("row");
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
        boolean two = sideBySide.get();
        show(lab, two ? row.lab() : row.lab().or(row::document));
        Optional<String> description = row.description().map(words -> words.in(lang));
        boolean described = two && description.isPresent();
        document.getStyleClass().remove("mono");
        if (!described) {
            document.getStyleClass().add("mono");
        }
        show(document, two ? row.document().or(() -> description) : Optional.empty());
        wrap(lab, !two || described);
        wrap(document, described);
        document.setVisible(two);
        document.setManaged(two);
        told.setVisible(row.why().isPresent() && !row.quiet() && !described);
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

    private static void wrap(Label label, boolean wraps) {
        label.setWrapText(wraps);
        label.setMinHeight(wraps ? Region.USE_PREF_SIZE : 0);
    }

    private static void show(Label label, Optional<String> text) {
        label.setText(text.orElse(""));
        label.getStyleClass().remove("row-remark");
        if (text.filter(line -> line.strip().startsWith("#")).isPresent()) {
            label.getStyleClass().add("row-remark");
        }
    }

    /** Both columns have the same width, whatever they contain. */
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
