package org.bascule.lab;

import java.util.List;
import java.util.Locale;

/**
 * Something odd that was seen, though everything may look as it should.
 *
 * @param nodes whom it is about
 * @param brief a few words
 * @param says one sentence
 */
public record Warning(Kind kind, List<String> nodes, Text brief, Text says) {

    /** The gravest first. */
    public enum Kind {
        /** A split brain: what one of them is told, the others will never know. */
        SEVERAL_WRITERS,
        /** A client that writes is led to a server that does not take it. */
        PRODUCTION_ROUTE,
        STANDBY_ROUTE,
        COMMITS_WAIT,
        LOGIN_REFUSED,
        NO_DATABASE,
        REPLAY_PAUSED,
        STRANGER,
        ETCD_STRANGER,
        PATRONI_PAUSED,
        PENDING_RESTART;

        /** As programs read it: {@code several_writers}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Warning {
        nodes = List.copyOf(nodes);
    }
}
