package org.bascule.incident;

import java.time.Instant;
import org.bascule.lab.Text;

/**
 * What disturbed the leader.
 *
 * @param node the node it affected
 * @param at just before the command ran; for a {@link Kind#SPONTANEOUS} one, when the leader key was gone
 * @param command as a person would type it; empty when no command of this lab caused it
 */
public record Fault(Kind kind, String node, Instant at, String command) {

    public enum Kind {
        /** Patroni is asked to stop, and stops its PostgreSQL. */
        STOP,
        SWITCHOVER,
        /** Patroni is killed; its PostgreSQL runs on. */
        KILL_PATRONI,
        /** PostgreSQL is killed; its Patroni runs on. */
        KILL_POSTGRESQL,
        /** The node is powered off. */
        KILL_NODE,
        FREEZE,
        ISOLATE,
        /** The leader key was lost, and no action of this lab was the cause. */
        SPONTANEOUS;

        public Text says() {
            return IncidentMessages.fault(this);
        }

        /** Whether the old leader's servers may accept a connection, or a packet, and never answer. */
        boolean leavesRequestsUnanswered() {
            return this == FREEZE || this == ISOLATE;
        }
    }
}
