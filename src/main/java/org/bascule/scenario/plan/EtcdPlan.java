package org.bascule.scenario.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bascule.lab.Service;
import org.bascule.lab.Topology;
import org.bascule.scenario.State;
import org.bascule.scenario.action.AddEtcdMember;
import org.bascule.scenario.action.ConfigureEtcd;
import org.bascule.scenario.action.Destroy;
import org.bascule.scenario.action.RemoveEtcdMember;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.EtcdMembers;
import org.bascule.scenario.check.Quorum;
import org.bascule.stack.etcd.EtcdConfig;

/** The moves that concern the etcd cluster. */
final class EtcdPlan {

    private final Topology topology;
    private final State wanted;
    private final Found found;
    /** The members that the state has and that are there; empty for a cluster that begins. */
    private final List<String> kept;

    EtcdPlan(Topology topology, State wanted, Found found) {
        this.topology = topology;
        this.wanted = wanted;
        this.found = found;
        List<String> there =
                wanted.etcd().stream().filter(found.nodes()::containsKey).toList();
        List<String> configured = there.stream()
                .filter(node -> found.nodes().get(node).configured().contains(Service.ETCD))
                .toList();
        // A cluster that has data is joined by a node without a file; files without data are those of a build that was
        // cancelled.
        boolean began =
                configured.stream().anyMatch(node -> found.nodes().get(node).etcdData());
        this.kept = began ? configured : List.of();
    }

    /** Whether the cluster goes on. */
    boolean isKept() {
        return !kept.isEmpty();
    }

    /** The members that stay, running again. */
    List<Move> repaired() {
        List<String> down = kept.stream()
                .filter(node -> Planner.isDown(found, node, Service.ETCD))
                .toList();
        List<Move> moves = new ArrayList<>();
        if (!down.isEmpty()) {
            moves.add(Planner.start(down, Service.ETCD, PlanMessages.membersDown()));
        }
        if (isKept() && (!down.isEmpty() || !found.etcd().quorum())) {
            moves.add(new Move.Await(List.of(new Quorum(true)), PlanMessages.etcdFirst()));
        }
        return moves;
    }

    /** Without the members that the state does not have. */
    List<Move> reduced() {
        List<String> surplus = Planner.inOrder(
                topology,
                node -> found.nodes().containsKey(node)
                        && topology.node(node).runs(Service.ETCD)
                        && !wanted.etcd().contains(node));
        List<Move> moves = new ArrayList<>();
        if (surplus.isEmpty()) {
            return moves;
        }
        for (String node : surplus) {
            if (!kept.isEmpty() && found.etcd().members().contains(node)) {
                moves.add(new Move.Perform(
                        new Stop(NodeRefs.of(node), Service.ETCD, Stop.StopSignal.TERM),
                        true,
                        PlanMessages.etcdSurplus()));
                moves.add(new Move.Perform(
                        new RemoveEtcdMember(new NodeRef(node), through()), false, PlanMessages.etcdSurplus()));
            }
        }
        moves.add(new Move.Perform(new Destroy(Planner.refs(surplus)), true, PlanMessages.nodesSurplus()));
        return moves;
    }

    /** With the members that the state has. */
    List<Move> extended() {
        return kept.isEmpty() ? begun() : joined();
    }

    private List<Move> begun() {
        NodeRefs all = Planner.refs(wanted.etcd());
        return wanted.etcd().isEmpty()
                ? List.of()
                : List.of(
                        new Move.Perform(
                                new ConfigureEtcd(all, all, EtcdConfig.State.NEW), true, PlanMessages.etcdBegins()),
                        Planner.start(wanted.etcd(), Service.ETCD, PlanMessages.etcdBegins()));
    }

    /** One after another: the cluster must agree to each. */
    private List<Move> joined() {
        List<Move> moves = new ArrayList<>();
        Set<String> cluster = new LinkedHashSet<>(kept);
        for (String node : wanted.etcd()) {
            if (!kept.contains(node)) {
                cluster.add(node);
                NodeRef added = new NodeRef(node);
                if (found.etcd().members().contains(node)) {
                    moves.add(new Move.Perform(
                            new RemoveEtcdMember(added, through()), false, PlanMessages.etcdMemberLost()));
                }
                moves.add(new Move.Perform(new AddEtcdMember(added, through()), false, PlanMessages.etcdJoins()));
                moves.add(new Move.Perform(
                        new ConfigureEtcd(
                                NodeRefs.of(node), Planner.refs(List.copyOf(cluster)), EtcdConfig.State.EXISTING),
                        true,
                        PlanMessages.etcdJoins()));
                moves.add(Planner.start(List.of(node), Service.ETCD, PlanMessages.etcdJoins()));
                moves.add(new Move.Await(
                        List.of(new EtcdMembers(Planner.refs(List.copyOf(cluster)))), PlanMessages.etcdFirst()));
            }
        }
        return moves;
    }

    List<Move> verified() {
        return wanted.etcd().isEmpty()
                ? List.of()
                : List.of(new Move.Await(
                        List.of(new EtcdMembers(Planner.refs(wanted.etcd()))), PlanMessages.etcdFirst()));
    }

    private NodeRef through() {
        return new NodeRef(kept.get(0));
    }
}
