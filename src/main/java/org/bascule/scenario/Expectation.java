package org.bascule.scenario;

import java.time.Duration;
import java.util.Optional;
import org.bascule.scenario.check.Check;

/**
 * A check, and how long it may take to pass.
 *
 * @param within the longest time without progress; when empty, it is derived from Patroni's timers
 */
public record Expectation(Check check, Optional<Duration> within) {

    public Expectation(Check check, Duration within) {
        this(check, Optional.of(within));
    }

    public static Expectation of(Check check) {
        return new Expectation(check, Optional.empty());
    }
}
