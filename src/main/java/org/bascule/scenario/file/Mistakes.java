package org.bascule.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.bascule.lab.Text;
import org.bascule.lab.Visible;

/** Collects what is wrong in one file: the first of it, and how much more there is. */
final class Mistakes {

    static final int KEPT = 20;
    private static final int LONGEST = 1000;
    private static final int CLOSE = 3;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(CLOSE);

    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Mistake> warnings = new ArrayList<>();
    private int more;

    Mistakes(String file) {
        this.file = file;
    }

    void add(Located where, Text what, Text right) {
        if (mistakes.size() == KEPT) {
            more++;
        } else {
            mistakes.add(new Mistake(file, where.line(), where.column(), shown(what), shown(right)));
        }
    }

    /** Something that is read all the same. */
    void warn(Located where, Text what, Text right) {
        warnings.add(new Mistake(file, where.line(), where.column(), shown(what), shown(right)));
    }

    List<Mistake> warnings() {
        return List.copyOf(warnings);
    }

    private static Text shown(Text text) {
        return new Text(Visible.line(text.fr(), LONGEST), Visible.line(text.en(), LONGEST));
    }

    void unknown(Located where, Text what, List<String> known) {
        if (mistakes.size() == KEPT) {
            more++;
            return;
        }
        String word = where instanceof Located.Scalar scalar ? scalar.text() : "";
        String all = String.join(", ", known);
        Text right = known.stream()
                .filter(one -> DISTANCE.apply(word, one) >= 0)
                .min(Comparator.comparing(one -> DISTANCE.apply(word, one)))
                .map(near -> FileMessages.perhapsPossible(near, all))
                .orElse(FileMessages.possible(all));
        add(where, what, right);
    }

    String file() {
        return file;
    }

    /** How many there are beside those that are kept. */
    int more() {
        return more;
    }

    int count() {
        return mistakes.size() + more;
    }

    boolean none() {
        return mistakes.isEmpty();
    }

    /** In the file's order. */
    List<Mistake> all() {
        return mistakes.stream()
                .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
                .toList();
    }
}
