package org.bascule.backend.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bascule.lab.Refusal;

/** The wait of all backends: looks again and again, pauses in between, and has a limit. */
public final class Wait {

    private static final long FIRST_PAUSE_MILLIS = 1;
    private static final long LONGEST_PAUSE_MILLIS = 20;

    private Wait() {}

    /**
     * Returns as soon as the condition is true.
     *
     * @param condition may act before it looks
     * @param timedOut what is thrown when the condition is not true within the limit
     * @throws Refusal that one; or, as soon as the thread is interrupted, one that says so. The thread stays interrupted
     */
    public static void until(Duration limit, BooleanSupplier condition, Supplier<Refusal> timedOut) {
        if (!within(limit, condition)) {
            throw timedOut.get();
        }
    }

    /**
     * As {@link #until}, for a caller that goes on in both cases.
     *
     * @return whether the condition became true within the limit
     */
    public static boolean within(Duration limit, BooleanSupplier condition) {
        Instant end = Instant.now().plus(limit);
        long pause = FIRST_PAUSE_MILLIS;
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw Refusals.interrupted();
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
        return true;
    }
}
