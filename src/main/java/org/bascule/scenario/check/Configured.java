package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/** On each of these nodes the configuration file of a service exists, and names the node. Whether the server accepts it shows when it starts. */
public record Configured(NodeRefs nodes, Service service) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.configured(service.label(), context.names(nodes));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.fileIsRead();
    }

    @Override
    public Observation look(CheckContext context) {
        List<Node> missing = context.current(nodes).stream()
                .filter(node -> !isWritten(context, node))
                .toList();
        List<Node> shown = missing.isEmpty() ? context.current(nodes) : missing;
        return Observation.that(
                missing.isEmpty(),
                Text.joined(
                        ", ",
                        shown.stream()
                                .map(node -> missing.isEmpty()
                                        ? Text.same(context.configFile(node, service))
                                        : CheckMessages.notConfigured(node.name(), context.configFile(node, service)))
                                .toList()));
    }

    private boolean isWritten(CheckContext context, Node node) {
        try {
            return context.lab().node(node).created()
                    && context.lab()
                            .node(node)
                            .read(context.configFile(node, service))
                            .contains(node.name());
        } catch (Refusal noFile) {
            return false;
        }
    }
}
