package org.bascule.incident;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a phase should take.
 *
 * @param max empty when no timer limits the phase
 */
public record Band(Duration min, Duration typical, Optional<Duration> max) {

    public static Band of(Duration min, Duration typical, Duration max) {
        return new Band(min, typical, Optional.of(max));
    }

    public static Band unlimited(Duration min, Duration typical) {
        return new Band(min, typical, Optional.empty());
    }

    /** @param tolerance by how much a measurement may be outside */
    public Position position(Duration measured, Duration tolerance) {
        if (measured.plus(tolerance).compareTo(min) < 0) {
            return Position.BELOW;
        }
        return max.filter(most -> measured.minus(tolerance).compareTo(most) > 0)
                .map(most -> Position.ABOVE)
                .orElse(Position.INSIDE);
    }

    public enum Position {
        BELOW,
        INSIDE,
        ABOVE
    }
}
