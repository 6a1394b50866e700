package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/** The process of a service is up, down or frozen on each of these nodes, which must exist. */
public record ServiceIs(NodeRefs nodes, Service service, ServiceState state) implements Check {

    @Override
    public Text says(CheckContext context) {
        String names = context.names(nodes);
        return switch (state) {
            case UP -> CheckMessages.serviceRunning(service.label(), names);
            case DOWN -> CheckMessages.serviceStopped(service.label(), names);
            case FROZEN -> CheckMessages.serviceFrozen(service.label(), names);
        };
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.processTakesTime();
    }

    @Override
    public Observation look(CheckContext context) {
        List<Node> expected = context.current(nodes);
        List<Node> created = context.lab().nodes();
        boolean passes = !expected.isEmpty()
                && expected.stream()
                        .allMatch(node -> created.contains(node)
                                && context.lab().node(node).state(service) == state);
        return Observation.that(
                passes,
                Text.joined(
                        ", ",
                        expected.stream()
                                .map(node -> created.contains(node)
                                        ? describe(
                                                node, context.lab().node(node).state(service))
                                        : Text.same(node.name() + " —"))
                                .toList()));
    }

    private static Text describe(Node node, ServiceState seen) {
        return switch (seen) {
            case UP -> CheckMessages.nodeRunning(node.name());
            case DOWN -> CheckMessages.nodeStopped(node.name());
            case FROZEN -> CheckMessages.nodeFrozen(node.name());
        };
    }
}
