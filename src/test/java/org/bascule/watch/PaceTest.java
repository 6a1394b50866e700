package org.bascule.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long BEGIN = Long.MAX_VALUE - 3; // System.nanoTime can overflow

    private final Pace pace = new Pace(BEGIN);

    @Test
    void atFirstEverythingIsPolledAtEveryTick() {
        assertThat(ticks(1, 5)).containsExactly(true, true, true, true);
    }

    @Test
    void whenCalmEverythingIsPolledAtEverySecondTick() {
        ticks(1, 5);

        assertThat(ticks(5, 11)).containsExactly(false, true, false, true, false, true);
    }

    @Test
    void aChangeWhenCalmIsPolledAtOnce() {
        ticks(1, 8);

        assertThat(pace.changed(second(8))).isTrue();
        assertThat(ticks(8, 13)).containsOnly(true);
        assertThat(ticks(13, 15)).containsExactly(false, true);
    }

    @Test
    void furtherChangesArePolledAtTheNextTick() {
        assertThat(pace.changed(second(1))).isFalse();
        assertThat(pace.changed(second(4))).isFalse();
        assertThat(pace.tick(second(8))).isTrue();
    }

    /** The ticks from one second up to, and excluding, another. */
    private Boolean[] ticks(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(at -> pace.tick(second(at)))
                .toArray(Boolean[]::new);
    }

    private static long second(int at) {
        return BEGIN + Duration.ofSeconds(at).toNanos();
    }
}
