package org.bascule.scenario.action;

import java.sql.Statement;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;

/** Completes the current WAL file, which PostgreSQL then archives. A restore point makes sure that there is something in it. */
public record SwitchWal(NodeRef on) implements Action {

    private static final String SWITCH = "select pg_create_restore_point('switch'), pg_switch_wal()";

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        return List.of(Command.of(
                context.psql(List.of(node), context.ports().postgresql(), SWITCH), () -> perform(context, node)));
    }

    private static void perform(ActionContext context, Node node) {
        Text failed = ActionMessages.walNotWritten(node.name());
        Sql.run(context, node, failed, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(SWITCH);
            }
        });
    }
}
