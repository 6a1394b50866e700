package org.bascule.scenario.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Topology;
import org.bascule.scenario.State;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.RemoveConfig;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.check.RoundRobin;
import org.bascule.scenario.check.Routes;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;

/** The moves that concern HAProxy. */
final class ProxyPlan {

    private final State wanted;
    private final Found found;
    private final List<String> proxies;
    private final Set<String> nodes;

    ProxyPlan(Topology topology, State wanted, Found found) {
        this.wanted = wanted;
        this.found = found;
        this.proxies = wanted.proxies(topology);
        this.nodes = Planner.nodesOf(topology, wanted);
    }

    /** On the nodes that stay: Patroni may find etcd through it. */
    List<Move> repaired() {
        List<String> there = proxies.stream().filter(found.nodes()::containsKey).toList();
        List<String> outdated = there.stream()
                .filter(node -> found.nodes().get(node).outdated().contains(Service.HAPROXY))
                .toList();
        List<String> down = there.stream()
                .filter(node -> Planner.isDown(found, node, Service.HAPROXY))
                .toList();
        List<String> running =
                outdated.stream().filter(node -> !down.contains(node)).toList();
        List<Move> moves = new ArrayList<>(configured(outdated));
        if (!running.isEmpty()) {
            moves.add(new Move.Perform(
                    new Stop(Planner.refs(running), Service.HAPROXY, Stop.StopSignal.TERM),
                    true,
                    PlanMessages.haproxyDiffers()));
            moves.add(Planner.start(running, Service.HAPROXY, PlanMessages.haproxyDiffers()));
        }
        if (!down.isEmpty()) {
            moves.add(Planner.start(down, Service.HAPROXY, PlanMessages.haproxyDown()));
        }
        return moves;
    }

    List<Move> extended() {
        List<String> created = proxies.stream()
                .filter(node -> !found.nodes().containsKey(node))
                .toList();
        List<Move> moves = new ArrayList<>(configured(created));
        if (!created.isEmpty()) {
            moves.add(Planner.start(created, Service.HAPROXY, PlanMessages.haproxyDown()));
        }
        return moves;
    }

    private List<Move> configured(List<String> on) {
        return on.isEmpty()
                ? List.of()
                : List.of(new Move.Perform(
                        new ConfigureHaproxy(Planner.refs(on), wanted.haproxy()), true, PlanMessages.haproxyDiffers()));
    }

    /** Where the state has none, it neither runs nor has a configuration: a later step writes it. */
    List<Move> reduced() {
        List<String> surplus = nodes.stream()
                .filter(found.nodes()::containsKey)
                .filter(node -> !proxies.contains(node))
                .filter(node -> found.nodes().get(node).configured().contains(Service.HAPROXY))
                .toList();
        List<String> running = surplus.stream()
                .filter(node ->
                        found.nodes().get(node).on() && !found.nodes().get(node).is(Service.HAPROXY, ServiceState.DOWN))
                .toList();
        List<Move> moves = new ArrayList<>();
        if (!running.isEmpty()) {
            moves.add(new Move.Perform(
                    new Stop(Planner.refs(running), Service.HAPROXY, Stop.StopSignal.TERM),
                    true,
                    PlanMessages.haproxySurplus()));
        }
        if (!surplus.isEmpty()) {
            moves.add(new Move.Perform(
                    new RemoveConfig(Planner.refs(surplus), Service.HAPROXY), true, PlanMessages.haproxySurplus()));
        }
        return moves;
    }

    /** That clients reach the leader, and the replicas. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        if (proxies.isEmpty() || wanted.patroni().isEmpty()) {
            return checks;
        }
        NodeRefs through = Planner.refs(proxies);
        NodeRefs others =
                Planner.refs(wanted.patroni().subList(1, wanted.patroni().size()));
        if (wanted.haproxy().contains(Proxy.PRODUCTION)) {
            checks.add(new Routes(
                    through, Proxy.PRODUCTION, NodeRefs.of(wanted.patroni().get(0))));
            checks.add(new OnlyLeader(through));
        }
        if (wanted.haproxy().contains(Proxy.STANDBY) && !others.refs().isEmpty()) {
            checks.add(new Routes(through, Proxy.STANDBY, others));
            checks.add(new RoundRobin(through, others));
        }
        return checks;
    }
}
