package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import javafx.collections.FXCollections;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;

class JournalOrderTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    private final JournalOrder chronology = new JournalOrder(FXCollections.observableArrayList());

    @Test
    void whatWasSeenWhileACommandRanComesAfterIt() {
        Entry begun = new Entry.StepStarted(AT, "quorum", "lose", Text.same("Stop one"));
        Entry lost = new Entry.Observed(AT.plusMillis(300), Text.same("quorum lost"));
        Entry stopped = new Entry.Performed(AT.plusMillis(900), "kill", "", Duration.ofMillis(800));
        chronology.add(begun);
        chronology.add(lost);
        chronology.add(stopped);

        assertThat(chronology.entries()).containsExactly(begun, stopped, lost);
    }

    @Test
    void whatBeganTogetherStaysInTheOrderInWhichItWasWritten() {
        Entry first = new Entry.Observed(AT, Text.same("one"));
        Entry second = new Entry.Observed(AT, Text.same("other"));
        chronology.add(first);
        chronology.add(second);

        assertThat(chronology.entries()).containsExactly(first, second);
    }
}
