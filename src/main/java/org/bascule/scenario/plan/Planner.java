package org.bascule.scenario.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.Delay;
import org.bascule.scenario.action.Destroy;
import org.bascule.scenario.action.FreezeNode;
import org.bascule.scenario.action.PowerOn;
import org.bascule.scenario.action.Reconnect;
import org.bascule.scenario.action.RemoveCluster;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.StopClients;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.plan.Found.FoundNode;

/**
 * Plans how to bring a lab to a state: only what differs is done. From a lab without nodes, the plan builds the state. Nothing is asked or
 * done here.
 */
public final class Planner {

    private final Topology topology;
    private final State wanted;
    private final Found found;
    private final List<Move> moves = new ArrayList<>();

    private Planner(Topology topology, State wanted, Found found) {
        this.topology = topology;
        this.wanted = wanted;
        this.found = found;
    }

    /** Where the state cannot be reached from what was found, every node is removed first. */
    public static Plan plan(Topology topology, State wanted, Found found) {
        Optional<Text> rebuild = Obstacle.of(topology, wanted, found);
        if (rebuild.isPresent()) {
            return rebuild(topology, wanted, found, rebuild.get());
        }
        Planner planner = new Planner(topology, wanted, found);
        EtcdPlan etcd = new EtcdPlan(topology, wanted, found);
        if (etcd.isKept() && !found.etcd().quorum()) {
            planner.endFaults(nodesOf(topology, wanted));
            planner.moves.addAll(etcd.repaired());
            return new Plan(planner.moves, Optional.empty(), true);
        }
        return new Plan(planner.moves(), Optional.empty());
    }

    /** Removes every node, and builds the state from nothing. */
    public static Plan rebuild(Topology topology, State wanted, Found found, Text why) {
        List<Move> moves = new ArrayList<>();
        if (!found.nodes().isEmpty()) {
            moves.add(new Move.Perform(new Destroy(refs(inOrder(topology, found.nodes()::containsKey))), true, why));
        }
        moves.addAll(new Planner(topology, wanted, Found.NOTHING).moves());
        return new Plan(moves, Optional.of(why));
    }

    static List<String> inOrder(Topology topology, Predicate<String> which) {
        return topology.nodes().stream().map(Node::name).filter(which).toList();
    }

    static NodeRefs refs(List<String> names) {
        return NodeRefs.of(names);
    }

    private List<Move> moves() {
        Set<String> nodes = nodesOf(topology, wanted);
        if (nodes.isEmpty() && found.nodes().isEmpty()) {
            return List.of();
        }
        if (nodes.isEmpty()) {
            perform(
                    new Destroy(refs(inOrder(topology, found.nodes()::containsKey))),
                    List.copyOf(found.nodes().keySet()),
                    PlanMessages.nodesSurplus());
            return moves;
        }
        if (ClusterPlan.isReplaced(wanted, found)) {
            return withoutCluster();
        }
        EtcdPlan etcd = new EtcdPlan(topology, wanted, found);
        ProxyPlan proxies = new ProxyPlan(topology, wanted, found);
        ClusterPlan cluster = new ClusterPlan(topology, wanted, found);
        endFaults(nodes);
        moves.addAll(etcd.repaired());
        moves.addAll(proxies.repaired());
        moves.addAll(cluster.repaired());
        moves.addAll(cluster.reduced());
        moves.addAll(etcd.reduced());
        perform(new Create(refs(missing(nodes))), missing(nodes), PlanMessages.nodesMissing());
        moves.addAll(etcd.extended());
        moves.addAll(new RepositoryPlan(wanted, found).prepared());
        moves.addAll(cluster.configured());
        moves.addAll(proxies.extended());
        moves.addAll(etcd.verified());
        moves.addAll(cluster.extended());
        moves.addAll(proxies.reduced());
        moves.addAll(cluster.verified(proxies.checks()));
        moves.addAll(new RepositoryPlan(wanted, found).filled());
        moves.addAll(cluster.stopped());
        return moves;
    }

    /** Another cluster is bootstrapped, on the etcd that is there. */
    private List<Move> withoutCluster() {
        List<String> members = inOrder(
                topology,
                node -> found.nodes().containsKey(node) && topology.node(node).runs(Service.PATRONI));
        Text why = wanted.patroni().isEmpty() ? PlanMessages.nodesSurplus() : PlanMessages.clusterReplaced();
        perform(new Destroy(refs(members)), members, why);
        wanted.etcd().stream()
                .filter(found.nodes()::containsKey)
                .findFirst()
                .ifPresent(etcd -> moves.add(
                        new Move.Perform(new RemoveCluster(new NodeRef(etcd)), false, PlanMessages.clusterLeft())));
        moves.addAll(new Planner(topology, wanted, found.withoutCluster(members)).moves());
        return moves;
    }

    static Set<String> nodesOf(Topology topology, State state) {
        Set<String> nodes = new LinkedHashSet<>(state.etcd());
        nodes.addAll(state.patroni());
        nodes.addAll(state.proxies(topology));
        nodes.addAll(state.repository());
        return nodes;
    }

    private List<String> missing(Set<String> nodes) {
        return nodes.stream().filter(node -> !found.nodes().containsKey(node)).toList();
    }

    /** Faults of earlier steps on nodes that stay. */
    private void endFaults(Set<String> nodes) {
        if (found.clients()) {
            moves.add(new Move.Perform(new StopClients(), false, PlanMessages.clientsRun()));
        }
        List<String> off = stay(nodes, node -> !node.on());
        perform(new PowerOn(refs(off), List.of()), off, PlanMessages.nodesOff());
        List<String> frozen = stay(nodes, node -> node.services().containsValue(ServiceState.FROZEN));
        perform(new FreezeNode(refs(frozen), false), frozen, PlanMessages.nodesFrozen());
        List<String> disturbed = stay(nodes, FoundNode::disturbed);
        perform(new Reconnect(refs(disturbed)), disturbed, PlanMessages.networkDisturbed());
        perform(new Delay(refs(disturbed), java.time.Duration.ZERO), disturbed, PlanMessages.networkDisturbed());
    }

    private List<String> stay(Set<String> nodes, Predicate<FoundNode> which) {
        return nodes.stream()
                .filter(found.nodes()::containsKey)
                .filter(node -> which.test(found.nodes().get(node)))
                .toList();
    }

    private void perform(Action action, List<String> nodes, Text why) {
        if (!nodes.isEmpty()) {
            moves.add(new Move.Perform(action, true, why));
        }
    }

    /** Whether a service of a node must be started. A frozen process runs again by then; a node that was off runs nothing. */
    static boolean isDown(Found found, String node, Service service) {
        FoundNode there = found.nodes().get(node);
        return there == null || !there.on() || there.is(service, ServiceState.DOWN);
    }

    static Move start(List<String> nodes, Service service, Text why) {
        return new Move.Perform(new Start(refs(nodes), service), true, why);
    }
}
