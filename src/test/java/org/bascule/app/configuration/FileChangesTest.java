package org.bascule.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;

class FileChangesTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
    private static final Entry BUILT = new Entry.StateBuilt(AT, "etcd", Duration.ofSeconds(2));
    private static final Entry ENDED = new Entry.StepEnded(AT, "etcd", "start", true, Duration.ofSeconds(2), null);
    private static final Entry OBSERVED = new Entry.Observed(AT, Text.same("etcd1 leads"));

    private final ObservableList<Entry> journal = FXCollections.observableArrayList();
    private final AtomicInteger changes = new AtomicInteger();
    private final Subscription subscription = FileChanges.of(journal, changes::incrementAndGet);

    @Test
    void theEndOfAStepAndABuiltStateMayChangeFiles() {
        journal.add(ENDED);
        assertThat(changes).hasValue(1);
        journal.add(BUILT);
        assertThat(changes).hasValue(2);
    }

    @Test
    void entriesAddedTogetherAreOneChange() {
        journal.addAll(OBSERVED, ENDED, BUILT);
        assertThat(changes).hasValue(1);
    }

    @Test
    void anObservationChangesNoFile() {
        journal.add(OBSERVED);
        assertThat(changes).hasValue(0);
    }

    @Test
    void nothingIsReportedOnceUnsubscribed() {
        subscription.unsubscribe();
        journal.add(ENDED);
        assertThat(changes).hasValue(0);
    }
}
