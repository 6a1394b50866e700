package org.bascule.watch;

import java.time.Duration;

/**
 * How often everything is polled: at every tick of the clock while the lab changes, at every second one once nothing has
 * changed for a while. Times are those of {@link System#nanoTime}. Thread-safe.
 */
final class Pace {

    static final Duration INTERVAL = Duration.ofSeconds(1);
    static final Duration CALM_AFTER = Duration.ofSeconds(5);

    private long lastChange;
    private boolean polled = true;

    Pace(long now) {
        lastChange = now;
    }

    /** The next tick. @return whether everything must be polled */
    synchronized boolean tick(long now) {
        polled = !calm(now) || !polled;
        return polled;
    }

    /** Records a change. @return whether the lab was calm: then poll at once, without waiting for the next tick */
    synchronized boolean changed(long now) {
        boolean wasCalm = calm(now);
        lastChange = now;
        return wasCalm;
    }

    private boolean calm(long now) {
        return now - lastChange >= CALM_AFTER.toNanos();
    }
}
