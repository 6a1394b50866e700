package org.bascule.app.diagram;

import java.util.Locale;
import java.util.Optional;

/**
 * Replication into a member.
 *
 * @param from its upstream, or its last one; empty if unknown
 */
public record Replication(Optional<String> from, String to, Kind kind, String word) {

    public enum Kind {
        STREAMING,
        /** It has not been seen streaming yet. */
        WAITING,
        BROKEN;

        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
