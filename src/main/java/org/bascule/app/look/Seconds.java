package org.bascule.app.look;

import java.time.Duration;
import org.bascule.lab.Lang;

/** Durations in words, with the decimal separator of the language. */
public final class Seconds {

    private static final double MILLIS = 1000.0;

    private Seconds() {}

    /** With two decimals: {@code 1.42 s}. */
    public static String exactly(Lang lang, Duration duration) {
        return String.format(lang.locale(), "%.2f s", duration.toMillis() / MILLIS);
    }

    /** {@code 0.4 s}, {@code 27 s}, {@code 2 min 05 s}. */
    public static String in(Lang lang, Duration duration) {
        double seconds = duration.toMillis() / MILLIS;
        if (seconds < 0.05) {
            return lang == Lang.FR ? "< 0,1 s" : "< 0.1 s";
        }
        if (seconds < 9.95) {
            return String.format(lang.locale(), "%.1f s", seconds);
        }
        if (seconds < 119.5) {
            return Math.round(seconds) + " s";
        }
        return String.format(lang.locale(), "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
    }
}
