package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.app.model.Past;
import org.bascule.lab.Snapshot;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final Past whole = Past.NONE.then(Snapshots.whole());

    @Test
    void aWholeLabIsWellAndSoIsOneThatIsNotThereYet() {
        assertThat(of(Snapshots.whole())).isEqualTo(Health.WELL);
        assertThat(Health.of(Snapshots.nothingCreated(), Past.NONE)).isEqualTo(Health.WELL);
        assertThat(Health.of(Snapshots.quorumLost(), Past.NONE)).isEqualTo(Health.WELL);
    }

    @Test
    void whatWasThereAndIsGoneIsTold() {
        assertThat(of(Snapshots.quorumLost())).isEqualTo(Health.WITHOUT_QUORUM);
        assertThat(of(Snapshots.leaderDown())).isEqualTo(Health.LEADERLESS);
        assertThat(of(Snapshots.failedOver())).isEqualTo(Health.WELL);
    }

    private Health of(Snapshot now) {
        return Health.of(now, whole.then(now));
    }
}
