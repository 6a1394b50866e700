package org.bascule.app.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bascule.backend.Capability;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.run.ScenarioContext;

/**
 * Which actions a node is ready for.
 *
 * @param on whether it is powered on
 * @param configured the services whose configuration file exists
 * @param capabilities what the backend can do that not every backend can
 */
record NodePreparation(boolean on, Set<Service> configured, Set<Capability> capabilities) {

    NodePreparation {
        configured = Set.copyOf(configured);
        capabilities = Set.copyOf(capabilities);
    }

    /** Asks the lab: not to be called on the JavaFX thread. */
    static NodePreparation of(ScenarioContext context, Node node) {
        return new NodePreparation(
                context.lab().node(node).isOn(),
                node.services().stream()
                        .filter(service -> written(context, node, service))
                        .collect(Collectors.toSet()),
                context.lab().capabilities());
    }

    /** That of each node, in their order. Not to be called on the JavaFX thread. */
    static Map<Node, NodePreparation> of(ScenarioContext context, List<Node> nodes) {
        Map<Node, NodePreparation> prepared = new LinkedHashMap<>();
        nodes.forEach(node -> prepared.put(node, of(context, node)));
        return prepared;
    }

    private static boolean written(ScenarioContext context, Node node, Service service) {
        try {
            context.lab().node(node).read(context.configFile(node, service));
            return true;
        } catch (Refusal notThere) {
            return false;
        }
    }
}
