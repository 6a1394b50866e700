package org.bascule.scenario.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.ConfigurePatroni.Diverged;
import org.bascule.scenario.action.ConfigurePatroni.ReplicaMethod;
import org.bascule.scenario.action.Destroy;
import org.bascule.scenario.action.DropTable;
import org.bascule.scenario.action.PauseCluster;
import org.bascule.scenario.action.RemoveMember;
import org.bascule.scenario.action.ResetConfig;
import org.bascule.scenario.action.RestartPostgres;
import org.bascule.scenario.action.ResumeCluster;
import org.bascule.scenario.action.ResumeReplay;
import org.bascule.scenario.action.SignalService;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.Initialized;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.Members;
import org.bascule.scenario.check.PatroniAnswers;
import org.bascule.scenario.check.PendingRestart;
import org.bascule.scenario.check.ServiceIs;
import org.bascule.scenario.check.SlotExists;
import org.bascule.scenario.plan.Found.Config;
import org.bascule.scenario.plan.Found.FoundNode;

/** The moves that concern the Patroni cluster. */
final class ClusterPlan {

    private static final NodeRefs NO_NODES = new NodeRefs(List.of());
    private static final NodeRef LEADER = new NodeRef(NodeRef.Symbol.LEADER.word());

    private final Topology topology;
    private final State wanted;
    private final Found found;
    /** The members that the state has and that are there; empty for a cluster that is bootstrapped. */
    private final List<String> kept;
    /** Members that the state has stopped, and that are. */
    private final List<String> left;

    private final List<Move> moves = new ArrayList<>();

    ClusterPlan(Topology topology, State wanted, Found found) {
        this.topology = topology;
        this.wanted = wanted;
        this.found = found;
        this.kept = kept(wanted, found);
        this.left = wanted.stopped().stream()
                .filter(kept::contains)
                .filter(this::isDown)
                .toList();
    }

    /**
     * Whether the cluster that is there is of no use: none of its members stays; or it would need two of these: more members, a restart of
     * those that stay, another leader; or that restart, and the state has a single member. A new one is bootstrapped sooner. A repository
     * belongs to its cluster.
     */
    static boolean isReplaced(State wanted, Found found) {
        List<String> kept = kept(wanted, found);
        boolean grows = kept.size() < wanted.patroni().size();
        boolean moves = kept.stream().anyMatch(node -> found.nodes().get(node).movesEtcd());
        boolean changesLeader = wanted.stopped().isEmpty()
                && !wanted.patroni().stream().findFirst().equals(found.cluster().leader());
        boolean movesAlone = moves && wanted.patroni().size() == 1;
        long changes = Stream.of(grows, moves, changesLeader, movesAlone)
                .filter(Boolean::booleanValue)
                .count();
        return found.cluster().initialized()
                && (kept.isEmpty() || (changes >= 2 && wanted.repository().isEmpty()));
    }

    private static List<String> kept(State wanted, Found found) {
        return wanted.patroni().stream()
                .filter(node -> found.cluster().initialized())
                .filter(node -> found.nodes().containsKey(node)
                        && found.nodes().get(node).configured().contains(Service.PATRONI))
                .toList();
    }

    /** The members that stay: their files, the dynamic configuration, their processes, their data. */
    List<Move> repaired() {
        moves.clear();
        if (kept.isEmpty()) {
            return List.of();
        }
        NodeRef first = new NodeRef(kept.get(0));
        List<String> outdated = kept(node -> node.outdated().contains(Service.PATRONI));
        List<String> running = kept.stream().filter(node -> !isDown(node)).toList();
        List<String> moving =
                kept(FoundNode::movesEtcd).stream().filter(running::contains).toList();
        configure(outdated, PlanMessages.patroniDiffers());
        if (found.cluster().config() != Config.NEW) {
            perform(new ResetConfig(first), false, PlanMessages.configurationChanged());
        }
        reload(outdated.stream()
                .filter(node -> running.contains(node) && !moving.contains(node))
                .toList());
        restart(moving, first);
        start(kept.stream().filter(node -> isDown(node) && !left.contains(node)).toList());
        if (found.cluster().config() == Config.CHANGED_FOR_RESTART) {
            restartPostgres();
        }
        List<String> paused =
                kept.stream().filter(found.cluster().replayPaused()::contains).toList();
        if (!paused.isEmpty()) {
            perform(new ResumeReplay(Planner.refs(paused)), true, PlanMessages.replayPaused());
        }
        if (found.cluster().rows()) {
            perform(new DropTable(LEADER), false, PlanMessages.rowsLeft());
        }
        return List.copyOf(moves);
    }

