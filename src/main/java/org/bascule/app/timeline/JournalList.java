package org.bascule.app.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.bascule.app.look.Copy;
import org.bascule.app.timeline.EntryLine.Group;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.kordamp.ikonli.javafx.FontIcon;

/** The journal beside the lanes: the selected groups of entries, scrolled to the newest. */
final class JournalList {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ListView<Entry> list;
    private final Lang lang;
    private final FilteredList<Entry> entries;
    private final Set<Group> wanted = EnumSet.allOf(Group.class);
    private int shownLast = -1;

    JournalList(ListView<Entry> list, HBox filters, ObservableList<Entry> all, Lang lang) {
        this.list = list;
        this.lang = lang;
        this.entries = new FilteredList<>(all);
        list.setCellFactory(any -> new EntryCell(lang));
        list.heightProperty().subscribe((before, now) -> {
            shownLast = -1;
            scrollToEnd();
        });
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
        Stream.of(Group.values()).map(this::filter).forEach(filters.getChildren()::add);
    }

    /** A hidden list has no cells. */
    void shown(boolean now) {
        list.setItems(now ? entries : FXCollections.observableArrayList());
    }

    /**
     * Scrolls past the last line, so that its end is visible. Twice: the heights of the lines are only known after a layout.
     */
    void scrollToEnd() {
        int lines = list.getItems().size();
        if (lines != shownLast) {
            shownLast = lines;
            list.scrollTo(lines);
            list.layout();
            list.scrollTo(lines);
        }
    }

    void copy() {
        List<Entry> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        if (!chosen.isEmpty()) {
            Copy.text(chosen.stream()
                    .map(entry -> EntryLine.of(entry, lang).copyText())
                    .collect(Collectors.joining("\n")));
        }
    }

    private ToggleButton filter(Group group) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(new FontIcon(group.icon()));
        button.setAccessibleText(group.label().in(lang));
        button.setTooltip(new Tooltip(group.label().in(lang)));
        button.getStyleClass().addAll("button-icon", "small");
        button.setSelected(true);
        button.selectedProperty().subscribe((before, now) -> {
            if (now) {
                wanted.add(group);
            } else {
                wanted.remove(group);
            }
            entries.setPredicate(entry -> wanted.contains(EntryLine.group(entry)));
            scrollToEnd();
        });
        return button;
    }
}
