package org.bascule.app.diagram;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server of a node, or a part of the repository.
 *
 * @param title its name and, once known, its version
 * @param note its ports, or why it does not answer
 */
public record Server(Kind kind, String title, String note, CardState state, List<Line> lines) {

    /** In a card's order, from top to bottom: the way that a connection takes. */
    public enum Kind {
        HAPROXY(2),
        PATRONI(1),
        POSTGRESQL(1),
        /** In the card of the repository, side by side. */
        BACKUPS(1),
        WAL_ARCHIVE(1);

        private final int lines;

        Kind(int lines) {
            this.lines = lines;
        }

        /** The maximum number of lines below its title. */
        public int lines() {
            return lines;
        }

        public String style() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param id of its node in the scene */
    public record Line(String id, String words) {}

    public Server {
        lines = List.copyOf(lines);
    }

    public String accessibleText() {
        return Stream.concat(Stream.of(title), lines.stream().map(Line::words)).collect(Collectors.joining(" "));
    }
}
