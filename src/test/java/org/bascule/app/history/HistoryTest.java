package org.bascule.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.app.history.Bar.Kind;
import org.bascule.lab.Cluster;
import org.bascule.lab.Snapshot;
import org.bascule.support.Snapshots;
import org.bascule.traffic.Account;
import org.bascule.traffic.Latency;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant AT = Snapshots.AT;

    private static final String SET = "haproxy";

    private final History history = new History();

    @Test
    void nothingCreatedHasNoLane() {
        history.see(Snapshots.nothingCreated());

        assertThat(history.lanes()).isEmpty();
    }

    @Test
    void aFailOverIsFoldedIntoBars() {
        see(Snapshots.whole(), 0);
        see(Snapshots.leaderDown(), 1000);
        see(Snapshots.failedOver(), 1400);

        assertThat(kinds("pg-1")).containsExactly(Kind.LEADS, Kind.DOWN);
        assertThat(kinds("pg-2")).containsExactly(Kind.FOLLOWS, Kind.CHANGING, Kind.LEADS);
        assertThat(kinds("leader key")).containsExactly(Kind.KEY_HELD, Kind.KEY_FREE, Kind.KEY_HELD);
        assertThat(lane("leader key").bars().get(1).lasted()).contains(Duration.ofMillis(400));
        assertThat(kinds("etcd")).containsExactly(Kind.GOOD);
    }

    @Test
    void whatStaysAsItWasIsOneBar() {
        for (int i = 0; i < 10; i++) {
            see(Snapshots.whole(), i * 1000L);
        }

        assertThat(lane("pg-1").bars()).singleElement().satisfies(bar -> assertThat(bar.to())
                .isEmpty());
    }

    @Test
    void aMemberThatHoldsTheKeyAndStillRefusesWritesIsBeingPromoted() {
        see(Snapshots.whole(), 0);
        Snapshot free = Snapshots.leaderDown();
        Snapshot won = Snapshots.failedOver();
        see(
                new Snapshot(
                        AT,
                        free.etcd(),
                        new Cluster(
                                true,
                                won.cluster().leaderKey(),
                                won.cluster().config(),
                                free.cluster().members()),
                        free.nodes()),
                500);

        assertThat(kinds("pg-2")).endsWith(Kind.PROMOTING);
    }

    @Test
    void withoutAQuorumTheKeyCannotBeTold() {
        see(Snapshots.whole(), 0);
        see(Snapshots.quorumLost(), 1000);

        assertThat(kinds("etcd")).containsExactly(Kind.GOOD, Kind.NO_QUORUM);
        assertThat(kinds("leader key")).containsExactly(Kind.KEY_HELD, Kind.CHANGING);
    }

    @Test
    void aMemberThatNeverRanIsNotDown() {
        see(Snapshots.failedOver(), 0);

        assertThat(kinds("pg-1")).containsExactly(Kind.QUIET);
    }

    @Test
    void whatHasNotBegunIsNotMissed() {
        see(Snapshots.leaderDown(), 0);

        assertThat(kinds("leader key")).containsExactly(Kind.QUIET);
    }

    @Test
    void theOldestBarsAreForgotten() {
        for (int i = 0; i < Track.MOST * 2; i++) {
            see(i % 2 == 0 ? Snapshots.whole() : Snapshots.leaderDown(), i * 10L);
        }

        assertThat(lane("pg-1").bars()).hasSize(Track.MOST);
    }

    @Test
    void aSilenceOfTheWriterBeginsWithItsLastAcknowledgement() {
        writer(250, 200, 50);
        writer(500, 450, 50);
        writer(750, 460, 50);
        writer(1000, 460, 50);
        writer(1250, 460, 50);
        writer(2100, 2050, 1420);

        List<Bar> bars = lane("writer").bars();
        assertThat(bars).extracting(bar -> bar.state().kind()).containsExactly(Kind.GOOD, Kind.NO_ANSWER, Kind.GOOD);
        assertThat(bars.get(1).from()).isEqualTo(AT.plusMillis(460));
        assertThat(bars.get(1).lasted()).contains(Duration.ofMillis(1420));
    }

    @Test
    void theReaderHasALaneOfItsOwn() {
        history.seeReader(AT.plusMillis(250), SET, true, account(200, 50));
        history.seeReader(AT.plusMillis(500), SET, true, account(450, 50));
        history.seeReader(AT.plusMillis(1500), SET, true, account(450, 50));

        assertThat(kinds("reader")).containsExactly(Kind.GOOD, Kind.NO_ANSWER);
    }

    @Test
    void aStoppedWriterHasNoBar() {
        writer(250, 200, 50);
        history.seeWriter(AT.plusMillis(500), SET, false, account(200, 50));

        assertThat(lane("writer").bars()).singleElement().satisfies(bar -> assertThat(bar.to())
                .contains(AT.plusMillis(500)));
    }

    /** The lab was built again: the client is gone with its account. */
    @Test
    void aWriterThatIsGoneHasNoBarEither() {
        writer(250, 200, 50);
        writer(1000, 200, 800);
        history.seeOnly(AT.plusMillis(1250), Set.of());

        assertThat(lane("writer").bars()).last().satisfies(bar -> assertThat(bar.to())
                .contains(AT.plusMillis(1250)));
    }

    @Test
    void aPauseThatWasStillRunningEndsWithItsAcknowledgement() {
        writer(250, 200, 50);
        writer(1000, 200, 800);
        writer(1500, 200, 1300);
        writer(1750, 1600, 1400);

        List<Bar> bars = lane("writer").bars();
        assertThat(bars).extracting(bar -> bar.state().kind()).containsExactly(Kind.NO_ANSWER, Kind.GOOD);
        assertThat(bars.get(0).to()).contains(AT.plusMillis(1600));
    }

    @Test
    void setsOfClientsHaveTheirNamesWhenThereAreSeveral() {
        writer(250, 200, 50);
        history.seeWriter(AT.plusMillis(300), "multi-host", true, account(200, 50));

        assertThat(history.lanes())
                .extracting(lane -> lane.name().en())
                .containsExactly("writer · haproxy", "writer · multi-host");
    }

    private void writer(long at, long acknowledged, long longestPause) {
        history.seeWriter(AT.plusMillis(at), SET, true, account(acknowledged, longestPause));
    }

    private static Account account(long acknowledged, long longestPause) {
        return new Account(
                1,
                0,
                0,
                0,
                Optional.of(AT.plusMillis(acknowledged)),
                Duration.ofMillis(longestPause),
                Latency.NONE,
                Optional.empty());
    }

    private void see(Snapshot snapshot, long millis) {
        history.see(new Snapshot(AT.plusMillis(millis), snapshot.etcd(), snapshot.cluster(), snapshot.nodes()));
    }

    private Lane lane(String name) {
        return history.lanes().stream()
                .filter(lane -> lane.name().en().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Kind> kinds(String name) {
        return lane(name).bars().stream().map(bar -> bar.state().kind()).toList();
    }
}
