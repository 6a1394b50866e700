package org.bascule.scenario.run;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds log lines that are new: what a server writes in each iteration of its loop is no progress. Lines that differ
 * only in numbers are the same.
 */
final class NewLines {

    private static final Pattern FIGURES = Pattern.compile("[0-9][0-9a-fA-F]*");
    /** Periodic work of PostgreSQL. */
    private static final Pattern ROUTINE = Pattern.compile("checkpoint|restart ?point|completed transaction");
    /** Limits the memory used for a log that never repeats itself. */
    private static final int REMEMBERED = 5_000;

    private final Set<String> known = new HashSet<>();

    /** Marks all lines of a text as known. */
    void know(String text) {
        last(text);
    }

    /** The last new line of a text. Marks all its lines as known. */
    Optional<String> last(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !ROUTINE.matcher(line).find())
                .filter(line -> known.size() < REMEMBERED
                        && known.add(FIGURES.matcher(line).replaceAll("0")))
                .reduce((one, other) -> other);
    }
}
