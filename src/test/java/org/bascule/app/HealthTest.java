package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.app.model.PastObservations;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final Topology TOPOLOGY = Snapshots.TOPOLOGY;

    private final PastObservations whole = PastObservations.NONE.then(Snapshots.whole());

    @Test
    void aWholeLabIsWellAndSoIsOneThatIsNotThereYet() {
        assertThat(of(Snapshots.whole())).isEqualTo(Health.WELL);
        assertThat(Health.of(Snapshots.nothingCreated(), PastObservations.NONE, TOPOLOGY))
                .isEqualTo(Health.WELL);
        assertThat(Health.of(Snapshots.quorumLost(), PastObservations.NONE, TOPOLOGY))
                .isEqualTo(Health.WELL);
    }

    @Test
    void whatWasThereAndIsGoneIsTold() {
        assertThat(of(Snapshots.quorumLost()).level()).isEqualTo(Health.Level.BAD);
        assertThat(words(Snapshots.quorumLost())).isEqualTo("etcd has no quorum");
        assertThat(of(Snapshots.leaderDown()).level()).isEqualTo(Health.Level.WARNING);
        assertThat(words(Snapshots.leaderDown())).isEqualTo("no leader");
        assertThat(of(Snapshots.failedOver())).isEqualTo(Health.WELL);
    }

    @Test
    void twoWritersAreTheLoudestThing() {
        assertThat(of(Snapshots.splitBrain()).level()).isEqualTo(Health.Level.BAD);
        assertThat(words(Snapshots.splitBrain())).isEqualTo("two servers accept writes");
        assertThat(of(Snapshots.splitBrain()).style()).isEqualTo("pill-bad");
    }

    @Test
    void whatIsOddThoughAllSeemsWellIsTold() {
        assertThat(of(Snapshots.replayPaused()).level()).isEqualTo(Health.Level.WARNING);
        assertThat(words(Snapshots.replayPaused())).isEqualTo("replay paused on pg-2");
    }

    private String words(Snapshot now) {
        return of(now).words().map(Text::en).orElse("");
    }

    private Health of(Snapshot now) {
        return Health.of(now, whole.then(now), TOPOLOGY);
    }
}
