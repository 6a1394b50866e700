package org.bascule.scenario;

import java.time.Duration;
import org.bascule.scenario.check.Check;

/** A check, and how long it may take to hold. */
public record Expectation(Check check, Duration within) {

    public static final Duration USUAL = Duration.ofSeconds(40);

    public static Expectation of(Check check) {
        return new Expectation(check, USUAL);
    }
}
