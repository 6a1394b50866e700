package org.bascule.app.traffic;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bascule.app.model.TrafficView;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.base.Kinds;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.Traffic;

/** Where clients could connect now. */
record ClientHosts(Topology topology, Snapshot snapshot, TrafficView traffic) {

    private static final String PRODUCTION = "production";

    /** The nodes in the connection string, in their order. */
    List<String> names(ClientPath path) {
        Service service = path == ClientPath.MULTI_HOST ? Service.PATRONI : Service.HAPROXY;
        return topology.nodes().stream()
                .filter(node -> node.runs(service) && seen(node).isPresent())
                .filter(node -> path == ClientPath.MULTI_HOST || leads(node))
                .map(Node::name)
                .toList();
    }

    /** Why no clients can be started, whatever their path. */
    Optional<Text> refusal() {
        if (names(ClientPath.MULTI_HOST).isEmpty()) {
            return Optional.of(TrafficMessages.noMemberYet());
        }
        return traffic.sets().stream().filter(TrafficView.SetView::running).count() >= Traffic.MOST_SETS
                ? Optional.of(TrafficMessages.tooManySets(Traffic.MOST_SETS))
                : Optional.empty();
    }

    /** Why no clients can be started on this path. */
    Optional<Text> refusal(ClientPath path) {
        return refusal()
                .or(() -> names(path).isEmpty() ? Optional.of(TrafficMessages.haproxyDoesNotLead()) : Optional.empty());
    }

    /** The name of a new set: its path's word, with a number if a set of that name runs. */
    String newName(ClientPath path) {
        Set<String> running = traffic.sets().stream()
                .filter(TrafficView.SetView::running)
                .map(TrafficView.SetView::name)
                .collect(Collectors.toCollection(HashSet::new));
        String word = Kinds.word(path.name());
        String name = word;
        for (int number = 2; running.contains(name); number++) {
            name = word + "-" + number;
        }
        return name;
    }

    /** Whether its HAProxy is running and has the clients' ports. */
    private boolean leads(Node node) {
        return seen(node)
                .flatMap(NodeView::proxies)
                .filter(servers ->
                        servers.stream().anyMatch(server -> server.proxy().equals(PRODUCTION)))
                .isPresent();
    }

    private Optional<NodeView> seen(Node node) {
        return snapshot.nodes().stream()
                .filter(view -> view.created() && view.name().equals(node.name()))
                .findFirst();
    }
}
