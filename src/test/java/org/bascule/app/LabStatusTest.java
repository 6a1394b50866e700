package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.app.model.PastObservations;
import org.bascule.backend.local.LocalBackend;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class LabStatusTest {

    private static final PastObservations PAST = PastObservations.NONE.then(Snapshots.whole());

    @Test
    void aLabWithoutAProblemIsSummarized() {
        LabStatus status = status(Snapshots.whole(), Timers.DOCUMENTED);

        assertThat(status.state().en()).isEqualTo("● local — 6 nodes, 127.0.3.0/24");
        assertThat(status.style()).isEqualTo("pill-good");
    }

    @Test
    void onlyCreatedNodesAreCounted() {
        assertThat(LabStatus.of(Snapshots.nothingCreated(), PastObservations.NONE, spec(Timers.DOCUMENTED))
                        .state()
                        .en())
                .isEqualTo("● local — 0 nodes, 127.0.3.0/24");
    }

    @Test
    void aProblemReplacesTheSummary() {
        LabStatus status = status(Snapshots.quorumLost(), Timers.DOCUMENTED);

        assertThat(status.state().en()).isEqualTo("● etcd has no quorum · local");
        assertThat(status.state().fr()).isEqualTo("● etcd sans quorum · local");
        assertThat(status.style()).isEqualTo("pill-bad");
    }

    @Test
    void theTimersOfTheDocumentNeedNoRemark() {
        assertThat(status(Snapshots.whole(), Timers.DOCUMENTED).timers().en()).isEqualTo("ttl 30 · loop_wait 10");
    }

    @Test
    void shortenedTimersAreMarked() {
        assertThat(status(Snapshots.nothingCreated(), Timers.QUICK).timers().en())
                .isEqualTo("ttl 20 · loop_wait 2 · shortened");
    }

    @Test
    void timersThatAStepHasChangedAreMarked() {
        assertThat(status(Snapshots.whole(), Timers.QUICK).timers().en()).isEqualTo("ttl 30 · loop_wait 2 · changed");
    }

    private static LabStatus status(Snapshot snapshot, Timers created) {
        return LabStatus.of(snapshot, PAST, spec(created));
    }

    private static LabSpec spec(Timers created) {
        return new LabSpec(new LabName("poc"), LocalBackend.KIND, Snapshots.TOPOLOGY, created, "127.0.3", Snapshots.AT);
    }
}
