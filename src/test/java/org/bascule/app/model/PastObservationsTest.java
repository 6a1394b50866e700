package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.lab.Service;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class PastObservationsTest {

    @Test
    void remembersWhatRanAndWhomItFollowed() {
        PastObservations past = PastObservations.NONE.then(Snapshots.whole()).then(Snapshots.leaderDown());
        assertThat(past.saw("pg-1", Service.PATRONI)).isTrue();
        assertThat(past.quorum()).isTrue();
        assertThat(past.upstream("pg-2")).contains("pg-1");
        assertThat(past.postgres().get("pg-1").lsn()).isEqualTo("0/5000060");
    }

    @Test
    void whoAcceptsWritesFollowsNobodyAnyMore() {
        PastObservations past = PastObservations.NONE.then(Snapshots.whole()).then(Snapshots.failedOver());
        assertThat(past.upstream("pg-2")).isEmpty();
        assertThat(past.upstream("pg-3")).isPresent();
    }

    @Test
    void aNodeThatIsGoneIsForgotten() {
        PastObservations past = PastObservations.NONE.then(Snapshots.whole()).then(Snapshots.nothingCreated());
        assertThat(past.ran()).isEmpty();
        assertThat(past.postgres()).isEmpty();
        assertThat(past.upstreams()).isEmpty();
    }

    @Test
    void whatWasNeverSeenIsNotRemembered() {
        PastObservations past = PastObservations.NONE.then(Snapshots.leaderDown());
        assertThat(past.saw("pg-1", Service.PATRONI)).isFalse();
        assertThat(past.upstream("pg-2")).isEmpty();
    }
}
