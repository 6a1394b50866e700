package org.bascule.app.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bascule.lab.Service.HAPROXY;
import static org.bascule.lab.Service.PATRONI;
import static org.bascule.lab.Service.PGBACKREST;
import static org.bascule.lab.ServiceState.DOWN;
import static org.bascule.lab.ServiceState.FROZEN;
import static org.bascule.lab.ServiceState.UP;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bascule.backend.Capability;
import org.bascule.backend.Versions;
import org.bascule.backend.docker.DockerBackend;
import org.bascule.backend.local.LocalBackend;
import org.bascule.backend.lxc.LxcBackend;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdView;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.scenario.action.PowerOn;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.support.Repositories;
import org.bascule.support.Snapshots;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;

/** What can be done by hand in each state a node is seen in, and what is said of the rest. */
class ActionTargetTest {

    private static final NodePreparation READY = new NodePreparation(true, Set.of(PATRONI, HAPROXY), Set.of());

    @Test
    void aNodeIsItsServicesAndItself() {
        assertThat(ActionTarget.of(Topologies.PG1, seen(UP, UP), READY))
                .extracting(ActionTarget::name)
                .containsExactly("patroni", "haproxy", "node");
        assertThat(ActionTarget.of(Topologies.ETCD1, Snapshots.whole(), READY))
                .extracting(ActionTarget::name)
                .containsExactly("etcd", "node");
    }

