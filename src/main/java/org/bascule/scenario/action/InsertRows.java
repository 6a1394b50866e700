package org.bascule.scenario.action;

import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.RowValue;

/**
 * Inserts rows that a check can count.
 *
 * @param value what each begins with; its number follows
 */
public record InsertRows(NodeRef on, RowValue value, int count) implements Action {

    public static final int MOST = 100_000;

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        String typed = context.psql(
                List.of(node),
                context.ports().postgresql(),
                "create table if not exists marks (mark text primary key); insert into marks select '" + value.word()
                        + "-' || n from generate_series(1, " + count + ") n on conflict do nothing");
        return List.of(Command.of(typed, () -> perform(context, node)));
    }

    private void perform(ActionContext context, Node node) {
        Text failed = ActionMessages.rowNotInserted(node.name());
        Sql.run(context, node, failed, connection -> {
            try (Statement create = connection.createStatement()) {
                create.execute("create table if not exists marks (mark text primary key)");
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into marks select ? || '-' || n from generate_series(1, ?) n on conflict do nothing")) {
                insert.setString(1, value.word());
                insert.setInt(2, count);
                insert.executeUpdate();
            }
        });
    }
}
