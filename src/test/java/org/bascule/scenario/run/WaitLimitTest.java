package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bascule.lab.Timers;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.check.Quorum;
import org.junit.jupiter.api.Test;

class WaitLimitTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T12:00:00Z");

    private final WaitLimit limit = WaitLimit.ofSilence(Duration.ofSeconds(40));

    @Test
    void noProgressEndsTheWait() {
        assertThat(limit.over(BEGAN, BEGAN, BEGAN.plusSeconds(40))).isFalse();
        assertThat(limit.over(BEGAN, BEGAN, BEGAN.plusSeconds(41))).isTrue();
    }

    @Test
    void progressExtendsTheWait() {
        assertThat(limit.over(BEGAN, BEGAN.plusSeconds(100), BEGAN.plusSeconds(130)))
                .isFalse();
    }

    @Test
    void endlessProgressIsBoundedByTheCeiling() {
        Instant late = BEGAN.plusSeconds(201);
        assertThat(limit.over(BEGAN, late, late)).isTrue();
    }

    @Test
    void theDefaultLimitIsLongerThanTheLeaderKeysTtl() {
        assertThat(WaitLimit.usual(Timers.QUICK).silence()).isEqualTo(Duration.ofSeconds(40));
        assertThat(WaitLimit.usual(new Timers(90, 10, 10)).silence()).isGreaterThan(Duration.ofSeconds(90));
    }

    @Test
    void theLimitOfACheckIsKept() {
        Expectation given = new Expectation(new Quorum(true), Duration.ofSeconds(5));
        assertThat(WaitLimit.of(given, new Timers(90, 10, 10)).silence()).isEqualTo(Duration.ofSeconds(5));
        assertThat(WaitLimit.of(Expectation.of(new Quorum(true)), Timers.DOCUMENTED))
                .isEqualTo(WaitLimit.usual(Timers.DOCUMENTED));
    }
}
