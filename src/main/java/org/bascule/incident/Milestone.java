package org.bascule.incident;

import java.time.Instant;
import org.bascule.lab.Text;

/**
 * Something observed during an incident.
 *
 * @param who the node or the client set that it is about
 */
public record Milestone(Kind kind, Instant at, String who) {

    public enum Kind {
        FAULT,
        /** A client set's first failed operation. */
        CLIENT_FAILED,
        /** A HAProxy no longer routes to the old leader. */
        HAPROXY_DOWN,
        /** Patroni reports that its PostgreSQL is not running. */
        PATRONI_NOTICED,
        /** The old leader deleted its key. */
        KEY_RELEASED,
        /** The lease of the key ran out. */
        KEY_EXPIRED,
        /** The key was gone, and it cannot be told how. */
        KEY_GONE,
        /** A member holds the leader key. */
        LOCK_ACQUIRED,
        /** The leader accepts writes. */
        PROMOTED,
        /** The leader's REST API answers 200 to {@code /primary}. */
        REST_PRIMARY,
        /** A HAProxy routes to the leader. */
        ROUTED,
        /** A client set's first acknowledgement. */
        CLIENT_SERVED;

        boolean endsTheKey() {
            return this == KEY_RELEASED || this == KEY_EXPIRED || this == KEY_GONE;
        }
    }

    public Text says() {
        return IncidentMessages.milestone(kind, who);
    }
}
