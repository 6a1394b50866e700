package org.bascule.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long BEGIN = Long.MAX_VALUE - 3; // as System.nanoTime may, it soon overflows

    private final Pace pace = new Pace(BEGIN);

    @Test
    void atFirstEverythingIsAskedAtEachTurn() {
        assertThat(turns(1, 5)).containsExactly(true, true, true, true);
    }

    @Test
    void onceNothingHasHappenedForAWhileItIsAskedAtEachSecondTurn() {
        turns(1, 5);

        assertThat(turns(5, 11)).containsExactly(false, true, false, true, false, true);
    }

    @Test
    void whatHappensInACalmIsNotLeftToTheNextTurn() {
        turns(1, 8);

        assertThat(pace.stir(second(8))).isTrue();
        assertThat(turns(8, 13)).containsOnly(true);
        assertThat(turns(13, 15)).containsExactly(false, true);
    }

    @Test
    void whatHappensWhileSomethingHappensIsAskedAtTheNextTurn() {
        assertThat(pace.stir(second(1))).isFalse();
        assertThat(pace.stir(second(4))).isFalse();
        assertThat(pace.turn(second(8))).isTrue();
    }

    /** From one second to before another. */
    private Boolean[] turns(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(at -> pace.turn(second(at)))
                .toArray(Boolean[]::new);
    }

    private static long second(int at) {
        return BEGIN + Duration.ofSeconds(at).toNanos();
    }
}
