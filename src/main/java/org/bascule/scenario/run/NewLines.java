package org.bascule.scenario.run;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the lines of a log that say something new from those that repeat: what a server writes at each turn of its loop is
 * no progress. Two lines that differ in their figures only are the same.
 */
final class NewLines {

    private static final Pattern FIGURES = Pattern.compile("[0-9][0-9a-fA-F]*");
    /** What PostgreSQL does from time to time, whatever happens. */
    private static final Pattern ROUTINE = Pattern.compile("checkpoint|restart ?point|completed transaction");
    /** A log that says ever new things is no reason to remember all of it. */
    private static final int REMEMBERED = 5_000;

    private final Set<String> known = new HashSet<>();

    /** What was written before counts as known. */
    void know(String text) {
        last(text);
    }

    /** The last line of a text that no earlier one was like; every line of it is known from then on. */
    Optional<String> last(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !ROUTINE.matcher(line).find())
                .filter(line -> known.size() < REMEMBERED
                        && known.add(FIGURES.matcher(line).replaceAll("0")))
                .reduce((one, other) -> other);
    }
}
