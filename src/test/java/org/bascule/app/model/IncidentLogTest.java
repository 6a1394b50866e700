package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bascule.incident.Fault;
import org.bascule.incident.Incident;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.bascule.support.Incidents;
import org.junit.jupiter.api.Test;

class IncidentLogTest {

    private final ObservableList<Entry> entries = FXCollections.observableArrayList();

    @Test
    void theNewestIsFirst() {
        entries.add(ended(1));
        IncidentLog log = new IncidentLog(entries);
        entries.add(new Entry.Observed(Incidents.AT, Text.same("something else")));
        entries.add(ended(3));
        entries.add(0, ended(2));

        assertThat(log.view())
                .extracting(incident -> incident.fault().at().getEpochSecond())
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void earlierIncidentsAreAddedOnce() {
        IncidentLog log = new IncidentLog(entries);
        entries.add(ended(2));
        List<Incident> earlier = List.of(incident(1), incident(2));
        log.add(earlier);
        log.add(earlier);

        assertThat(log.view()).containsExactly(incident(2), incident(1));
    }

    private static Entry ended(long second) {
        return new Entry.IncidentEnded(Instant.ofEpochSecond(second + 1), incident(second));
    }

    private static Incident incident(long second) {
        Fault fault = new Fault(Fault.Kind.STOP, "pg-1", Instant.ofEpochSecond(second), "");
        return new Incident(
                fault,
                "pg-1",
                Optional.empty(),
                Incidents.SETTINGS,
                List.of(),
                List.of(),
                List.of(),
                Duration.ofSeconds(1),
                true,
                Optional.empty());
    }
}
