package org.bascule.app.node;

import java.util.Set;
import java.util.stream.Collectors;
import org.bascule.backend.Capability;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.ScenarioContext;

/**
 * What a node was made ready for.
 *
 * @param on whether it has its current
 * @param configured the services that have a configuration to start with
 * @param capabilities what can be done to it that not every backend can
 */
record NodePreparation(boolean on, Set<Service> configured, Set<Capability> capabilities) {

    NodePreparation {
        configured = Set.copyOf(configured);
        capabilities = Set.copyOf(capabilities);
    }

    /** Asks the lab, off the screen's thread. */
    static NodePreparation of(ScenarioContext stage, Node node) {
        return new NodePreparation(
                stage.lab().on(node),
                node.services().stream()
                        .filter(service -> written(stage, node, service))
                        .collect(Collectors.toSet()),
                stage.lab().capabilities());
    }

    private static boolean written(ScenarioContext stage, Node node, Service service) {
        try {
            stage.lab().read(node, stage.configFile(node, service));
            return true;
        } catch (Refusal notThere) {
            return false;
        }
    }
}
