package org.bascule.app.timeline;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bascule.app.look.StateStyle;
import org.bascule.app.look.WrappingCell;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * An entry of the journal in its list: when, what kind, which words, and beneath them what was seen. A command and what was
 * seen have one line each, and all of theirs while the entry is selected.
 */
final class EntryCell extends WrappingCell<Entry> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Lang lang;
    private final Label time = new Label();
    private final FontIcon icon = new FontIcon();
    private final StateStyle iconStyle = new StateStyle(icon);
    private final Label words = new Label();
    private final StateStyle wordsStyle = new StateStyle(words);
    private final Label detail = new Label();
    private final Label figure = new Label();
    private final HBox line;
    private final Tooltip whole = new Tooltip();

    EntryCell(Lang lang) {
        this.lang = lang;
        time.getStyleClass().addAll("mono", "entry-time");
        time.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add("entry-detail");
        VBox text = new VBox(words, detail);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        figure.getStyleClass().add("entry-detail");
        figure.setMinWidth(USE_PREF_SIZE);
        line = new HBox(time, icon, text, figure);
        line.getStyleClass().add("entry-line");
        line.setAlignment(Pos.TOP_LEFT);
        words.setMinHeight(USE_PREF_SIZE);
        detail.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("entry");
        selectedProperty().subscribe((before, now) -> unfold());
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        EntryLine shown = EntryLine.of(entry, lang);
        time.setText(TIME.format(entry.began()));
        icon.setIconLiteral(shown.icon());
        iconStyle.wear(shown.style());
        wordsStyle.wear(
                switch (shown.group()) {
                    case COMMANDS -> "mono";
                    case STEPS -> "entry-step";
                    default -> "";
                });
        figure.setText(shown.figure());
        unfold();
        detail.setVisible(!shown.detail().isBlank());
        detail.setManaged(!shown.detail().isBlank());
        setAccessibleText(shown.whole());
        whole.setText(shown.whole());
        setTooltip(whole);
        setGraphic(line);
    }

    private void unfold() {
        if (getItem() != null) {
            EntryLine shown = EntryLine.of(getItem(), lang);
            boolean whole = isSelected();
            words.setText(whole ? shown.words().strip() : firstLine(shown.words()));
            words.setWrapText(whole || shown.group() != EntryLine.Group.COMMANDS);
            detail.setText(whole ? shown.detail().strip() : firstLine(shown.detail()));
            detail.setWrapText(whole);
        }
    }

    private static String firstLine(String text) {
        String stripped = text.strip();
        int end = stripped.indexOf('\n');
        return end < 0 ? stripped : stripped.substring(0, end) + " …";
    }
}
