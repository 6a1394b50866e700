package org.bascule.app.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.lab.Service.HAPROXY;
import static org.bascule.lab.Service.PATRONI;
import static org.bascule.lab.ServiceState.DOWN;
import static org.bascule.lab.ServiceState.FROZEN;
import static org.bascule.lab.ServiceState.UP;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bascule.backend.Capability;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdView;
import org.bascule.lab.Member;
import org.bascule.lab.NodeView;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.action.StartNode;
import org.bascule.scenario.action.Stop;
import org.bascule.support.Snapshots;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;

/** What can be done by hand in each state a node is seen in, and what is said of the rest. */
class SubjectTest {

    private static final Prepared READY = new Prepared(true, Set.of(PATRONI, HAPROXY), Set.of());

    @Test
    void aNodeIsItsServicesAndItself() {
        assertThat(Subject.of(Topologies.PG1, seen(UP, UP), READY))
                .extracting(Subject::name)
                .containsExactly("patroni", "haproxy", "node");
        assertThat(Subject.of(Topologies.ETCD1, Snapshots.whole(), READY))
                .extracting(Subject::name)
                .containsExactly("etcd", "node");
    }

    @Test
    void whatIsUpCanBeStoppedFrozenAndSignalled() {
        assertThat(possible(seen(UP, UP), READY))
                .containsExactly(
                        "patroni-stop",
                        "patroni-interrupt",
                        "patroni-kill",
                        "patroni-freeze",
                        "patroni-hang-up",
                        "haproxy-stop",
                        "haproxy-interrupt",
                        "haproxy-kill",
                        "haproxy-freeze",
                        "haproxy-hang-up",
                        "node-kill",
                        "node-freeze");
    }

    @Test
    void cablesAreCutWhereTheBackendCan() {
        Prepared docker = new Prepared(true, Set.of(PATRONI, HAPROXY), Set.of(Capability.CUT_OFF, Capability.DELAY));

        assertThat(possible(seen(UP, UP), docker))
                .contains("node-cut-off", "node-cut-off-etcd", "node-rejoin", "node-delay", "node-delay-end");
        assertThat(possible(seen(UP, UP), new Prepared(false, Set.of(PATRONI), Set.of(Capability.CUT_OFF))))
                .doesNotContain("node-cut-off", "node-rejoin");
        assertThat(Subject.of(Topologies.ETCD1, Snapshots.whole(), docker))
                .flatExtracting(Subject::moves)
                .extracting(Move::name)
                .contains("node-cut-off")
                .doesNotContain("node-cut-off-etcd");
    }

    @Test
    void whatIsFrozenHearsNothingButItsEndAndTheThaw() {
        assertThat(possible(seen(FROZEN, FROZEN), READY))
                .containsExactly(
                        "patroni-kill", "patroni-thaw", "haproxy-kill", "haproxy-thaw", "node-kill", "node-thaw");
        assertThat(refused(seen(FROZEN, UP), READY, "patroni-stop"))
                .isEqualTo("Frozen, it would not hear this until thawed.");
    }

    @Test
    void whatIsDownCanOnlyBeStarted() {
        assertThat(possible(seen(DOWN, DOWN), READY)).containsExactly("patroni-start", "haproxy-start", "node-kill");
        assertThat(refused(seen(DOWN, DOWN), READY, "patroni-kill")).isEqualTo("It is down.");
    }

    @Test
    void nothingStartsWithoutItsConfiguration() {
        Prepared bare = new Prepared(true, Set.of(HAPROXY), Set.of());

        assertThat(possible(seen(DOWN, DOWN), bare)).containsExactly("haproxy-start", "node-kill");
        assertThat(refused(seen(DOWN, DOWN), bare, "patroni-start"))
                .isEqualTo("Its configuration is not written: perform the step that writes it first.");
    }

    @Test
    void whereThePowerIsCutItHasToBeGivenBackFirst() {
        Prepared off = new Prepared(false, Set.of(PATRONI, HAPROXY), Set.of());

        assertThat(possible(seen(DOWN, DOWN), off)).containsExactly("node-start");
        assertThat(refused(seen(DOWN, DOWN), off, "patroni-start")).isEqualTo("The power is cut: give it back first.");
        assertThat(move(seen(DOWN, DOWN), off, "node-start").action())
                .isEqualTo(new StartNode(Nodes.of("pg-1"), List.of(HAPROXY, PATRONI)));
    }

    @Test
    void aNodeWithoutAnyConfigurationHasNothingToLose() {
        Prepared empty = new Prepared(true, Set.of(), Set.of());

        assertThat(possible(seen(DOWN, DOWN), empty)).isEmpty();
        assertThat(refused(seen(DOWN, DOWN), empty, "node-kill")).isEqualTo("Nothing is configured on it yet.");
    }

