package org.bascule.app.logs;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bascule.lab.Text;

/** The search for a word in the lines that are shown. */
final class LogSearch {

    private LogSearch() {}

    /** How many lines contain the word; blank without a word. */
    static Text count(List<LogLine> lines, String word) {
        if (word.isEmpty()) {
            return Text.same("");
        }
        long count = lines.stream().filter(line -> line.holds(word)).count();
        return count == 1 ? LogsMessages.oneLine() : LogsMessages.lines(count);
    }

    /**
     * The next line that contains the word; after the last line comes the first.
     *
     * @param from the selected line; -1 when none is
     * @param direction 1 for the next, -1 for the previous
     */
    static OptionalInt next(List<LogLine> lines, String word, int from, int direction) {
        if (word.isEmpty()) {
            return OptionalInt.empty();
        }
        int size = lines.size();
        int start = from >= 0 ? from : direction > 0 ? -1 : size;
        return IntStream.rangeClosed(1, size)
                .map(i -> Math.floorMod(start + direction * i, size))
                .filter(at -> lines.get(at).holds(word))
                .findFirst();
    }
}
