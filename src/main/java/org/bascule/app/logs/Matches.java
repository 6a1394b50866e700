package org.bascule.app.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a word is found in a line. */
final class Matches {

    /** @param found whether it is the word, or the text around it */
    record Part(String text, boolean found) {}

    private Matches() {}

    static List<Part> of(String line, String word) {
        if (word.isEmpty()) {
            return List.of(new Part(line, false));
        }
        List<Part> parts = new ArrayList<>();
        String small = line.toLowerCase(Locale.ROOT);
        String wanted = word.toLowerCase(Locale.ROOT);
        int from = 0;
        // Some letters change their length when they are made small: such a line is shown as it is.
        for (int at = small.indexOf(wanted);
                at >= 0 && small.length() == line.length();
                at = small.indexOf(wanted, from)) {
            if (at > from) {
                parts.add(new Part(line.substring(from, at), false));
            }
            from = at + wanted.length();
            parts.add(new Part(line.substring(at, from), true));
        }
        if (from < line.length()) {
            parts.add(new Part(line.substring(from), false));
        }
        return parts;
    }
}
