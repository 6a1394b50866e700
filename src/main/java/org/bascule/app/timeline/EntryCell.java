package org.bascule.app.timeline;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bascule.app.look.WornStyle;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.kordamp.ikonli.javafx.FontIcon;

/** An entry of the journal in its list: when, what kind, which words, and beneath them what was seen. */
final class EntryCell extends ListCell<Entry> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Lang lang;
    private final Label time = new Label();
    private final FontIcon icon = new FontIcon();
    private final WornStyle iconStyle = new WornStyle(icon);
    private final Label words = new Label();
    private final WornStyle wordsStyle = new WornStyle(words);
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
        setPrefWidth(0);
        getStyleClass().add("entry");
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
        words.setText(firstLine(shown.words()));
        wordsStyle.wear(
                switch (shown.group()) {
                    case COMMANDS -> "mono";
                    case STEPS -> "entry-step";
                    default -> "";
                });
        figure.setText(shown.figure());
        detail.setText(firstLine(shown.detail()));
        detail.setVisible(!shown.detail().isBlank());
        detail.setManaged(!shown.detail().isBlank());
        setAccessibleText(shown.whole());
        whole.setText(shown.whole());
        setTooltip(whole);
        setGraphic(line);
    }

    private static String firstLine(String text) {
        String stripped = text.strip();
        int end = stripped.indexOf('\n');
        return end < 0 ? stripped : stripped.substring(0, end) + " …";
    }
}
