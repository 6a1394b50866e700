package org.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bascule.lab.Text;
import org.bascule.support.Incidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastIncidentsTest {

    @TempDir
    private Path directory;

    @Test
    void readsWhatAJournalHasWritten() throws IOException {
        Path file = directory.resolve("journal.jsonl");
        try (Journal journal = Journal.in(file)) {
            journal.write(new Entry.Observed(Incidents.AT, Text.same("something else")));
            journal.write(new Entry.IncidentEnded(Incidents.AT, Incidents.STOP));
        }
        Files.writeString(file, "{\"type\": \"incident-ended\", \"at", StandardOpenOption.APPEND);

        assertThat(PastIncidents.in(file)).containsExactly(Incidents.STOP);
    }

    @Test
    void anotherFileHasNone() throws IOException {
        Path file = directory.resolve("notes");
        Files.writeString(file, "1\n[]\n{}\nnotes\n\n");

        assertThat(PastIncidents.in(file)).isEmpty();
    }
}
