package org.bascule.app.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.bascule.lab.Refusal;

/**
 * Watches whether conditions that were not met in time are met later, so that the message that they are not can be
 * withdrawn. Used on the JavaFX thread; the conditions are checked on another.
 */
final class ConditionWatch {

    /** Some checks query servers. */
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final ExecutorService worker;
    private final Executor screen;
    private final ReadOnlyBooleanWrapper met = new ReadOnlyBooleanWrapper();
    private Optional<BooleanSupplier> condition = Optional.empty();
    private Instant next = Instant.EPOCH;

    ConditionWatch(ExecutorService worker, Executor screen) {
        this.worker = worker;
        this.screen = screen;
    }

    ReadOnlyBooleanProperty met() {
        return met.getReadOnlyProperty();
    }

    /** @param now checks once; called on the worker thread */
    void watch(BooleanSupplier now) {
        condition = Optional.of(now);
        next = Instant.EPOCH;
    }

    void forget() {
        condition = Optional.empty();
        met.set(false);
    }

    /** @param whenMet called on the JavaFX thread once the condition is met */
    void check(Runnable whenMet) {
        Instant now = Instant.now();
        if (condition.isEmpty() || met.get() || now.isBefore(next) || worker.isShutdown()) {
            return;
        }
        next = now.plus(INTERVAL);
        BooleanSupplier asked = condition.get();
        worker.execute(() -> {
            boolean isMet = isMet(asked);
            screen.execute(() -> {
                if (isMet && condition.filter(asked::equals).isPresent()) {
                    met.set(true);
                    whenMet.run();
                }
            });
        });
    }

    private static boolean isMet(BooleanSupplier asked) {
        try {
            return asked.getAsBoolean();
        } catch (Refusal notYet) {
            return false;
        }
    }
}
