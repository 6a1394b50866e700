package org.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bascule.incident.Prediction;
import org.bascule.lab.Text;
import org.bascule.support.Incidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00.123456789Z");
    private static final Text TEXT = Text.of("« élu »\n\"x\"", "“elected”\t\u0000");

    private static final List<Entry.PlantedCommand> PLANTED =
            List.of(new Entry.PlantedCommand("patronictl pause --wait", "Success\n"));

    private static final List<Entry> ONE_OF_EACH = List.of(
            new Entry.LabCreated(AT, "poc", "local", "127.0.3"),
            new Entry.StateBuilt(AT, "etcd", Duration.ofMillis(1234)),
            new Entry.ChapterStarted(AT, "etcd", TEXT),
            new Entry.StepStarted(AT, "etcd", "start", TEXT),
            new Entry.Predicted(
                    AT, "etcd", "start", new Prediction(Optional.of("pg-2"), Optional.of(Duration.ofSeconds(30)))),
            new Entry.ByHand(AT, "etcd", "start", List.of("etcd --config-file x", "two\nlines")),
            new Entry.Revealed(AT, "etcd", "start", "etcd --config-file x"),
            new Entry.Typed(AT, "etcd1", "etcd --config-file y"),
            new Entry.Hinted(AT, "stays-down", 1, TEXT),
            new Entry.WrongTurn(AT, "stays-down", "repair", TEXT),
            new Entry.Performed(AT, "etcd --config-file x", "two\nlines", Duration.ZERO),
            new Entry.CheckEnded(AT, "quorum", TEXT, true, Duration.ofSeconds(1), TEXT),
            new Entry.StepEnded(AT, "etcd", "start", false, Duration.ofSeconds(2), TEXT),
            new Entry.StepEnded(AT, "etcd", "start", true, Duration.ofSeconds(2), null),
            new Entry.ChapterEnded(AT, "etcd", true, Duration.ofSeconds(3)),
            new Entry.Observed(AT, TEXT),
            new Entry.IncidentEnded(AT, Incidents.STOP),
            new Entry.Planned(
                    AT,
                    List.of(new Entry.PlannedMove(Text.same("start patroni"), Text.same("it is down"))),
                    Text.same("split brain")),
            new Entry.Planted(AT, "stays-down", PLANTED, Duration.ofSeconds(3)),
            new Entry.Explained(AT, "stays-down", new Text("En pause.", "Paused."), PLANTED),
            new Entry.LabDestroyed(AT, "poc"));

    @TempDir
    Path directory;

    @Test
    void eachEntryIsOneLineOfJson() throws IOException {
        Path file = directory.resolve("a/b/journal.jsonl");
        try (Journal journal = Journal.in(file)) {
            ONE_OF_EACH.forEach(journal::write);
            assertThat(journal.entries()).isEqualTo(ONE_OF_EACH);
        }

        assertThat(read(file)).isEqualTo(ONE_OF_EACH);
        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo("{\"entry\":\"lab-created\",\"at\":\"2026-01-01T12:00:00.123456789Z\","
                        + "\"lab\":\"poc\",\"backend\":\"local\",\"network\":\"127.0.3\"}");
    }

    @Test
    void everyKindOfEntryIsCovered() {
        assertThat(ONE_OF_EACH.stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Entry.class.getPermittedSubclasses()));
    }

    /** What a crash leaves is worth most: nothing waits in memory for the journal to be closed. */
    @Test
    void anEntryIsWrittenToTheFileAtOnce() throws IOException {
        Path file = directory.resolve("journal.jsonl");
        try (Journal journal = Journal.in(file)) {
            journal.write(ONE_OF_EACH.get(0));
            assertThat(read(file)).containsExactly(ONE_OF_EACH.get(0));
        }
    }

    @Test
    void existingContentsAreKept() throws IOException {
        Path file = directory.resolve("journal.jsonl");
        for (Entry entry : ONE_OF_EACH) {
            try (Journal journal = Journal.in(file)) {
                journal.write(entry);
            }
        }

        assertThat(read(file)).isEqualTo(ONE_OF_EACH);
    }

    @Test
    void aReaderReceivesLaterEntries() {
        try (Journal journal = Journal.inMemory()) {
            List<Entry> told = new ArrayList<>();
            journal.write(ONE_OF_EACH.get(0));
            journal.follow(told::add);
            journal.write(ONE_OF_EACH.get(1));

            assertThat(told).containsExactly(ONE_OF_EACH.get(1));
            assertThat(journal.entries()).hasSize(2);
        }
    }

    private static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            entries.add(Journal.JSON.readValue(line, Entry.class));
        }
        return entries;
    }
}
