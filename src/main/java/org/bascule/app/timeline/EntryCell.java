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
 * An entry of the journal: its time, its icon, its text and, below, its detail. Commands and details are cut to one line unless the
 * entry is selected.
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
    private final Label duration = new Label();
    private final HBox line;
    private final Tooltip fullText = new Tooltip();

    EntryCell(Lang lang) {
        this.lang = lang;
        time.getStyleClass().addAll("mono", "entry-time");
        time.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add("entry-detail");
        VBox text = new VBox(words, detail);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        duration.getStyleClass().add("entry-detail");
        duration.setMinWidth(USE_PREF_SIZE);
        line = new HBox(time, icon, text, duration);
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
        duration.setText(shown.duration());
        unfold();
        detail.setVisible(!shown.detail().isBlank());
        detail.setManaged(!shown.detail().isBlank());
        setAccessibleText(shown.fullText());
        fullText.setText(shown.fullText());
        setTooltip(fullText);
        setGraphic(line);
    }

    private void unfold() {
        if (getItem() != null) {
            EntryLine shown = EntryLine.of(getItem(), lang);
            boolean fullText = isSelected();
            words.setText(fullText ? shown.words().strip() : firstLine(shown.words()));
            words.setWrapText(fullText || shown.group() != EntryLine.Group.COMMANDS);
            detail.setText(fullText ? shown.detail().strip() : firstLine(shown.detail()));
            detail.setWrapText(fullText);
        }
    }

    private static String firstLine(String text) {
        String stripped = text.strip();
        int end = stripped.indexOf('\n');
        return end < 0 ? stripped : stripped.substring(0, end) + " …";
    }
}
