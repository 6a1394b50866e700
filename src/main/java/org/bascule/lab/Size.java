package org.bascule.lab;

import java.util.List;
import java.util.Locale;

/** A number of bytes, written in powers of 1024 as {@code pg_size_pretty} does. */
public record Size(long bytes) {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
    private static final List<String> FRENCH_UNITS = List.of("o", "ko", "Mo", "Go", "To");

    public Text words() {
        return new Text(written(FRENCH_UNITS, Locale.FRENCH), written(UNITS, Locale.ENGLISH));
    }

    private String written(List<String> units, Locale locale) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1024 && unit < units.size() - 1) {
            amount /= 1024;
            unit++;
        }
        String number = String.format(locale, unit > 0 && amount < 10 ? "%.1f" : "%.0f", amount);
        return number + " " + units.get(unit);
    }
}
