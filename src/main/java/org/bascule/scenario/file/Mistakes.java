package org.bascule.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.bascule.lab.Text;
import org.bascule.lab.Visible;

/** Collects the mistakes of one file: the first ones, and the number of the others. */
final class Mistakes {

    static final int MAX_SHOWN = 20;
    private static final int MAX_LENGTH = 1000;
    private static final int MAX_DISTANCE = 3;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MAX_DISTANCE);

    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Mistake> warnings = new ArrayList<>();
    private int more;

    Mistakes(String file) {
        this.file = file;
    }

    void add(Located where, Text what, Text correction) {
        if (mistakes.size() == MAX_SHOWN) {
            more++;
        } else {
            mistakes.add(new Mistake(file, where.line(), where.column(), shown(what), shown(correction)));
        }
    }

    /** Those of another reading of the same file, after its own. */
    void addAll(Mistakes others) {
        int shown = Math.min(others.mistakes.size(), MAX_SHOWN - mistakes.size());
        mistakes.addAll(others.mistakes.subList(0, shown));
        more += others.count() - shown;
        warnings.addAll(others.warnings);
    }

    /** Reports something that does not prevent the file from being read. */
    void warn(Located where, Text what, Text correction) {
        warnings.add(new Mistake(file, where.line(), where.column(), shown(what), shown(correction)));
    }

    List<Mistake> warnings() {
        return List.copyOf(warnings);
    }

    private static Text shown(Text text) {
        return new Text(Visible.line(text.fr(), MAX_LENGTH), Visible.line(text.en(), MAX_LENGTH));
    }

    /** Reports an unknown word, and suggests the closest known one. */
    void unknown(Located where, Text what, List<String> known) {
        if (mistakes.size() == MAX_SHOWN) {
            more++;
            return;
        }
        String word = where instanceof Located.Scalar scalar ? scalar.text() : "";
        String all = String.join(", ", known);
        Text correction = known.stream()
                .filter(one -> DISTANCE.apply(word, one) >= 0)
                .min(Comparator.comparing(one -> DISTANCE.apply(word, one)))
                .map(near -> FileMessages.didYouMean(near, all))
                .orElse(FileMessages.expectedOneOf(all));
        add(where, what, correction);
    }

    String file() {
        return file;
    }

    /** The number of mistakes that are only counted. */
    int more() {
        return more;
    }

    int count() {
        return mistakes.size() + more;
    }

    boolean none() {
        return mistakes.isEmpty();
    }

    /** In the order of the file. */
    List<Mistake> all() {
        return mistakes.stream()
                .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
                .toList();
    }
}
