package org.bascule.scenario.run;

import java.time.Duration;
import org.bascule.lab.Refusal;

/**
 * Turns a thread's interruption into a {@link Refusal}. Most commands run to their end; the next one must not begin.
 */
final class Interruption {

    private Interruption() {}

    /** @throws Refusal when the thread has been interrupted */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw refusal();
        }
    }

    /** @throws Refusal when interrupted meanwhile */
    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refusal();
        }
    }

    static Refusal refusal() {
        return new Refusal(Refusal.Cause.LAB, RunMessages.interrupted(), RunMessages.runStepAgain());
    }
}
