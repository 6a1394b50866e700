package org.bascule.incident;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a phase should take.
 *
 * @param max empty when no timer limits the phase
 */
public record Band(Duration min, Duration typical, Optional<Duration> max) {

    private static final int WITHOUT_TENTHS = 100;

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

    /** In seconds: {@code 1.0 – 2.0 – 3.0}, with an ellipsis for a maximum that no timer limits. */
    public String in(Locale locale) {
        return number(locale, min) + " – " + number(locale, typical) + " – "
                + max.map(most -> number(locale, most)).orElse("…");
    }

    private static String number(Locale locale, Duration duration) {
        return String.format(
                locale, duration.toSeconds() < WITHOUT_TENTHS ? "%.1f" : "%.0f", duration.toMillis() / 1000.0);
    }

    public enum Position {
        BELOW,
        INSIDE,
        ABOVE
    }
}
