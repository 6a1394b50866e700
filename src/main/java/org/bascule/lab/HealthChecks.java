package org.bascule.lab;

import java.time.Duration;

/**
 * How HAProxy checks the servers of a proxy (HAProxy Configuration Manual, section 5.2).
 *
 * @param inter between two checks of a server that is up
 * @param fastInter between two checks of a server that is about to change
 * @param downInter between two checks of a server that is down
 * @param rise consecutive successes until a server is up
 * @param fall consecutive failures until a server is down
 */
public record HealthChecks(Duration inter, Duration fastInter, Duration downInter, int rise, int fall) {

    /** HAProxy's defaults. */
    public static final HealthChecks DEFAULT =
            new HealthChecks(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), 2, 3);

    /** The document's. */
    public static final HealthChecks DOCUMENTED =
            new HealthChecks(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(2), 2, 1);
}
