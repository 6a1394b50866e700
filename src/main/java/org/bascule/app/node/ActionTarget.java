package org.bascule.app.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/**
 * What the user can act on: a service of a node, or the whole node.
 *
 * @param name the service's name, or {@code node}
 * @param state empty for the node: each service has its own
 */
record ActionTarget(String name, Text label, Optional<Value> state, List<ManualAction> actions) {

    private static final String NODE = "node";

    ActionTarget {
        actions = List.copyOf(actions);
    }

    /** The node's services, then the node itself. */
    static List<ActionTarget> of(Node node, Snapshot snapshot, NodePreparation prepared) {
        NodeView seen = snapshot.node(node.name());
        List<ActionTarget> targets = new ArrayList<>();
        for (Service service : Service.values()) {
            if (node.runs(service) && offered(node, service, seen, prepared)) {
                targets.add(new ActionTarget(
                        service.label(),
                        Text.same(service.label()),
                        Optional.of(Value.of(Optional.ofNullable(seen.services().get(service)))),
                        ServiceActions.of(node, seen, prepared, service)));
            }
        }
        targets.add(new ActionTarget(
                NODE, NodeMessages.wholeNode(), Optional.empty(), NodeActions.of(node, snapshot, prepared)));
        return List.copyOf(targets);
    }

    /** A member runs pgBackRest's server only where there is a repository. */
    private static boolean offered(Node node, Service service, NodeView seen, NodePreparation prepared) {
        boolean running = seen.services().getOrDefault(service, ServiceState.DOWN) != ServiceState.DOWN;
        return service != Service.PGBACKREST
                || !node.runs(Service.PATRONI)
                || running
                || prepared.configured().contains(service);
    }

    /** Whether the node has this target. */
    boolean existsOn(Node any) {
        return isNode()
                || any.services().stream().anyMatch(service -> service.label().equals(name));
    }

    boolean isNode() {
        return name.equals(NODE);
    }
}
