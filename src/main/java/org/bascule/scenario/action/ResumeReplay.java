package org.bascule.scenario.action;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/**
 * Resumes WAL replay on replicas and disables Patroni's maintenance mode. On a member promoted meanwhile, there is
 * nothing to resume.
 */
public record ResumeReplay(NodeRefs nodes) implements Action {

    private static final String RESUME = "select pg_wal_replay_resume()";

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> resolved = context.resolve(nodes);
        List<Command> commands = new ArrayList<>();
        resolved.forEach(node -> commands.add(Command.of(
                context.psql(List.of(node), context.ports().postgresql(), RESUME), () -> perform(context, node))));
        resolved.stream().limit(1).forEach(node -> commands.add(Maintenance.end(context, node)));
        return commands;
    }

    private static void perform(ActionContext context, Node node) {
        Text failed = ActionMessages.replayNotResumed(node.name());
        Sql.run(context, node, failed, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(RESUME);
            } catch (SQLException refused) {
                if (!Sql.NOT_IN_THIS_STATE.equals(refused.getSQLState())) {
                    throw refused;
                }
            }
        });
    }
}