    @Test
    void aNodeThatIsNotCreatedCanOnlyBeCreated() {
        Prepared nothing = new Prepared(false, Set.of(), Set.of());

        assertThat(possible(Snapshots.nothingCreated(), nothing)).containsExactly("node-create");
        assertThat(refused(Snapshots.nothingCreated(), nothing, "patroni-start"))
                .isEqualTo("The node is not created yet.");
    }

    @Test
    void aStateThatNobodyHasSeenYetAllowsNothing() {
        Snapshot unseen = seen(Map.of());

        assertThat(possible(unseen, READY)).containsExactly("node-kill");
        assertThat(refused(unseen, READY, "haproxy-start")).isEqualTo("Its state is not known yet.");
    }

    @Test
    void aSilentPostgresCanBeThawedThoughNoServiceIsFrozen() {
        Snapshot silent = new Snapshot(
                Snapshots.AT,
                new EtcdView(List.of()),
                new Cluster(
                        true,
                        Optional.empty(),
                        Map.of(),
                        List.of(new Member(
                                "pg-1",
                                true,
                                true,
                                Role.UNKNOWN,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))),
                seen(UP, UP).nodes());

        assertThat(possible(silent, READY)).contains("node-thaw");
    }

    @Test
    void whatBreaksIsKnownFromWhatMends() {
        assertThat(all(seen(UP, UP), READY).filter(Move::breaks).map(Move::name))
                .containsExactly(
                        "patroni-stop",
                        "patroni-interrupt",
                        "patroni-kill",
                        "patroni-freeze",
                        "haproxy-stop",
                        "haproxy-interrupt",
                        "haproxy-kill",
                        "haproxy-freeze",
                        "node-kill",
                        "node-freeze");
    }

    @Test
    void aMoveIsTheScenariosOwnAction() {
        Move interrupt = move(seen(UP, UP), READY, "patroni-interrupt");

        assertThat(interrupt.action()).isEqualTo(new Stop(Nodes.of("pg-1"), PATRONI, Stop.By.INT));
        assertThat(interrupt.signal()).isEqualTo("INT");
        assertThat(interrupt.question().en()).isEqualTo("Interrupt patroni on pg-1?");
        assertThat(interrupt.question().fr()).isEqualTo("Interrompre patroni sur pg-1\u202f?");
    }

    /** Told to hang up, etcd would end. */
    @Test
    void etcdIsNotToldToReadItsFileAgain() {
        assertThat(Subject.of(Topologies.ETCD1, Snapshots.whole(), READY).get(0).moves())
                .extracting(Move::name)
                .contains("etcd-kill")
                .doesNotContain("etcd-hang-up");
    }

    @Test
    void aBackendNamesWhatItLacksAndWhy() {
        assertThat(Lack.of(BackendKind.LOCAL, Set.of()))
                .extracting(lack -> lack.word().en())
                .containsExactly("Cut off", "Delay");
        assertThat(Lack.of(BackendKind.LOCAL, Set.of()).get(0).reason().en())
                .isEqualTo(
                        "On the local backend all nodes share this machine's loopback: nothing lies between them to cut.");
        assertThat(Lack.of(BackendKind.DOCKER, Set.of(Capability.CUT_OFF)))
                .extracting(Lack::capability)
                .containsExactly(Capability.DELAY);
        assertThat(Lack.of(BackendKind.LXC, EnumSet.allOf(Capability.class))).isEmpty();
    }

    private static Snapshot seen(ServiceState patroni, ServiceState haproxy) {
        return seen(Map.of(PATRONI, patroni, HAPROXY, haproxy));
    }

    private static Snapshot seen(Map<Service, ServiceState> services) {
        return new Snapshot(
                Snapshots.AT,
                new EtcdView(List.of()),
                new Cluster(true, Optional.empty(), Map.of(), List.of()),
                List.of(new NodeView("pg-1", "127.0.3.141", true, services, Optional.empty())));
    }

    private static Stream<Move> all(Snapshot snapshot, Prepared prepared) {
        return Subject.of(Topologies.PG1, snapshot, prepared).stream().flatMap(subject -> subject.moves().stream());
    }

    private static List<String> possible(Snapshot snapshot, Prepared prepared) {
        return all(snapshot, prepared)
                .filter(move -> move.refused().isEmpty())
                .map(Move::name)
                .toList();
    }

    private static Move move(Snapshot snapshot, Prepared prepared, String name) {
        return all(snapshot, prepared)
                .filter(move -> move.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String refused(Snapshot snapshot, Prepared prepared, String name) {
        return move(snapshot, prepared, name).refused().orElseThrow().en();
    }
}
