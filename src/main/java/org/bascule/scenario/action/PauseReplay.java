package org.bascule.scenario.action;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/**
 * Pauses WAL replay on replicas, which still receive WAL. Patroni would resume replay in its next HA loop, so
 * maintenance mode is enabled first. A promotion ends the pause.
 */
public record PauseReplay(NodeRefs nodes) implements Action {

    private static final String PAUSE = "select pg_wal_replay_pause()";

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> affected = context.resolve(nodes);
        List<Command> commands = new ArrayList<>();
        affected.stream().limit(1).forEach(node -> commands.add(Maintenance.begin(context, node)));
        affected.forEach(node -> commands.add(
                Command.of(context.psql(List.of(node), context.ports().postgresql(), PAUSE), () -> {
                    context.markAffected(affected);
                    perform(context, node);
                })));
        return commands;
    }

    @Override
    public List<Node> affects(ActionContext context) {
        return context.resolve(nodes);
    }

    private static void perform(ActionContext context, Node node) {
        Text failed = ActionMessages.replayNotPaused(node.name());
        Sql.run(context, node, failed, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(PAUSE);
            }
        });
    }
}
