package org.bascule.scenario.file;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Visible;

/** A value of a YAML file with its position; lines and columns count from 1. */
sealed interface Located {

    int line();

    int column();

    /** @param text as written; empty for a null value */
    record Scalar(String text, int line, int column) implements Located {

        private static final int MAX_QUOTED_LENGTH = 60;

        /** For a message: on one line, shortened if it is long. */
        String quoted() {
            return Visible.line(text, MAX_QUOTED_LENGTH);
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
