package org.bascule.app.model;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.bascule.incident.Incident;
import org.bascule.journal.Entry;

/** The incidents of a journal, and those of earlier ones that were added, the newest first. Used on the JavaFX thread. */
public final class IncidentLog {

    private final ObservableList<Incident> incidents = FXCollections.observableArrayList();
    private final ObservableList<Incident> view = FXCollections.unmodifiableObservableList(incidents);

    /** @param entries those of a journal; what is added to them is followed */
    public IncidentLog(ObservableList<Entry> entries) {
        entries.forEach(this::add);
        entries.addListener((ListChangeListener<Entry>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::add);
            }
        });
    }

    public ObservableList<Incident> view() {
        return view;
    }

    /** Adds those that are not among them. */
    public void add(List<Incident> more) {
        more.stream().filter(incident -> !incidents.contains(incident)).forEach(this::add);
    }

    private void add(Entry entry) {
        if (entry instanceof Entry.IncidentEnded ended) {
            add(ended.incident());
        }
    }

    private void add(Incident incident) {
        int place = 0;
        while (place < incidents.size()
                && incidents.get(place).fault().at().isAfter(incident.fault().at())) {
            place++;
        }
        incidents.add(place, incident);
    }
}