    @Test
    void aMemberOffersPgbackrestOnceItIsConfigured() {
        Node member = new Node("pg-1", "pg_patroni1", List.of(), 141, Set.of(PATRONI, HAPROXY, PGBACKREST));
        assertThat(ActionTarget.of(member, seen(UP, UP), READY))
                .extracting(ActionTarget::name)
                .containsExactly("patroni", "haproxy", "node");
        assertThat(ActionTarget.of(
                        member,
                        seen(UP, UP),
                        new NodePreparation(true, Set.of(PATRONI, HAPROXY, PGBACKREST), Set.of())))
                .extracting(ActionTarget::name)
                .containsExactly("patroni", "haproxy", "pgbackrest", "node");
        assertThat(ActionTarget.of(
                        Repositories.NODE,
                        Repositories.with(Snapshots.whole(), Repositories.of()),
                        new NodePreparation(true, Set.of(), Set.of())))
                .extracting(ActionTarget::name)
                .containsExactly("pgbackrest", "node");
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
                        "node-power-off",
                        "node-freeze");
    }

    @Test
    void cablesAreCutWhereTheBackendCan() {
        NodePreparation docker =
                new NodePreparation(true, Set.of(PATRONI, HAPROXY), Set.of(Capability.ISOLATE, Capability.DELAY));

        assertThat(possible(seen(UP, UP), docker))
                .contains("node-isolate", "node-isolate-etcd", "node-reconnect", "node-delay", "node-remove-delay");
        assertThat(possible(seen(UP, UP), new NodePreparation(false, Set.of(PATRONI), Set.of(Capability.ISOLATE))))
                .doesNotContain("node-isolate", "node-reconnect");
        assertThat(ActionTarget.of(Topologies.ETCD1, Snapshots.whole(), docker))
                .flatExtracting(ActionTarget::actions)
                .extracting(ManualAction::name)
                .contains("node-isolate")
                .doesNotContain("node-isolate-etcd");
    }

    @Test
    void whatIsFrozenHearsNothingButItsEndAndTheThaw() {
        assertThat(possible(seen(FROZEN, FROZEN), READY))
                .containsExactly(
                        "patroni-kill",
                        "patroni-unfreeze",
                        "haproxy-kill",
                        "haproxy-unfreeze",
                        "node-power-off",
                        "node-unfreeze");
        assertThat(refused(seen(FROZEN, UP), READY, "patroni-stop"))
                .isEqualTo("The service is frozen: it would handle this signal only after it is unfrozen.");
    }

    @Test
    void whatIsDownCanOnlyBeStarted() {
        assertThat(possible(seen(DOWN, DOWN), READY))
                .containsExactly("patroni-start", "haproxy-start", "node-power-off");
        assertThat(refused(seen(DOWN, DOWN), READY, "patroni-kill")).isEqualTo("The service is stopped.");
    }

    @Test
    void nothingStartsWithoutItsConfiguration() {
        NodePreparation bare = new NodePreparation(true, Set.of(HAPROXY), Set.of());

        assertThat(possible(seen(DOWN, DOWN), bare)).containsExactly("haproxy-start", "node-power-off");
        assertThat(refused(seen(DOWN, DOWN), bare, "patroni-start"))
                .isEqualTo("Its configuration does not exist yet: run the step that writes it first.");
    }

    @Test
    void whereThePowerIsCutItHasToBeGivenBackFirst() {
        NodePreparation off = new NodePreparation(false, Set.of(PATRONI, HAPROXY), Set.of());

        assertThat(possible(seen(DOWN, DOWN), off)).containsExactly("node-power-on");
        assertThat(refused(seen(DOWN, DOWN), off, "patroni-start")).isEqualTo("The node is off; power it on first.");
        assertThat(action(seen(DOWN, DOWN), off, "node-power-on").action())
                .isEqualTo(new PowerOn(NodeRefs.of("pg-1"), List.of(HAPROXY, PATRONI)));
    }

    @Test
    void aNodeWithoutAnyConfigurationHasNothingToLose() {
        NodePreparation empty = new NodePreparation(true, Set.of(), Set.of());

        assertThat(possible(seen(DOWN, DOWN), empty)).isEmpty();
        assertThat(refused(seen(DOWN, DOWN), empty, "node-power-off")).isEqualTo("No service is configured on it yet.");
    }

    @Test
    void aNodeThatIsNotCreatedCanOnlyBeCreated() {
        NodePreparation nothing = new NodePreparation(false, Set.of(), Set.of());

        assertThat(possible(Snapshots.nothingCreated(), nothing)).containsExactly("node-create");
        assertThat(refused(Snapshots.nothingCreated(), nothing, "patroni-start"))
                .isEqualTo("The node is not created yet.");
    }

    @Test
    void aStateThatNobodyHasSeenYetAllowsNothing() {
        Snapshot unseen = seen(Map.of());

        assertThat(possible(unseen, READY)).containsExactly("node-power-off");
        assertThat(refused(unseen, READY, "haproxy-start")).isEqualTo("The state of the service is not known yet.");
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

        assertThat(possible(silent, READY)).contains("node-unfreeze");
    }

    @Test
    void whatBreaksIsKnownFromWhatMends() {
        assertThat(all(seen(UP, UP), READY).filter(ManualAction::disruptive).map(ManualAction::name))
                .containsExactly(
                        "patroni-stop",
                        "patroni-interrupt",
                        "patroni-kill",
                        "patroni-freeze",
                        "haproxy-stop",
                        "haproxy-interrupt",
                        "haproxy-kill",
                        "haproxy-freeze",
                        "node-power-off",
                        "node-freeze");
    }

    @Test
    void aMoveIsTheScenariosOwnAction() {
        ManualAction interrupt = action(seen(UP, UP), READY, "patroni-interrupt");

        assertThat(interrupt.action()).isEqualTo(new Stop(NodeRefs.of("pg-1"), PATRONI, Stop.StopSignal.INT));
        assertThat(interrupt.signal()).isEqualTo("INT");
        assertThat(new JointAction(Map.of("pg-1", interrupt)).question().en()).isEqualTo("Interrupt patroni on pg-1?");
        assertThat(new JointAction(Map.of("pg-1", interrupt)).question().fr())
                .isEqualTo("Interrompre patroni sur pg-1\u202f?");
    }

    /** Told to hang up, etcd would end. */
    @Test
    void etcdIsNotToldToReadItsFileAgain() {
        assertThat(ActionTarget.of(Topologies.ETCD1, Snapshots.whole(), READY)
                        .get(0)
                        .actions())
                .extracting(ManualAction::name)
                .contains("etcd-kill")
                .doesNotContain("etcd-hang-up");
    }

    @Test
    void aBackendNamesWhatItLacksAndWhy() {
        Path home = Path.of("target");
        assertThat(MissingCapability.of(new LocalBackend(home, 3)))
                .extracting(missing -> missing.label().en(), missing -> missing.reason()
                        .en())
                .containsExactly(
                        tuple(
                                "Isolate",
                                "On the local backend, all nodes use the loopback interface of this machine: there is no link to cut."),
                        tuple(
                                "Delay",
                                "On the local backend, all nodes use the same loopback interface as Bascule: a delay would slow Bascule down too."));
        assertThat(MissingCapability.of(new DockerBackend(home, 3, Versions.ANY)))
                .isEmpty();
        assertThat(MissingCapability.of(new LxcBackend(home, Versions.ANY))).isEmpty();
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

    private static Stream<ManualAction> all(Snapshot snapshot, NodePreparation prepared) {
        return ActionTarget.of(Topologies.PG1, snapshot, prepared).stream()
                .flatMap(target -> target.actions().stream());
    }

    private static List<String> possible(Snapshot snapshot, NodePreparation prepared) {
        return all(snapshot, prepared)
                .filter(action -> action.refusal().isEmpty())
                .map(ManualAction::name)
                .toList();
    }

    private static ManualAction action(Snapshot snapshot, NodePreparation prepared, String name) {
        return all(snapshot, prepared)
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String refused(Snapshot snapshot, NodePreparation prepared, String name) {
        return action(snapshot, prepared, name).refusal().orElseThrow().en();
    }

    @Test
    void severalNodesAreAffectedAtOnceWhereTheyCanBe() {
        Map<String, List<ManualAction>> actions = new LinkedHashMap<>();
        actions.put("pg-1", actions("pg-1", UP));
        actions.put("pg-2", actions("pg-2", DOWN));
        actions.put("pg-3", actions("pg-3", UP));
        JointAction kill = joint(actions, "patroni-kill");
        JointAction start = joint(actions, "patroni-start");

        assertThat(kill.refusal()).isEmpty();
        assertThat(kill.actions())
                .containsExactly(
                        new Stop(NodeRefs.of("pg-1"), PATRONI, Stop.StopSignal.KILL),
                        new Stop(NodeRefs.of("pg-3"), PATRONI, Stop.StopSignal.KILL));
        assertThat(kill.title().en()).isEqualTo("Kill: pg-1, pg-3");
        assertThat(kill.skipped())
                .containsExactly(Map.entry("pg-2", Text.of("Le service est arrêté.", "The service is stopped.")));
        assertThat(start.actions()).containsExactly(new Start(NodeRefs.of("pg-2"), PATRONI));
        assertThat(start.title().en()).isEqualTo("Start patroni on pg-2");
        assertThat(joint(actions, "patroni-unfreeze").refusal()).isPresent();
        assertThat(joint(actions, "patroni-unfreeze").skipped()).isEmpty();
    }

    private static JointAction joint(Map<String, List<ManualAction>> actions, String name) {
        return JointAction.of(actions).stream()
                .filter(action -> action.shown().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<ManualAction> actions(String node, ServiceState patroni) {
        NodeView seen = new NodeView(node, "", true, Map.of(PATRONI, patroni), Optional.empty());
        Node member = new Node(node, node, List.of(), 1, Set.of(PATRONI));
        return ServiceActions.of(member, seen, READY, PATRONI);
    }
}
