package org.bascule.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
    private static final Optional<String> PG1 = Optional.of("pg-1");
    private static final Optional<String> PG2 = Optional.of("pg-2");

    private final Ledger ledger = new Ledger(Duration.ofMillis(50));

    @Test
    void aNewLedgerIsEmpty() {
        assertThat(ledger.account())
                .isEqualTo(new Account(0, 0, 0, 0, Optional.empty(), Duration.ZERO, Latency.NONE, Optional.empty()));
        assertThat(reckon()).isEqualTo(new Reckoning(0, 0, 0, 0));
        assertThat(ledger.pauses()).isEmpty();
        assertThat(ledger.slots(Instant.EPOCH)).isEmpty();
    }

    @Test
    void everyWriteIsCountedOnce() {
        acknowledge(1, 0);
        acknowledge(2, 50);
        acknowledge(3, 100);
        lose(4, 150);
        lose(5, 200);

        // 1 and 3 are there, 2 is lost, 4 came through, 5 did not, 9 is nobody's.
        assertThat(reckon(1, 3, 4, 9)).isEqualTo(new Reckoning(2, 1, 1, 1));
    }

    @Test
    void numbersThatNoWriterUsesAreUnexpected() {
        acknowledge(1, 0);

        assertThat(ledger.reckon(table(1), table(1), 2)).isEqualTo(new Reckoning(1, 0, 0, 2));
    }

    @Test
    void aWriteThatWasNeverSentIsUnexpectedInTheTable() {
        ledger.fail(1, AT);

        assertThat(reckon(1)).isEqualTo(new Reckoning(0, 0, 0, 1));
    }

    /** The table was read between the two: the write was not there yet, and is not lost. */
    @Test
    void aWriteAcknowledgedAfterTheTableWasReadIsNotLost() {
        acknowledge(1, 0);
        BitSet before = ledger.acknowledgedNow();
        acknowledge(2, 50);

        assertThat(ledger.reckon(before, table(1), 0)).isEqualTo(new Reckoning(1, 0, 0, 0));
    }

    /** Its row may be visible before its answer arrives. */
    @Test
    void aWriteInProgressIsNotUnexpected() {
        ledger.send(1);

        assertThat(reckon(1)).isEqualTo(new Reckoning(0, 0, 1, 0));
    }

    @Test
    void retriesOfAnUnfinishedWriteCount() {
        acknowledge(1, 0);
        ledger.fail(2, AT);
        lose(2, 100);
        ledger.fail(2, AT);
        assertThat(ledger.account().mostRetries()).isEqualTo(3);

        ledger.acknowledge(2, 3, AT, Duration.ZERO, PG1);
        ledger.fail(3, AT);
        assertThat(ledger.account().mostRetries()).isEqualTo(3);
    }

    /** Two threads of a pool, each with its own operation. */
    @Test
    void retriesOfDifferentOperationsAreNotAdded() {
        ledger.fail(1, AT);
        ledger.fail(2, AT);
        ledger.fail(1, AT);

        assertThat(ledger.account().mostRetries()).isEqualTo(2);
        assertThat(ledger.account().failures()).isEqualTo(3);
    }

    @Test
    void aWriteAcknowledgedByARetryIsNotUnknown() {
        lose(1, 0);
        ledger.fail(1, AT);
        acknowledge(1, 100);

        assertThat(ledger.account(at(100)).unknown()).isZero();
        assertThat(reckon()).isEqualTo(new Reckoning(0, 1, 0, 0));
    }

    @Test
    void aPauseIsMeasuredBetweenAcknowledgements() {
        acknowledge(1, 0);
        ledger.fail(2, at(70));
        ledger.fail(2, at(90));
        ledger.acknowledge(2, 2, at(7000), Duration.ofMillis(6950), PG2);
        ledger.acknowledge(3, 0, at(7050), Duration.ofMillis(1), PG2);

        assertThat(ledger.pauses(at(7100)))
                .containsExactly(new Pause(AT, Optional.of(at(70)), Optional.of(at(7000)), PG1, PG2));
        assertThat(ledger.pauses(at(7100)).get(0).lasted()).contains(Duration.ofSeconds(7));
        assertThat(ledger.account(at(7100)).longestPause()).isEqualTo(Duration.ofSeconds(7));
        assertThat(ledger.account(at(7100)).member()).isEqualTo(PG2);
    }

    @Test
    void aPauseInProgressCounts() {
        acknowledge(1, 0);
        ledger.fail(2, at(2000));

        assertThat(ledger.account(at(115_000)).longestPause()).isEqualTo(Duration.ofSeconds(115));
        assertThat(ledger.pauses(at(115_000)))
                .containsExactly(new Pause(AT, Optional.of(at(2000)), Optional.empty(), PG1, Optional.empty()));
    }

    @Test
    void aPauseEndsWithItsClient() {
        acknowledge(1, 0);
        ledger.end(at(9000));
        ledger.end(at(50_000));

        assertThat(ledger.account(at(500_000)).longestPause()).isEqualTo(Duration.ofSeconds(9));
    }

    /** A slow rate is no pause: one operation per second. */
    @Test
    void theTimeBetweenTwoOperationsIsNoPause() {
        Ledger slow = new Ledger(Duration.ofSeconds(1));
        slow.acknowledge(1, 0, AT, Duration.ZERO, PG1);
        slow.acknowledge(2, 0, at(1000), Duration.ZERO, PG1);

        assertThat(slow.pauses(at(1500))).isEmpty();
    }

    @Test
    void latenciesIncludeRetries() {
        for (int number = 1; number <= 99; number++) {
            ledger.acknowledge(number, 0, at(number), Duration.ofMillis(2), PG1);
        }
        ledger.acknowledge(100, 5, at(100), Duration.ofSeconds(3), PG1);

        Latency latency = ledger.account().latency();
        assertThat(latency.median().toMillis()).isEqualTo(2);
        assertThat(latency.p99().toMillis()).isEqualTo(2);
        assertThat(latency.max()).isBetween(Duration.ofMillis(2990), Duration.ofMillis(3010));
    }

    @Test
    void whatHappensIsKeptByQuarterOfASecond() {
        ledger.acknowledge(1, 0, at(10), Duration.ofMillis(2), PG1);
        ledger.acknowledge(2, 0, at(60), Duration.ofMillis(5), PG1);
        ledger.fail(3, at(240));
        ledger.fail(3, at(260));
        ledger.acknowledge(3, 2, at(900), Duration.ofMillis(800), PG2);

        assertThat(ledger.slots(AT))
                .isEqualTo(List.of(
                        new Slot(AT, 2, 1, Duration.ofMillis(5), PG1),
                        new Slot(at(250), 0, 1, Duration.ZERO, Optional.empty()),
                        new Slot(at(750), 1, 0, Duration.ofMillis(800), PG2)));
        assertThat(ledger.slots(at(750))).hasSize(1);
    }

    @Test
    void theOldestSlotsAndPausesAreDropped() {
        for (int number = 1; number <= Ledger.MOST_SLOTS * 2; number++) {
            acknowledge(number, number * 500L);
        }

        assertThat(ledger.slots(Instant.EPOCH)).hasSize(Ledger.MOST_SLOTS);
        assertThat(ledger.pauses(at(Ledger.MOST_SLOTS * 1000L))).hasSize(Ledger.MOST_PAUSES);
    }

    private void acknowledge(int number, long millis) {
        ledger.send(number);
        ledger.acknowledge(number, 0, at(millis), Duration.ofMillis(1), PG1);
    }

    private void lose(int number, long millis) {
        ledger.send(number);
        ledger.loseSightOf(number, at(millis));
    }

    private Reckoning reckon(int... found) {
        return ledger.reckon(ledger.acknowledgedNow(), table(found), 0);
    }

    private static Instant at(long millis) {
        return AT.plusMillis(millis);
    }

    private static BitSet table(int... numbers) {
        BitSet table = new BitSet();
        for (int number : numbers) {
            table.set(number);
        }
        return table;
    }
}
