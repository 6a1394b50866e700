package org.bascule.support;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bascule.lab.Lang;

/**
 * How a window can look. Two ways show both themes and both languages; the system property {@code bascule.pictures=all} takes pictures in
 * all four. The last is dark and in English.
 */
public record Way(boolean dark, Lang lang) {

    public static final boolean ALL = "all".equals(System.getProperty("bascule.pictures"));

    public static List<Way> pictured() {
        return Stream.of(
                        new Way(false, Lang.FR),
                        new Way(false, Lang.EN),
                        new Way(true, Lang.FR),
                        new Way(true, Lang.EN))
                .filter(way -> ALL || way.dark == (way.lang == Lang.EN))
                .toList();
    }

    /** As in the names of pictures. */
    @Override
    public String toString() {
        return (dark ? "dark" : "light") + "-" + lang.name().toLowerCase(Locale.ROOT);
    }
}
