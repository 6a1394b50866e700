package org.bascule.app.traffic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** The sets of clients: for each a title, its writer, its reader, and its rows once they were compared. */
final class SetTable {

    private static final int COLUMNS = 7;

    private final Lang lang;
    private final GridPane grid;
    private final Consumer<String> compare;
    private final Map<String, SetRows> rows = new HashMap<>();
    private List<String> runs = List.of();

    /** The nodes of a set, kept while it is shown. */
    private record SetRows(Label state, Button compare, Label compared, List<Label> writer, List<Label> reader) {}

    /** @param compare receives the run of the set whose button was pressed */
    SetTable(GridPane grid, Lang lang, Consumer<String> compare) {
        this.grid = grid;
        this.lang = lang;
        this.compare = compare;
    }

    void show(List<SetFigures> sets, Map<String, RowComparison> comparisons) {
        List<String> now = sets.stream().map(SetFigures::run).toList();
        if (!now.equals(runs)) {
            runs = now;
            build(sets);
        }
        sets.forEach(set -> show(set, comparisons));
    }

    /** Disabled while the rows are read. */
    void comparing(String run, boolean now) {
        if (rows.containsKey(run)) {
            rows.get(run).compare().setDisable(now);
        }
    }

    private void build(List<SetFigures> sets) {
        grid.getChildren().clear();
        rows.clear();
        heading(1, TrafficMessages.answered(), TrafficMessages.answeredHint());
        heading(2, TrafficMessages.failures(), TrafficMessages.failuresHint());
        heading(3, TrafficMessages.unknown(), TrafficMessages.unknownHint());
        heading(4, TrafficMessages.longestPause(), TrafficMessages.longestPauseHint());
        heading(5, TrafficMessages.latencies(), TrafficMessages.latenciesHint());
        heading(6, TrafficMessages.member(), TrafficMessages.memberHint());
        int row = 1;
        for (SetFigures set : sets) {
            rows.put(set.run(), build(set, row));
            row += 4;
        }
    }

    private void heading(int column, Text words, Text hint) {
        Label label = label("client-heading");
        label.setText(words.in(lang));
        label.setTooltip(new Tooltip(hint.in(lang)));
        GridPane.setHalignment(label, HPos.RIGHT);
        grid.add(label, column, 0);
    }

    private SetRows build(SetFigures set, int row) {
        Label name = label("client-title");
        name.setText(set.name());
        Label settings = new Label(set.settings());
        settings.getStyleClass().add("faint");
        settings.setMinWidth(0);
        HBox.setHgrow(settings, Priority.ALWAYS);
        settings.setMaxWidth(Double.MAX_VALUE);
        Label state = label("good");
        Button button = new Button(TrafficMessages.compareRows().in(lang));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("compare-" + set.name());
        button.setOnAction(pressed -> compare.accept(set.run()));
        HBox head = new HBox(name, settings, state, button);
        head.getStyleClass().add("client-head");
        grid.add(head, 0, row, COLUMNS, 1);
        List<Label> writer = figures(TrafficMessages.writer(), row + 1);
        List<Label> reader = figures(TrafficMessages.reader(), row + 2);
        Label compared = label("good");
        compared.setMinWidth(0);
        compared.setWrapText(true);
        grid.add(compared, 0, row + 3, COLUMNS, 1);
        return new SetRows(state, button, compared, writer, reader);
    }

    private List<Label> figures(Text client, int row) {
        Label name = label("client-name");
        name.setText(client.in(lang));
        grid.add(name, 0, row);
        List<Label> figures = List.of(
                label("client-figure"),
                label("client-figure"),
                label("client-figure"),
                label("client-figure"),
                label("client-figure"),
                label("client-figure"));
        for (int column = 0; column < figures.size(); column++) {
            GridPane.setHalignment(figures.get(column), HPos.RIGHT);
            grid.add(figures.get(column), column + 1, row);
        }
        return figures;
    }

    private void show(SetFigures set, Map<String, RowComparison> comparisons) {
        SetRows shown = rows.get(set.run());
        shown.state().setText(set.state());
        wear(shown.state(), set.running() ? "good" : "faint");
        show(set.writer(), shown.writer());
        show(set.reader(), shown.reader());
        RowComparison comparison = comparisons.get(set.run());
        shown.compared().setVisible(comparison != null);
        shown.compared().setManaged(comparison != null);
        if (comparison != null) {
            shown.compared().setText(comparison.words(lang));
            wear(
                    shown.compared(),
                    comparison.wrong() ? "bad" : comparison.found().isEmpty() ? "warn" : "good");
        }
    }

    private static void show(ClientFigures client, List<Label> figures) {
        figures.get(0).setText(client.acknowledged());
        figures.get(1).setText(client.failures());
        figures.get(2).setText(client.unknown());
        wear(figures.get(2), client.anyUnknown() ? "warn" : "client-figure");
        figures.get(3).setText(client.longestPause());
        figures.get(4).setText(client.latency());
        figures.get(5).setText(client.member());
    }

    private static void wear(Label label, String style) {
        if (!label.getStyleClass().get(1).equals(style)) {
            label.getStyleClass().set(1, style);
        }
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
