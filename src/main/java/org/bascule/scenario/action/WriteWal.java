package org.bascule.scenario.action;

import java.sql.PreparedStatement;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;

/** Writes an amount of WAL without changing a table: each statement commits a logical message of one megabyte. */
public record WriteWal(NodeRef on, int megabytes) implements Action {

    /** Well below what a default lab can store. */
    public static final int MOST = 1024;

    private static final String MESSAGE = "select pg_logical_emit_message(true, 'bascule', repeat('x', 1024 * 1024))";

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        String typed = "for i in $(seq " + megabytes + "); do "
                + context.psql(List.of(node), context.ports().postgresql(), MESSAGE) + "; done";
        return List.of(Command.of(typed, () -> perform(context, node)));
    }

    private void perform(ActionContext context, Node node) {
        Text failed = ActionMessages.walNotWritten(node.name());
        Sql.run(context, node, failed, connection -> {
            try (PreparedStatement message = connection.prepareStatement(MESSAGE)) {
                for (int i = 0; i < megabytes; i++) {
                    message.execute();
                }
            }
        });
    }
}
