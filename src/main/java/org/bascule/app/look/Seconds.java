package org.bascule.app.look;

import java.time.Duration;
import java.util.Locale;

/** Durations as they are shown: {@code 1.42 s}. */
public final class Seconds {

    private Seconds() {}

    public static String of(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}