    private void reload(List<String> nodes) {
        if (!nodes.isEmpty()) {
            perform(
                    new SignalService(Planner.refs(nodes), Service.PATRONI, SignalService.How.RELOAD),
                    true,
                    PlanMessages.patroniDiffers());
        }
    }

    /** In maintenance mode PostgreSQL goes on without Patroni, and the leader key is kept. */
    private void restart(List<String> nodes, NodeRef on) {
        if (!nodes.isEmpty()) {
            perform(new PauseCluster(on), false, PlanMessages.etcdElsewhere());
            perform(
                    new Stop(Planner.refs(nodes), Service.PATRONI, Stop.StopSignal.TERM),
                    true,
                    PlanMessages.etcdElsewhere());
            moves.add(Planner.start(nodes, Service.PATRONI, PlanMessages.etcdElsewhere()));
            moves.add(new Move.Await(
                    List.of(new PatroniAnswers(Planner.refs(nodes), true), new Leads(Optional.empty(), NO_NODES)),
                    PlanMessages.etcdElsewhere()));
            perform(new ResumeCluster(on), false, PlanMessages.etcdElsewhere());
        }
    }

    private void start(List<String> nodes) {
        if (!nodes.isEmpty()) {
            moves.add(Planner.start(nodes, Service.PATRONI, PlanMessages.patroniDown()));
            moves.add(new Move.Await(List.of(new Leads(Optional.empty(), NO_NODES)), PlanMessages.patroniDown()));
        }
    }

    /** The leader first: a replica starts with no less than the leader has. */
    private void restartPostgres() {
        NodeRefs leader = new NodeRefs(List.of(LEADER));
        NodeRefs replicas = NodeRefs.of(NodeRef.Symbol.REPLICAS.word());
        for (NodeRefs members : kept.size() > 1 ? List.of(leader, replicas) : List.of(leader)) {
            moves.add(new Move.Await(List.of(new PendingRestart(members, true)), PlanMessages.restartNeeded()));
            perform(new RestartPostgres(members), false, PlanMessages.restartNeeded());
        }
    }

    /** Without the members that the state does not have. */
    List<Move> reduced() {
        moves.clear();
        List<String> surplus = Planner.inOrder(
                topology,
                node -> found.nodes().containsKey(node)
                        && topology.node(node).runs(Service.PATRONI)
                        && !wanted.patroni().contains(node));
        if (!kept.isEmpty()
                && found.cluster().leader().filter(surplus::contains).isPresent()) {
            moves.add(new Move.Lead(new NodeRef(successor()), PlanMessages.leaderSurplus()));
        }
        if (!surplus.isEmpty()) {
            perform(new Destroy(Planner.refs(surplus)), true, PlanMessages.nodesSurplus());
        }
        List<String> registered = Planner.inOrder(
                topology,
                node -> found.cluster().registered().contains(node)
                        && !wanted.patroni().contains(node));
        if (!kept.isEmpty() && !registered.isEmpty()) {
            NodeRef etcd = new NodeRef(wanted.etcd().stream()
                    .filter(found.nodes()::containsKey)
                    .findFirst()
                    .orElse(wanted.etcd().get(0)));
            perform(new RemoveMember(Planner.refs(registered), etcd), true, PlanMessages.memberGone());
            moves.add(new Move.Wake(PlanMessages.slotsLeft()));
        }
        return List.copyOf(moves);
    }

    private String successor() {
        return Stream.concat(wanted.patroni().stream(), kept.stream())
                .filter(found.cluster().following()::contains)
                .findFirst()
                .orElse(kept.get(0));
    }

    /** The files of the members that join or bootstrap. */
    List<Move> configured() {
        moves.clear();
        configure(
                wanted.patroni().stream()
                        .filter(node -> !kept.contains(node))
                        .filter(node -> !found.nodes().containsKey(node)
                                || !found.nodes().get(node).configured().contains(Service.PATRONI)
                                || found.nodes().get(node).outdated().contains(Service.PATRONI))
                        .toList(),
                PlanMessages.patroniBegins());
        return List.copyOf(moves);
    }

    private void configure(List<String> nodes, Text why) {
        if (!nodes.isEmpty()) {
            perform(
                    new ConfigurePatroni(
                            Planner.refs(nodes),
                            wanted.etcdThrough(),
                            wanted.repository().isEmpty() ? ReplicaMethod.BASEBACKUP : ReplicaMethod.PGBACKREST,
                            Diverged.REWIND),
                    true,
                    why);
        }
    }

