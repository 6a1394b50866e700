package org.bascule.app.model;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.bascule.incident.Incident;
import org.bascule.journal.Entry;

/** The incidents of a journal, the newest first. */
final class IncidentLog {

    private final ObservableList<Incident> incidents = FXCollections.observableArrayList();
    private final ObservableList<Incident> view = FXCollections.unmodifiableObservableList(incidents);

    /** @param entries those of a journal; what is added to them is followed */
    IncidentLog(ObservableList<Entry> entries) {
        entries.forEach(this::add);
        entries.addListener((ListChangeListener<Entry>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::add);
            }
        });
    }

    ObservableList<Incident> view() {
        return view;
    }

    private void add(Entry entry) {
        if (entry instanceof Entry.IncidentEnded ended) {
            int place = 0;
            while (place < incidents.size()
                    && incidents
                            .get(place)
                            .fault()
                            .at()
                            .isAfter(ended.incident().fault().at())) {
                place++;
            }
            incidents.add(place, ended.incident());
        }
    }
}
