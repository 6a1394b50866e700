package org.bascule.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThroughputTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    private final Throughput throughput = new Throughput();

    @Test
    void countsWhatCameInEachSecond() {
        throughput.see(AT, 5);
        throughput.see(AT.plusMillis(500), 12);
        throughput.see(AT.plusMillis(1200), 20);

        assertThat(throughput.seconds(AT.plusSeconds(2)))
                .extracting(Throughput.Second::acknowledged)
                .containsExactly(12, 8);
    }

    @Test
    void theSecondThatLastsIsNotToldYet() {
        throughput.see(AT, 5);

        assertThat(throughput.seconds(AT.plusMillis(900))).isEmpty();
    }

    @Test
    void anotherClientBeginsAnew() {
        throughput.see(AT, 500);
        throughput.see(AT.plusSeconds(1), 3);

        assertThat(throughput.seconds(AT.plusSeconds(2)))
                .extracting(Throughput.Second::acknowledged)
                .containsExactly(500, 3);
    }

    @Test
    void keepsTwoMinutes() {
        for (int i = 0; i < 1000; i++) {
            throughput.see(AT.plusSeconds(i), i);
        }

        assertThat(throughput.seconds(AT.plusSeconds(1000))).hasSize(120);
    }
}
