package org.bascule.backend.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bascule.lab.Refusal;

/** Waits by looking again and again, with a pause in between and a bound on the whole. */
public final class Wait {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Wait() {}

    /**
     * Returns once it holds, without a pause where it does at once.
     *
     * @param holds looks; it may do something about it first
     * @param late what is thrown when it does not hold within the limit
     * @throws Refusal that; or that the caller was interrupted, which it stays: a pause would be none then
     */
    public static void until(Duration limit, BooleanSupplier holds, Supplier<Refusal> late) {
        Instant end = Instant.now().plus(limit);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw late.get();
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw Refusals.interrupted();
            }
        }
    }
}
