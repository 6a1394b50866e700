package org.bascule.scenario.run;

import org.bascule.scenario.Expectation;

import java.time.Duration;
import java.time.Instant;
import org.bascule.lab.Timers;

/**
 * How long a wait goes on. Silence is bounded rather than slowness: as long as the servers make progress the wait goes on,
 * but never beyond its ceiling, since what restarts again and again makes progress forever.
 *
 * @param silence the longest time without any progress
 * @param ceiling the longest time in all
 */
public record WaitLimit(Duration silence, Duration ceiling) {

    private static final Duration SHORTEST = Duration.ofSeconds(40);
    private static final int CEILING = 5;

    static WaitLimit ofSilence(Duration silence) {
        return new WaitLimit(silence, silence.multipliedBy(CEILING));
    }

    /**
     * The limit of a check whose author gave none: nothing need be seen while the leader key expires (ttl), nor until the
     * next HA loop.
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
