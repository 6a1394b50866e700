package org.bascule.lab;

import java.util.List;
import java.util.Locale;

/**
 * Something unexpected that was observed while everything may look normal.
 *
 * @param nodes whom it is about
 * @param brief a few words
 * @param says one sentence
 */
public record Warning(Kind kind, List<String> nodes, Text brief, Text says) {

    /** The most severe first. */
    public enum Kind {
        /** A split brain: what one of them is told, the others will never know. */
        SEVERAL_WRITERS,
        /** HAProxy routes writes to a server that does not accept them. */
        PRODUCTION_ROUTE,
        STANDBY_ROUTE,
        COMMITS_WAIT,
        ARCHIVING_FAILS,
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
