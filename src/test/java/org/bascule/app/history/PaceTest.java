package org.bascule.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void countsWhatCameInEachSecond() {
        pace.see(AT, 5);
        pace.see(AT.plusMillis(500), 12);
        pace.see(AT.plusMillis(1200), 20);

        assertThat(pace.seconds(AT.plusSeconds(2)))
                .extracting(Pace.Second::acknowledged)
                .containsExactly(12, 8);
    }

    @Test
    void theSecondThatLastsIsNotToldYet() {
        pace.see(AT, 5);

        assertThat(pace.seconds(AT.plusMillis(900))).isEmpty();
    }

    @Test
    void anotherClientBeginsAnew() {
        pace.see(AT, 500);
        pace.see(AT.plusSeconds(1), 3);

        assertThat(pace.seconds(AT.plusSeconds(2)))
                .extracting(Pace.Second::acknowledged)
                .containsExactly(500, 3);
    }

    @Test
    void keepsTwoMinutes() {
        for (int i = 0; i < 1000; i++) {
            pace.see(AT.plusSeconds(i), i);
        }

        assertThat(pace.seconds(AT.plusSeconds(1000))).hasSize(120);
    }
}