    /** With the members that the state has. */
    List<Move> extended() {
        moves.clear();
        if (wanted.patroni().isEmpty()) {
            return List.of();
        }
        NodeRefs all = Planner.refs(wanted.patroni());
        List<String> joining =
                wanted.patroni().stream().filter(node -> !kept.contains(node)).toList();
        if (kept.isEmpty()) {
            List<String> others = wanted.patroni().subList(1, wanted.patroni().size());
            moves.add(Planner.start(wanted.patroni().subList(0, 1), Service.PATRONI, PlanMessages.patroniBegins()));
            // A member that starts now cannot bootstrap, and registers before the leader creates slots.
            moves.add(new Move.Await(List.of(new Initialized()), PlanMessages.bootstrapFirst()));
            if (!others.isEmpty()) {
                moves.add(Planner.start(others, Service.PATRONI, PlanMessages.patroniJoins()));
            }
            moves.add(new Move.Await(
                    List.of(new Leads(Optional.empty(), NO_NODES), new Members(all)), PlanMessages.patroniBegins()));
        } else if (!joining.isEmpty()) {
            moves.add(Planner.start(joining, Service.PATRONI, PlanMessages.patroniJoins()));
            moves.add(new Move.Await(List.of(new Members(all)), PlanMessages.patroniJoins()));
        }
        if (!joining.isEmpty()) {
            if (leadsAtTheEnd()) {
                moves.add(new Move.Lead(first(), PlanMessages.leaderDiffers()));
            }
            if (wanted.patroni().size() > 1) {
                // A member that registered after the leader's last HA loop would wait loop_wait for its slot.
                moves.add(new Move.Wake(PlanMessages.slotsMissing()));
            }
        } else if (leadsAtTheEnd() && !found.cluster().leader().equals(Optional.of(first().word()))) {
            moves.add(new Move.Lead(first(), PlanMessages.leaderDiffers()));
        }
        return List.copyOf(moves);
    }

    /** @param routed what holds of HAProxy then */
    List<Move> verified(List<Check> routed) {
        if (wanted.patroni().isEmpty()) {
            return List.of();
        }
        List<Check> checks = new ArrayList<>();
        if (leadsAtTheEnd()) {
            NodeRefs others =
                    Planner.refs(wanted.patroni().subList(1, wanted.patroni().size()).stream()
                            .filter(node -> !left.contains(node))
                            .toList());
            checks.add(leads(first()));
            if (!others.refs().isEmpty()) {
                checks.add(new Follows(others));
                others.refs().forEach(ref -> checks.add(new SlotExists(ref)));
            }
            checks.addAll(left.isEmpty() ? routed : List.of());
        } else {
            checks.add(new Leads(Optional.empty(), Planner.refs(left)));
        }
        return List.of(new Move.Await(checks, PlanMessages.stateHolds()));
    }

    List<Move> stopped() {
        moves.clear();
        List<String> stopping =
                wanted.stopped().stream().filter(node -> !left.contains(node)).toList();
        if (stopping.isEmpty()) {
            return List.of();
        }
        NodeRefs nodes = Planner.refs(stopping);
        perform(new Stop(nodes, Service.PATRONI, Stop.StopSignal.INT), true, PlanMessages.stoppedInState());
        List<Check> checks = new ArrayList<>();
        checks.add(new ServiceIs(nodes, Service.PATRONI, ServiceState.DOWN));
        if (wanted.stopped().size() < wanted.patroni().size()) {
            boolean leaderStopped = wanted.stopped().contains(first().word());
            checks.add(leaderStopped ? new Leads(Optional.empty(), nodes) : leads(first()));
        }
        moves.add(new Move.Await(checks, PlanMessages.stoppedInState()));
        return List.copyOf(moves);
    }

    /** Whether the first member leads before any is stopped. It may be stopped already. */
    private boolean leadsAtTheEnd() {
        return !left.contains(first().word());
    }

    private NodeRef first() {
        return new NodeRef(wanted.patroni().get(0));
    }

    private static Check leads(NodeRef member) {
        return new Leads(Optional.of(member), NO_NODES);
    }

    private boolean isDown(String node) {
        return Planner.isDown(found, node, Service.PATRONI);
    }

    private List<String> kept(Predicate<FoundNode> which) {
        return kept.stream().filter(node -> which.test(found.nodes().get(node))).toList();
    }

    private void perform(Action action, boolean together, Text why) {
        moves.add(new Move.Perform(action, together, why));
    }
}
