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
import org.bascule.traffic.Pause;
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
    void aPauseOfTheWriterIsExact() {
        writer(250, 200);
        writer(750, 460);
        writer(1250, 460, open(460));
        writer(2100, 2050, closed(460, 1880));

        List<Bar> bars = lane("writer").bars();
        assertThat(bars).extracting(bar -> bar.state().kind()).containsExactly(Kind.GOOD, Kind.NO_ANSWER, Kind.GOOD);
        assertThat(bars.get(1).from()).isEqualTo(AT.plusMillis(460));
        assertThat(bars.get(1).lasted()).contains(Duration.ofMillis(1420));
    }

    @Test
    void aShortPauseIsNoEvent() {
        writer(250, 200);
        writer(700, 460, open(200));
        writer(1000, 950, closed(200, 600));

        assertThat(kinds("writer")).containsExactly(Kind.GOOD);
    }

    @Test
    void aPauseBetweenTwoLooksIsSeenToo() {
        writer(250, 200);
        writer(5000, 4950, closed(300, 1300), closed(2000, 3100));

        assertThat(kinds("writer")).containsExactly(Kind.GOOD, Kind.NO_ANSWER, Kind.GOOD, Kind.NO_ANSWER, Kind.GOOD);
    }

    @Test
    void aPauseIsDrawnOnce() {
        writer(250, 200);
        writer(2000, 1900, closed(300, 1300));
        writer(2250, 2200, closed(300, 1300));

        assertThat(kinds("writer")).containsExactly(Kind.GOOD, Kind.NO_ANSWER, Kind.GOOD);
    }

    @Test
    void aClientWithoutAnyAnswerConnects() {
        history.seeWriter(AT, SET, true, Optional.empty(), List.of());

        assertThat(kinds("writer")).containsExactly(Kind.CHANGING);
    }

    @Test
    void theReaderHasALaneOfItsOwn() {
        history.seeReader(AT.plusMillis(500), SET, true, Optional.of(AT.plusMillis(450)), List.of());
        history.seeReader(AT.plusMillis(1500), SET, true, Optional.of(AT.plusMillis(450)), List.of(open(450)));

        assertThat(kinds("reader")).containsExactly(Kind.NO_ANSWER);
    }

    @Test
    void aStoppedWriterHasNoBar() {
        writer(250, 200);
        history.seeWriter(AT.plusMillis(500), SET, false, Optional.of(AT.plusMillis(200)), List.of());

        assertThat(lane("writer").bars()).singleElement().satisfies(bar -> assertThat(bar.to())
                .contains(AT.plusMillis(500)));
    }

    /** The lab was built again: the client is gone with its account. */
    @Test
    void aWriterThatIsGoneHasNoBarEither() {
        writer(250, 200);
        writer(1000, 200, open(200));
        history.seeOnly(AT.plusMillis(1250), Set.of());

        assertThat(lane("writer").bars()).last().satisfies(bar -> assertThat(bar.to())
                .contains(AT.plusMillis(1250)));
    }

    @Test
    void aNewClientOfTheSameNameEndsThePauseOfTheFormerOne() {
        writer(250, 200);
        writer(1000, 200, open(200));
        writer(2000, 1900);

        assertThat(kinds("writer")).containsExactly(Kind.NO_ANSWER, Kind.GOOD);
    }

    @Test
    void setsOfClientsHaveTheirNamesWhenThereAreSeveral() {
        writer(250, 200);
        history.seeWriter(AT.plusMillis(300), "multi-host", true, Optional.of(AT.plusMillis(200)), List.of());

        assertThat(history.lanes())
                .extracting(lane -> lane.name().en())
                .containsExactly("writer · haproxy", "writer · multi-host");
    }

    private void writer(long at, long answered, Pause... pauses) {
        history.seeWriter(AT.plusMillis(at), SET, true, Optional.of(AT.plusMillis(answered)), List.of(pauses));
    }

    private static Pause open(long last) {
        return new Pause(
                AT.plusMillis(last), Optional.empty(), Optional.empty(), Optional.of("pg-1"), Optional.empty());
    }

    private static Pause closed(long last, long next) {
        return new Pause(
                AT.plusMillis(last),
                Optional.empty(),
                Optional.of(AT.plusMillis(next)),
                Optional.of("pg-1"),
                Optional.of("pg-2"));
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
