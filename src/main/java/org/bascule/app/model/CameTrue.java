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
 * Whether what was waited for in vain has come true since: a message that says it has not would then be wrong. Used on the
 * screen's thread; looks are made on another.
 */
final class CameTrue {

    /** Some looks ask servers. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final ExecutorService looking;
    private final Executor screen;
    private final ReadOnlyBooleanWrapper property = new ReadOnlyBooleanWrapper();
    private Optional<BooleanSupplier> awaited = Optional.empty();
    private Instant next = Instant.EPOCH;

    CameTrue(ExecutorService looking, Executor screen) {
        this.looking = looking;
        this.screen = screen;
    }

    ReadOnlyBooleanProperty property() {
        return property.getReadOnlyProperty();
    }

    /** @param holds looks once, off the screen's thread */
    void watch(BooleanSupplier holds) {
        awaited = Optional.of(holds);
        next = Instant.EPOCH;
    }

    void forget() {
        awaited = Optional.empty();
        property.set(false);
    }

    /** @param told called on the screen's thread once it has come true */
    void look(Runnable told) {
        Instant now = Instant.now();
        if (awaited.isEmpty() || property.get() || now.isBefore(next) || looking.isShutdown()) {
            return;
        }
        next = now.plus(BETWEEN_LOOKS);
        BooleanSupplier asked = awaited.get();
        looking.execute(() -> {
            boolean holds = holds(asked);
            screen.execute(() -> {
                if (holds && awaited.filter(asked::equals).isPresent()) {
                    property.set(true);
                    told.run();
                }
            });
        });
    }

    private static boolean holds(BooleanSupplier asked) {
        try {
            return asked.getAsBoolean();
        } catch (Refusal notYet) {
            return false;
        }
    }
}
