package org.bascule.app.configuration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bascule.lab.Text;

/**
 * A file of the lab beside the document's.
 *
 * @param labText what the lab's file contains; empty while it is not written
 * @param described whether the document has no such file, and each line is explained instead
 */
record ConfigurationPage(
        Optional<String> labText, boolean described, Text labTitle, Text documentTitle, Text summary, List<Row> rows) {

    static final ConfigurationPage EMPTY =
            new ConfigurationPage(Optional.empty(), false, Text.same(""), Text.same(""), Text.same(""), List.of());

    ConfigurationPage {
        rows = List.copyOf(rows);
    }

    static ConfigurationPage of(
            ConfigFile file, Origin.Read lab, Optional<String> document, Explanations explanations) {
        boolean described = !file.kind().compared();
        List<Row> rows = lab.text().isPresent() && document.isPresent()
                ? explanations.explain(file.kind(), Comparison.of(lab.text().get(), document.get()))
                : Comparison.alone(lab.text(), document);
        return new ConfigurationPage(
                lab.text(),
                described,
                ConfigurationWords.lab(file, lab),
                described ? ConfigurationMessages.description() : ConfigurationWords.document(document.isPresent()),
                ConfigurationWords.summary(lab, described, rows),
                described ? explanations.describe(file.kind(), rows) : rows);
    }

    /** The rows in two columns, or in one. */
    List<Row> rows(boolean sideBySide) {
        return sideBySide ? rows : Unified.of(rows);
    }

    /** Above the rows, on the left: in one column, what the signs of the lab's lines mean. */
    Text labHead(boolean sideBySide) {
        return sideBySide || described ? labTitle : ConfigurationMessages.legendLab();
    }

    /** Above the rows, on the right: in one column, what the signs of the document's lines mean. */
    Text documentHead(boolean sideBySide) {
        if (described) {
            return sideBySide ? documentTitle : Text.same("");
        }
        return sideBySide ? documentTitle : ConfigurationMessages.legendDocument();
    }

    /** Below the rows: why the selected one differs, or what it does. */
    Text why(Optional<Row> selected) {
        return ConfigurationWords.why(selected, described);
    }

    /**
     * The next row whose difference is not only due to the machine; after the last comes the first.
     *
     * @param from the selected row; -1 when none is
     * @param direction 1 for the next, -1 for the previous
     */
    static OptionalInt nextDifference(List<Row> rows, int from, int direction) {
        int size = rows.size();
        int start = from >= 0 ? from : direction > 0 ? -1 : size;
        return IntStream.rangeClosed(1, size)
                .map(i -> Math.floorMod(start + direction * i, size))
                .filter(at -> rows.get(at).differs() && !rows.get(at).quiet())
                .findFirst();
    }
}
