package org.bascule.app.incident;

import java.time.Duration;
import org.bascule.incident.Band;
import org.bascule.incident.Incident;
import org.bascule.lab.Lang;

/** Durations and their differences in words. */
record Figures(Lang lang) {

    private static final double MILLIS = 1000;
    private static final double NOTHING = 0.05;
    private static final double LONG = 100;
    private static final double MANY = 9.95;

    /** As precise as a polled milestone: {@code 1.2 s}. */
    String tenths(Duration duration) {
        return seconds(duration) < NOTHING
                ? String.format(lang.locale(), "< %.1f s", 2 * NOTHING)
                : number(duration) + " s";
    }

    /** Since the fault. */
    String place(Duration since) {
        return number(since) + " s";
    }

    /** Minimum, typical and maximum: {@code 0.1 – 1.3 – 20.5 s}. */
    String band(Band band) {
        String least = number(band.min()) + " – " + number(band.typical());
        return band.max()
                .map(most -> least + " – " + number(most) + " s")
                .orElseGet(() -> IncidentPageMessages.unlimited(least).in(lang));
    }

    /** Of the second incident beside the first: {@code B: +24.9 s (× 8.6)}. */
    String difference(Duration first, Duration second) {
        Duration difference = second.minus(first);
        if (difference.abs().compareTo(Incident.TOLERANCE) <= 0) {
            return IncidentPageMessages.equal(tenths(Incident.TOLERANCE)).in(lang);
        }
        boolean longer = !difference.isNegative();
        String words = (longer ? "+" : "−") + tenths(difference.abs()) + ratio(first, second, longer);
        return IncidentPageMessages.difference(words).in(lang);
    }

    private String ratio(Duration first, Duration second, boolean longer) {
        double shorter = seconds(longer ? first : second);
        if (shorter < NOTHING) {
            return "";
        }
        double ratio = seconds(longer ? second : first) / shorter;
        return " (" + (longer ? "× " : "÷ ") + String.format(lang.locale(), ratio < MANY ? "%.1f" : "%.0f", ratio)
                + ")";
    }

    private String number(Duration duration) {
        return String.format(lang.locale(), seconds(duration) < LONG ? "%.1f" : "%.0f", seconds(duration));
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
