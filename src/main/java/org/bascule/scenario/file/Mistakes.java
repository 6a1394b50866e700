package org.bascule.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.bascule.lab.Text;

/** Collects what is wrong in one file. */
final class Mistakes {

    private static final int CLOSE = 3;

    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(Located where, Text what, Text right) {
        mistakes.add(new Mistake(file, where.line(), where.column(), what, right));
    }

    void unknown(Located where, Text what, List<String> known) {
        String word = where instanceof Located.Scalar scalar ? scalar.text() : "";
        String all = String.join(", ", known);
        Text right = known.stream()
                .filter(one -> LevenshteinDistance.getDefaultInstance().apply(word, one) <= CLOSE)
                .min(Comparator.comparing(
                        one -> LevenshteinDistance.getDefaultInstance().apply(word, one)))
                .map(near -> Text.of("peut-être %s ; possibles : %s", "perhaps %s; possible: %s", near, all))
                .orElse(Text.of("possibles : %s", "possible: %s", all));
        add(where, what, right);
    }

    String file() {
        return file;
    }

    boolean none() {
        return mistakes.isEmpty();
    }

    List<Mistake> all() {
        return List.copyOf(mistakes);
    }
}
