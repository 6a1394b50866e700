package org.bascule.app.diagram;

import java.util.Locale;
import java.util.Optional;

/**
 * Replication into a member.
 *
 * @param from whom it copies from, or did, if anybody knows
 */
record Arrow(Optional<String> from, String to, Kind kind, String word) {

    enum Kind {
        STREAMING,
        /** It has never been seen to stream. */
        WAITING,
        BROKEN;

        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
