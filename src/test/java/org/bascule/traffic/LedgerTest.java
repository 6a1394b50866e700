package org.bascule.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import org.bascule.traffic.Ledger.Account;
import org.bascule.traffic.Ledger.Reckoning;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    private final Ledger ledger = new Ledger();

    @Test
    void aNewLedgerIsEmpty() {
        assertThat(ledger.account()).isEqualTo(new Account(0, 0, 0, 0, java.util.Optional.empty(), Duration.ZERO));
        assertThat(ledger.reckon(table())).isEqualTo(new Reckoning(0, 0, 0, 0));
    }

    @Test
    void everyWriteIsCountedOnce() {
        ledger.acknowledge(1, 0, AT);
        ledger.acknowledge(2, 0, AT);
        ledger.acknowledge(3, 0, AT);
        ledger.loseSightOf(4);
        ledger.loseSightOf(5);

        // 1 and 3 are there, 2 is lost, 4 came through, 5 did not, 9 is nobody's.
        assertThat(ledger.reckon(table(1, 3, 4, 9))).isEqualTo(new Reckoning(2, 1, 1, 1));
    }

    @Test
    void aFailedWriteInTheTableIsUnexpected() {
        ledger.fail();

        assertThat(ledger.reckon(table(1))).isEqualTo(new Reckoning(0, 0, 0, 1));
    }

    @Test
    void retriesOfAnUnfinishedWriteCount() {
        ledger.acknowledge(1, 0, AT);
        ledger.fail();
        ledger.loseSightOf(2);
        ledger.fail();
        assertThat(ledger.account().mostRetries()).isEqualTo(3);

        ledger.acknowledge(2, 3, AT);
        ledger.fail();
        assertThat(ledger.account().mostRetries()).isEqualTo(3);
    }

    @Test
    void aWriteAcknowledgedByARetryIsNotUnknown() {
        ledger.loseSightOf(1);
        ledger.fail();
        ledger.acknowledge(1, 2, AT);

        assertThat(ledger.account(AT)).isEqualTo(new Account(1, 0, 2, 2, java.util.Optional.of(AT), Duration.ZERO));
        assertThat(ledger.reckon(table())).isEqualTo(new Reckoning(0, 1, 0, 0));
    }

    @Test
    void theLongestPauseIsMeasuredBetweenAcknowledgements() {
        ledger.acknowledge(1, 0, AT);
        ledger.acknowledge(2, 3, AT.plusSeconds(7));
        ledger.acknowledge(3, 1, AT.plusSeconds(8));

        assertThat(ledger.account(AT.plusSeconds(8)).longestPause()).isEqualTo(Duration.ofSeconds(7));
        assertThat(ledger.account().mostRetries()).isEqualTo(3);
        assertThat(ledger.account().lastAcknowledged()).contains(AT.plusSeconds(8));
    }

    @Test
    void aPauseInProgressCounts() {
        ledger.acknowledge(1, 0, AT);
        ledger.acknowledge(2, 0, AT.plusSeconds(3));

        assertThat(ledger.account(AT.plusSeconds(118)).longestPause()).isEqualTo(Duration.ofSeconds(115));
    }

    @Test
    void aPauseEndsWithItsClient() {
        ledger.acknowledge(1, 0, AT);
        ledger.end(AT.plusSeconds(9));

        assertThat(ledger.account(AT.plusSeconds(500)).longestPause()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void theGivenTableIsNotModified() {
        ledger.acknowledge(1, 0, AT);
        BitSet table = table(1, 2);

        ledger.reckon(table);

        assertThat(table).isEqualTo(table(1, 2));
    }

    private static BitSet table(int... numbers) {
        BitSet table = new BitSet();
        for (int number : numbers) {
            table.set(number);
        }
        return table;
    }
}
