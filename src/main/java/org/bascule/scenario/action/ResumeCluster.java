package org.bascule.scenario.action;

import java.util.List;
import org.bascule.scenario.base.NodeRef;

/**
 * Disables maintenance mode.
 *
 * @param on the node on which {@code patronictl} runs
 */
public record ResumeCluster(NodeRef on) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return List.of(Maintenance.end(context, context.resolveOne(on)));
    }
}
