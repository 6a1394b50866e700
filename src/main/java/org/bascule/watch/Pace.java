package org.bascule.watch;

import java.time.Duration;

/**
 * How often everything is asked: at every turn of the clock while something happens, at every second one once nothing
 * has for a while. Times are those of {@link System#nanoTime}. Thread-safe.
 */
final class Pace {

    static final Duration TURN = Duration.ofSeconds(1);
    static final Duration CALM_AFTER = Duration.ofSeconds(5);

    private long stirred;
    private boolean asked = true;

    Pace(long now) {
        stirred = now;
    }

    /** The clock's next turn. @return whether it is one at which everything is asked */
    synchronized boolean turn(long now) {
        asked = !calm(now) || !asked;
        return asked;
    }

    /** Something has happened. @return whether nothing had for a while: the next turn is then too late to ask */
    synchronized boolean stir(long now) {
        boolean wasCalm = calm(now);
        stirred = now;
        return wasCalm;
    }

    private boolean calm(long now) {
        return now - stirred >= CALM_AFTER.toNanos();
    }
}
