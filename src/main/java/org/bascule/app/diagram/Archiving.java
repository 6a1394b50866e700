package org.bascule.app.diagram;

import java.util.Locale;

/** WAL archiving from a member to the node of the pgBackRest repository. */
public record Archiving(String from, Kind kind, String word) {

    public enum Kind {
        WORKING,
        /** Nothing is in the archive yet. */
        WAITING,
        BROKEN;

        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
