package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bascule.lab.Snapshot;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class StepStartTest {

    private static final Instant LATER = Snapshots.AT.plusSeconds(60);

    @Test
    void aStepRunAgainKeepsItsBaselineWhileItsEffectLasts() {
        StepStart first = StepStart.of(baseline(Snapshots.AT, Snapshots.whole()), List.of());
        StepStart again = first.again(baseline(LATER, Snapshots.failedOver()));
        assertThat(again.baseline()).isEqualTo(first.baseline());
        assertThat(again.end()).isEmpty();
    }

    @Test
    void aStepWhoseEffectIsGoneGetsANewBaseline() {
        StepStart first = StepStart.of(baseline(Snapshots.AT, Snapshots.whole()), List.of());
        Baseline now = baseline(LATER, Snapshots.whole());
        assertThat(first.again(now).baseline()).isEqualTo(now);
    }

    @Test
    void theStateIsTheLeaderAndTheProcesses() {
        assertThat(StepStart.sameState(Snapshots.whole(), Snapshots.whole())).isTrue();
        assertThat(StepStart.sameState(Snapshots.whole(), Snapshots.failedOver()))
                .isFalse();
        assertThat(StepStart.sameState(Snapshots.nothingCreated(), Snapshots.nothingCreated()))
                .isTrue();
    }

    private static Baseline baseline(Instant at, Snapshot snapshot) {
        return new Baseline(at, snapshot, Map.of());
    }
}
