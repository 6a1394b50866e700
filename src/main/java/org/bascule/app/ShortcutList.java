package org.bascule.app;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** The list of shortcuts: those of the window, then those of single views. */
final class ShortcutList {

    private record Keys(Text keys, Text words) {}

    private static final List<Keys> OF_THE_VIEWS = List.of(
            new Keys(AppMessages.keysDiagram(), AppMessages.shortcutDiagram()),
            new Keys(AppMessages.keysDiagramAdd(), AppMessages.shortcutDiagramAdd()),
            new Keys(Text.same("Ctrl++, Ctrl+-, Ctrl+0"), AppMessages.shortcutDiagramZoom()),
            new Keys(Text.same("Alt+1 … Alt+7"), AppMessages.shortcutTabs()),
            new Keys(Text.same("Ctrl+`"), AppMessages.shortcutTerminal()),
            new Keys(AppMessages.keysTerminal(), AppMessages.shortcutInTerminal()),
            new Keys(AppMessages.keysTimeline(), AppMessages.shortcutTimeline()),
            new Keys(Text.same("Ctrl+F"), AppMessages.shortcutFindInLogs()));

    private ShortcutList() {}

    static GridPane in(Lang lang) {
        GridPane list = new GridPane();
        list.getStyleClass().add("shortcuts");
        for (Shortcut shortcut : Shortcut.values()) {
            add(list, shortcut.keys().getDisplayText(), shortcut.words().in(lang));
        }
        OF_THE_VIEWS.forEach(row -> add(list, row.keys().in(lang), row.words().in(lang)));
        return list;
    }

    private static void add(GridPane list, String keys, String words) {
        Label shown = new Label(keys);
        shown.getStyleClass().add("keys");
        list.addRow(list.getRowCount(), shown, new Label(words));
    }
}
