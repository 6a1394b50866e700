package org.bascule.scenario.action;

import java.util.List;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;

/** Starts a service on the nodes where it is not running. */
public record Start(NodeRefs nodes, Service service) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> StartCommand.of(context, node, service))
                .toList();
    }
}
