package org.bascule.scenario.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.journal.Changes;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Member;
import org.bascule.lab.NodeView;
import org.bascule.lab.ProxyServer;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** The changes between two snapshots. Values that change all the time, such as LSNs, do not count. */
final class StateChanges {

    private StateChanges() {}

    static List<Text> between(Snapshot before, Snapshot after) {
        List<Text> signs = new ArrayList<>();
        for (NodeView node : after.nodes()) {
            node(before.node(node.name()), node, signs);
        }
        for (Member member : after.cluster().members()) {
            before.cluster().member(member.name()).ifPresent(earlier -> member(earlier, member, signs));
        }
        for (EtcdMember member : after.etcd().members()) {
            boolean healthyBefore = before.etcd().members().stream()
                    .anyMatch(earlier -> earlier.name().equals(member.name()) && earlier.healthy());
            if (member.healthy() && !healthyBefore) {
                signs.add(RunMessages.etcdHealthy(member.name()));
            }
        }
        signs.addAll(Changes.between(before, after));
        return signs;
    }

    private static void node(NodeView before, NodeView after, List<Text> signs) {
        if (after.created() && !before.created()) {
            signs.add(RunMessages.nodeCreated(after.name()));
        }
        for (Map.Entry<Service, ServiceState> entry : after.services().entrySet()) {
            Service service = entry.getKey();
            ServiceState then = before.services().getOrDefault(service, ServiceState.DOWN);
            if (entry.getValue() != then) {
                signs.add(
                        switch (entry.getValue()) {
                            case UP -> RunMessages.serviceRunning(after.name(), service.label());
                            case DOWN -> RunMessages.serviceStopped(after.name(), service.label());
                            case FROZEN -> RunMessages.serviceFrozen(after.name(), service.label());
                        });
            }
        }
        if (after.proxies().isPresent() && !statuses(after).equals(statuses(before))) {
            signs.add(RunMessages.routeChanged(after.name()));
        }
    }

    private static Map<String, String> statuses(NodeView node) {
        return node.proxies().orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        server -> server.proxy() + "/" + server.server(), ProxyServer::status, (one, other) -> other));
    }

    private static void member(Member before, Member after, List<Text> signs) {
        if (after.registered() && !before.registered()) {
            signs.add(RunMessages.memberRegistered(after.name()));
        }
        if (after.api() && !before.api()) {
            signs.add(RunMessages.patroniResponds(after.name()));
        }
        Optional<String> state = after.state();
        if (state.isPresent() && !state.equals(before.state())) {
            signs.add(RunMessages.patroniState(after.name(), state.get()));
        }
        if (after.role() != before.role()) {
            signs.add(RunMessages.memberRole(after.name(), after.role().name().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
