package org.bascule.app.diagram;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server of a node.
 *
 * @param title its name and, once it has told, its version
 * @param aside its ports
 */
record Server(Kind kind, String title, String aside, CardState standing, List<Line> lines) {

    /** From the top of a card to its bottom, as connections come in. */
    enum Kind {
        HAPROXY(2),
        PATRONI(1),
        POSTGRESQL(1);

        private final int lines;

        Kind(int lines) {
            this.lines = lines;
        }

        /** How many lines stand below its title, at most. */
        int lines() {
            return lines;
        }

        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param id what finds it in the drawing */
    record Line(String id, String words) {}

    Server {
        lines = List.copyOf(lines);
    }

    String spoken() {
        return Stream.concat(Stream.of(title), lines.stream().map(Line::words)).collect(Collectors.joining(" "));
    }
}
