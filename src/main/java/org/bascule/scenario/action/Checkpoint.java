package org.bascule.scenario.action;

import java.sql.Statement;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;

/** Performs a checkpoint at once, at the end of which PostgreSQL removes the WAL files that nothing retains. */
public record Checkpoint(NodeRef on) implements Action {

    private static final String CHECKPOINT = "checkpoint";

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        return List.of(Command.of(
                context.psql(List.of(node), context.ports().postgresql(), CHECKPOINT), () -> perform(context, node)));
    }

    private static void perform(ActionContext context, Node node) {
        Text failed = ActionMessages.checkpointNotPerformed(node.name());
        Sql.run(context, node, failed, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(CHECKPOINT);
            }
        });
    }
}
