package org.bascule.scenario.base;

import java.util.Locale;

/** The health checks of Patroni's REST API (Patroni's manual, "REST API"). */
public enum HealthCheck {
    PRIMARY,
    REPLICA,
    /** Whether a replica lags less than one megabyte behind the leader. */
    REPLICA_LAG,
    READ_ONLY,
    HEALTH,
    LIVENESS,
    READINESS;

    public String path() {
        return this == REPLICA_LAG
                ? "/replica?lag=1MB"
                : "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
