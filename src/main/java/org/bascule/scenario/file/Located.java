package org.bascule.scenario.file;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Visible;

/** A value of a YAML file, with where it stands: lines and columns count from 1. */
sealed interface Located {

    int line();

    int column();

    /** @param text as written; empty for nothing */
    record Scalar(String text, int line, int column) implements Located {

        private static final int LONGEST_QUOTED = 60;

        /** To be spoken of: on one line, and no longer than that takes. */
        String quoted() {
            return Visible.line(text, LONGEST_QUOTED);
        }
    }

    record Items(List<Located> items, int line, int column) implements Located {}

    record Entries(List<Pair> pairs, int line, int column) implements Located {

        Optional<Located> find(String key) {
            return pairs.stream()
                    .filter(pair -> pair.key().text().equals(key))
                    .map(Pair::value)
                    .findFirst();
        }
    }

    record Pair(Scalar key, Located value) {}
}
