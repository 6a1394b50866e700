package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import org.bascule.lab.Timers;
import org.bascule.scenario.Expectation;

/**
 * How long a wait lasts. It continues while the servers make progress, however slow, up to a ceiling: a server that
 * restarts in a loop makes progress forever.
 *
 * @param silence the longest time without any progress
 * @param ceiling the longest total time
 */
public record WaitLimit(Duration silence, Duration ceiling) {

    private static final Duration SHORTEST = Duration.ofSeconds(40);
    private static final int CEILING = 5;

    static WaitLimit ofSilence(Duration silence) {
        return new WaitLimit(silence, silence.multipliedBy(CEILING));
    }

    /**
     * The limit of a check that has none of its own: there may be no progress while the leader key expires (ttl) and
     * until the next HA loop.
     */
    static WaitLimit usual(Timers inForce) {
        Duration failover = Duration.ofSeconds((long) inForce.ttl() + inForce.loopWait());
        return ofSilence(failover.compareTo(SHORTEST) > 0 ? failover : SHORTEST);
    }

    static WaitLimit of(Expectation expectation, Timers inForce) {
        return expectation.within().map(WaitLimit::ofSilence).orElseGet(() -> usual(inForce));
    }

    boolean over(Instant began, Instant lastProgress, Instant now) {
        return Duration.between(lastProgress, now).compareTo(silence) > 0
                || Duration.between(began, now).compareTo(ceiling) > 0;
    }
}
