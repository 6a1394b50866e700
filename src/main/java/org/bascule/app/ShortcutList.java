package org.bascule.app;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** What the keyboard does: anywhere in the window, then in the single views. */
final class ShortcutList {

    private record Keys(Text keys, Text words) {}

    private static final List<Keys> OF_THE_VIEWS = List.of(
            new Keys(
                    Text.of("Tab, Entrée, Échap", "Tab, Enter, Esc"),
                    Text.of(
                            "Schéma : aller d'un nœud à l'autre, le choisir, en revenir",
                            "Schema: go from node to node, select one, come back")),
            new Keys(
                    Text.same("Ctrl++, Ctrl+-, Ctrl+0"),
                    Text.of("Schéma : plus près, plus loin, en entier", "Schema: nearer, farther, the whole")),
            new Keys(Text.same("Alt+1 … Alt+5"), Text.of("En bas : les onglets", "Below: the tabs")),
            new Keys(Text.same("Ctrl+F"), Text.of("Journaux : chercher", "Logs: find")));

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
