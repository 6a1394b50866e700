package org.bascule.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A quarter of a second of a client.
 *
 * @param answered operations answered in it
 * @param failures attempts that failed in it
 * @param slowest the longest that one of the answered operations took, with its retries; zero if none was answered
 * @param member the last member that answered in it, if it is known
 */
public record Slot(Instant from, int answered, int failures, Duration slowest, Optional<String> member) {

    public static final Duration LENGTH = Duration.ofMillis(250);

    static Slot empty(Instant at) {
        long length = LENGTH.toMillis();
        return new Slot(
                Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), length) * length),
                0,
                0,
                Duration.ZERO,
                Optional.empty());
    }

    Slot answered(Duration took, Optional<String> by) {
        return new Slot(from, answered + 1, failures, took.compareTo(slowest) > 0 ? took : slowest, by);
    }

    Slot failed() {
        return new Slot(from, answered, failures + 1, slowest, member);
    }
}
