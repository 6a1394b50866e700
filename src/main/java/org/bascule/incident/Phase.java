package org.bascule.incident;

import java.time.Duration;
import java.time.Instant;
import org.bascule.lab.Text;

/**
 * A part of an incident, between two milestones.
 *
 * @param who the node or the client set that it is about
 * @param rule what decides how long it takes, with the values in force
 * @param band what follows from the rule
 * @param position where the measured duration is in the band, within {@link Incident#TOLERANCE}
 */
public record Phase(Kind kind, String who, Instant from, Instant to, Text rule, Band band, Band.Position position) {

    public enum Kind {
        /** From the fault until a HAProxy no longer routes to the old leader. Other phases run meanwhile. */
        HAPROXY_NOTICE,
        /** From the fault until the old leader deleted its key. */
        RELEASE,
        /** From the fault until the lease of the key ran out. */
        EXPIRY,
        /** From the fault until the key was gone, when it cannot be told how. */
        KEY_LOSS,
        /** From the fault until Patroni reports that its PostgreSQL is not running. */
        CRASH_NOTICE,
        /** Until the same leader accepts writes again. */
        RESTART,
        /** From the end of the key until a member holds it. */
        ELECTION,
        /** From then until PostgreSQL accepts writes. */
        PROMOTION,
        /** From the lock until the REST API answers 200 to {@code /primary}. It runs beside the promotion. */
        REST,
        /** From then until a HAProxy routes to the leader. */
        ROUTING,
        /** From a way to the leader until a client set's first acknowledgement. */
        CLIENT;

        /** Whether the phase runs beside the others instead of delaying them. */
        boolean runsBeside() {
            return this == HAPROXY_NOTICE || this == REST;
        }

        public Text says() {
            return IncidentMessages.phase(this);
        }
    }

    static Phase of(Kind kind, String who, Instant from, Instant to, Rule rule) {
        return of(kind, who, from, from, to, rule);
    }

    /** @param earliest when the phase may have begun: what is polled is seen late on a busy machine */
    static Phase of(Kind kind, String who, Instant earliest, Instant from, Instant to, Rule rule) {
        Instant end = to.isBefore(from) ? from : to;
        Band.Position position = rule.band().position(Duration.between(from, end), Incident.TOLERANCE);
        boolean late = position == Band.Position.BELOW
                && rule.band().position(Duration.between(earliest, end), Incident.TOLERANCE) != Band.Position.BELOW;
        return new Phase(kind, who, from, end, rule.says(), rule.band(), late ? Band.Position.INSIDE : position);
    }

    public Duration measured() {
        return Duration.between(from, to);
    }
}
