package org.bascule.scenario.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.action.EditMember;
import org.bascule.scenario.action.KillPostgres;
import org.bascule.scenario.action.PauseCluster;
import org.bascule.scenario.action.PowerOff;
import org.bascule.scenario.action.PowerOn;
import org.bascule.scenario.action.Restart;
import org.bascule.scenario.action.ResumeCluster;
import org.bascule.scenario.action.SetTags;
import org.bascule.scenario.action.SignalService;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.MemberSetting;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.record.LabPicture.NodePicture;

/**
 * The actions that lead from one picture of a lab to another, in an order in which each of them can run: what is needed is started first,
 * configurations are changed while their servers run, and what is to be down is stopped last.
 *
 * @param nodes in the order of the topology
 */
record Difference(List<Node> nodes, State state, LabPicture from, LabPicture to) {

    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        nodes.stream().filter(this::comesOn).forEach(node -> actions.add(new PowerOn(refs(node), running(node))));
        services(ServiceState.FROZEN, ServiceState.UP, unfreeze(), actions);
        services(ServiceState.DOWN, ServiceState.UP, Start::new, Service.ETCD::equals, actions);
        if (!from.paused() && to.paused()) {
            actions.add(new PauseCluster(anyMember()));
        }
        configuration().ifPresent(actions::add);
        nodes.forEach(node -> files(node, actions));
        services(ServiceState.DOWN, ServiceState.UP, Start::new, service -> service != Service.ETCD, actions);
        nodes.stream().filter(this::isKilled).forEach(node -> {
            // A Patroni that runs may restart it before it sees that the cluster is paused.
            actions.add(stop(refs(node), Service.PATRONI));
            actions.add(new KillPostgres(refs(node)));
            actions.add(new Start(refs(node), Service.PATRONI));
        });
        services(ServiceState.UP, ServiceState.DOWN, Difference::stop, any -> true, actions);
        services(ServiceState.UP, ServiceState.FROZEN, freeze(), actions);
        nodes.stream()
                .filter(node -> before(node).on() && !after(node).on())
                .forEach(node -> actions.add(new PowerOff(refs(node))));
        if (from.paused() && !to.paused()) {
            actions.add(new ResumeCluster(anyMember()));
        }
        return List.copyOf(actions);
    }

    private NodePicture before(Node node) {
        return from.nodes().get(node.name());
    }

    private NodePicture after(Node node) {
        return to.nodes().get(node.name());
    }

    private static NodeRefs refs(Node node) {
        return NodeRefs.of(node.name());
    }

    private static Stop stop(NodeRefs nodes, Service service) {
        return new Stop(nodes, service, Stop.StopSignal.TERM);
    }

    private static ServiceAction freeze() {
        return (nodes, service) -> new SignalService(nodes, service, SignalService.How.FREEZE);
    }

    private static ServiceAction unfreeze() {
        return (nodes, service) -> new SignalService(nodes, service, SignalService.How.UNFREEZE);
    }

    private boolean comesOn(Node node) {
        return !before(node).on() && after(node).on();
    }

    private List<Service> running(Node node) {
        return node.services().stream()
                .filter(service -> after(node).isUp(service))
                .sorted()
                .toList();
    }

    @FunctionalInterface
    private interface ServiceAction {
        Action on(NodeRefs nodes, Service service);
    }

    private void services(ServiceState before, ServiceState after, ServiceAction action, List<Action> actions) {
        services(before, after, action, any -> true, actions);
    }

    /** One action for all nodes on which a service changes so. What the power does to a service is not said twice. */
    private void services(
            ServiceState before,
            ServiceState after,
            ServiceAction action,
            Predicate<Service> which,
            List<Action> actions) {
        for (Service service : Service.values()) {
            List<String> changed = nodes.stream()
                    .filter(node -> which.test(service) && node.runs(service))
                    .filter(node -> before(node).on() && after(node).on())
                    .filter(node -> before(node).services().get(service) == before
                            && after(node).services().get(service) == after)
                    .map(Node::name)
                    .toList();
            if (!changed.isEmpty()) {
                actions.add(action.on(NodeRefs.of(changed), service));
            }
        }
    }

    /** Patroni runs and does not start it: only in maintenance mode. */
    private boolean isKilled(Node node) {
        return to.paused()
                && before(node).postgres()
                && !after(node).postgres()
                && before(node).isUp(Service.PATRONI)
                && after(node).isUp(Service.PATRONI);
    }

    private NodeRef anyMember() {
        return nodes.stream()
                .filter(node -> node.runs(Service.PATRONI) && after(node).isUp(Service.PATRONI))
                .map(node -> new NodeRef(node.name()))
                .findFirst()
                .orElse(new NodeRef(NodeRef.Symbol.LEADER.word()));
    }

    private Optional<Action> configuration() {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        to.settings().forEach((setting, value) -> {
            if (!value.equals(from.settings().get(setting))) {
                changed.put(setting, value);
            }
        });
        boolean ofTimers = changed.keySet().stream()
                .anyMatch(setting -> Set.of(Setting.TTL, Setting.LOOP_WAIT, Setting.RETRY_TIMEOUT)
                        .contains(setting));
        return changed.isEmpty() ? Optional.empty() : Optional.of(new EditConfig(anyMember(), changed, ofTimers));
    }

    private void files(Node node, List<Action> actions) {
        Set<MemberSetting> mistakes = new HashSet<>(after(node).mistakes());
        mistakes.removeAll(before(node).mistakes());
        Set<MemberSetting> corrected = new HashSet<>(after(node).right());
        corrected.removeAll(before(node).right());
        mistakes.stream().sorted().forEach(setting -> actions.add(new EditMember(refs(node), setting, true)));
        corrected.stream().sorted().forEach(setting -> actions.add(new EditMember(refs(node), setting, false)));
        after(node)
                .tags()
                .filter(tags -> !before(node).tags().equals(Optional.of(tags)))
                .ifPresent(tags -> actions.add(new SetTags(refs(node), tags)));
        after(node)
                .productionAsks()
                .filter(asks -> !before(node).productionAsks().equals(Optional.of(asks)))
                .ifPresent(asks -> {
                    actions.add(new ConfigureHaproxy(refs(node), state.haproxy(), Optional.empty(), asks));
                    actions.add(new Restart(refs(node), Service.HAPROXY));
                });
    }
}
