package org.bascule.incident;

import java.util.Optional;
import org.bascule.lab.HealthChecks;
import org.bascule.lab.Timers;

/**
 * The settings in force during an incident.
 *
 * @param primaryStartTimeout in seconds
 * @param healthChecks those of HAProxy's {@code production} proxy; empty when there is none
 */
public record Settings(Timers timers, int primaryStartTimeout, Optional<HealthChecks> healthChecks) {

    /** Patroni's default. */
    public static final int PRIMARY_START_TIMEOUT = 300;
}
