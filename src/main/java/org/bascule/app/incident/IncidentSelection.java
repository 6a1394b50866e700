package org.bascule.app.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import org.bascule.app.look.Labels;
import org.bascule.incident.Incident;
import org.bascule.lab.Lang;

/** One incident or two: both are selected in the list, or the second one is chosen in the box. */
final class IncidentSelection {

    private final ListView<Incident> list;
    private final MultipleSelectionModel<Incident> selection;
    private final ComboBox<Optional<Incident>> other;
    private final Consumer<List<Incident>> show;
    private boolean changing;

    /** @param show is given the selected incidents in order of time */
    IncidentSelection(
            ListView<Incident> list, ComboBox<Optional<Incident>> other, Lang lang, Consumer<List<Incident>> show) {
        this.list = list;
        this.selection = list.getSelectionModel();
        this.other = other;
        this.show = show;
        list.setCellFactory(any -> new IncidentCell(lang));
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        selection.getSelectedItems().addListener((ListChangeListener<Incident>) change -> selected());
        selection.selectedItemProperty().subscribe((before, now) -> selected());
        other.setConverter(Labels.of(incident -> incident.map(
                        chosen -> IncidentSummary.of(chosen, lang).choice())
                .orElseGet(() -> IncidentPageMessages.compareWithNothing().in(lang))));
        other.setOnAction(chosen -> compare());
    }

    /** The newest incident is selected, unless another one, or two, were. */
    void offer(List<Incident> incidents) {
        List<Incident> before = List.copyOf(selection.getSelectedItems());
        boolean newest = before.isEmpty() || before.equals(list.getItems().subList(0, 1));
        change(() -> {
            list.getItems().setAll(incidents);
            selection.clearSelection();
            if (newest) {
                selection.selectFirst();
            } else {
                before.forEach(selection::select);
            }
        });
    }

    private void compare() {
        Incident last = selection.getSelectedItem();
        if (!changing && last != null && other.getValue() != null) {
            change(() -> {
                selection.clearSelection();
                other.getValue().ifPresent(selection::select);
                selection.select(last);
            });
        }
    }

    private void change(Runnable change) {
        changing = true;
        change.run();
        changing = false;
        selected();
    }

    private void selected() {
        Incident last = selection.getSelectedItem();
        if (changing || last == null || !selection.getSelectedItems().contains(last)) {
            return;
        }
        Optional<Incident> second = selection.getSelectedItems().stream()
                .filter(incident -> !incident.equals(last))
                .findFirst();
        List<Optional<Incident>> choices = new ArrayList<>(List.of(Optional.empty()));
        list.getItems().stream()
                .filter(incident -> !incident.equals(last))
                .map(Optional::of)
                .forEach(choices::add);
        changing = true;
        other.getItems().setAll(choices);
        other.setValue(second);
        other.setDisable(choices.size() < 2);
        changing = false;
        List<Incident> both = new ArrayList<>(List.of(last));
        second.ifPresent(both::add);
        both.sort(Comparator.comparing(incident -> incident.fault().at()));
        show.accept(both);
    }
}
