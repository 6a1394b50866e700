package org.bascule.scenario.action;

import java.util.List;
import org.bascule.scenario.base.NodeRef;

/**
 * Enables maintenance mode, in which Patroni neither starts, stops nor promotes a PostgreSQL.
 *
 * @param on the node on which {@code patronictl} runs
 */
public record PauseCluster(NodeRef on) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return List.of(Maintenance.begin(context, context.resolveOne(on)));
    }
}
