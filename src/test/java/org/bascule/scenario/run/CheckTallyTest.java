package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.Log;
import org.bascule.scenario.check.Observation;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.check.Quorum;
import org.junit.jupiter.api.Test;

class CheckTallyTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T12:00:00Z");
    private static final Text SAW = Text.same("saw");
    private static final Expectation STATE = new Expectation(new Quorum(true), Duration.ofSeconds(40));
    private static final Expectation OTHER = new Expectation(new Quorum(false), Duration.ofSeconds(60));
    private static final Expectation COSTLY = Expectation.of(new OnlyLeader(NodeRefs.of("pg-1")));
    private static final Expectation EVENT =
            new Expectation(new Log(NodeRefs.of("pg-1"), Service.PATRONI, "promoted"), Duration.ofSeconds(40));

    @Test
    void checksPassOnlyWhenAllPassInOneRound() {
        CheckTally tally = new CheckTally(List.of(STATE, OTHER), BEGAN);
        see(tally, 1, true, false);
        assertThat(tally.allPass()).isFalse();
        see(tally, 2, false, true);
        assertThat(tally.allPass()).isFalse();
        see(tally, 3, true, true);
        assertThat(tally.allPass()).isTrue();
    }

    @Test
    void aCheckIsTimedFromWhenItLastBeganToPass() {
        CheckTally tally = new CheckTally(List.of(STATE, OTHER), BEGAN);
        see(tally, 1, true, false);
        see(tally, 2, false, false);
        see(tally, 30, true, false);
        see(tally, 31, true, true);
        assertThat(tally.result(0, BEGAN, BEGAN.plusSeconds(31)).took()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void somethingThatHasHappenedStaysTrueAndIsNotLookedForAgain() {
        CheckTally tally = new CheckTally(List.of(STATE, EVENT), BEGAN);
        see(tally, 1, false, true);
        assertThat(tally.unsettled()).containsExactly(0);
        tally.see(0, Observation.that(true, SAW), BEGAN.plusSeconds(2), false);
        assertThat(tally.allPass()).isTrue();
    }

    @Test
    void aCostlyLookComesLastAndAtIntervals() {
        CheckTally tally = new CheckTally(List.of(COSTLY, STATE), BEGAN);
        Duration interval = Duration.ofSeconds(1);
        assertThat(tally.unsettled()).containsExactly(1, 0);
        assertThat(tally.isDue(0, BEGAN.plusMillis(900), interval)).isFalse();
        assertThat(tally.isDue(1, BEGAN, interval)).isTrue();
        assertThat(tally.isDue(0, BEGAN.plusSeconds(1), interval)).isTrue();
        see(tally, 1, false, false);
        assertThat(tally.isDue(0, BEGAN.plusMillis(1900), interval)).isFalse();
        assertThat(tally.isDue(1, BEGAN.plusMillis(1900), interval)).isTrue();
        assertThat(tally.isDue(0, BEGAN.plusSeconds(2), interval)).isTrue();
    }

    @Test
    void whileSomebodyDoesTheStepNoCheckIsGivenUp() {
        CheckTally tally = CheckTally.patient(List.of(STATE), BEGAN);
        tally.see(0, Observation.never(SAW), BEGAN, false);
        tally.see(0, Observation.never(SAW), BEGAN.plusSeconds(10), false);
        assertThat(tally.cannotPass(0)).isFalse();
        assertThat(tally.unsettled()).containsExactly(0);
        tally.see(0, Observation.that(true, SAW), BEGAN.plusSeconds(11), false);
        assertThat(tally.allPass()).isTrue();
    }

    @Test
    void theWaitLastsAsLongAsOneCheckHasTime() {
        CheckTally tally = new CheckTally(List.of(STATE, OTHER), BEGAN);
        see(tally, 41, false, false);
        assertThat(tally.waitedTooLong(Timers.QUICK, BEGAN, BEGAN.plusSeconds(41)))
                .isFalse();
        assertThat(tally.waitedTooLong(Timers.QUICK, BEGAN, BEGAN.plusSeconds(61)))
                .isTrue();
    }

    @Test
    void aServerThatStartsHasLongerToRespond() {
        CheckTally tally = new CheckTally(List.of(Expectation.of(new Quorum(true)), OTHER), BEGAN);
        tally.see(0, Observation.never(SAW), BEGAN, true);
        tally.see(0, Observation.never(SAW), BEGAN.plusSeconds(29), true);
        assertThat(tally.cannotPass(0)).isFalse();
        tally.see(0, Observation.never(SAW), BEGAN.plusSeconds(30), true);
        assertThat(tally.cannotPass(0)).isTrue();

        tally.see(1, Observation.never(SAW), BEGAN, true);
        tally.see(1, Observation.never(SAW), BEGAN.plusSeconds(59), true);
        assertThat(tally.cannotPass(1)).isFalse();
    }

    @Test
    void aCheckThatCanNeverPassEndsItsWait() {
        CheckTally tally = new CheckTally(List.of(STATE), BEGAN);
        tally.see(0, Observation.never(SAW), BEGAN.plusSeconds(1), false);
        assertThat(tally.cannotPass(0)).isFalse();
        tally.see(0, Observation.never(SAW), BEGAN.plusSeconds(4), false);
        assertThat(tally.cannotPass(0)).isTrue();
        assertThat(tally.waitedTooLong(Timers.QUICK, BEGAN, BEGAN.plusSeconds(4)))
                .isTrue();
        assertThat(tally.result(0, BEGAN, BEGAN.plusSeconds(4)).passed()).isFalse();
    }

    @Test
    void aCheckThatSeemedImpossibleForAnInstantIsStillAwaited() {
        CheckTally tally = new CheckTally(List.of(STATE), BEGAN);
        tally.see(0, Observation.never(SAW), BEGAN.plusSeconds(1), false);
        tally.see(0, Observation.that(false, SAW), BEGAN.plusSeconds(2), false);
        tally.see(0, Observation.never(SAW), BEGAN.plusSeconds(4), false);
        assertThat(tally.cannotPass(0)).isFalse();
        assertThat(tally.waitedTooLong(Timers.QUICK, BEGAN, BEGAN.plusSeconds(4)))
                .isFalse();
    }

    private static void see(CheckTally tally, int second, boolean first, boolean other) {
        tally.see(0, Observation.that(first, SAW), BEGAN.plusSeconds(second), false);
        tally.see(1, Observation.that(other, SAW), BEGAN.plusSeconds(second), false);
    }
}
