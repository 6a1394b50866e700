package org.bascule.scenario.action;

import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.RowValue;

/** Inserts a row that a check can look for. */
public record InsertRow(NodeRef on, RowValue value) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        String typed = context.psql(
                List.of(node),
                context.ports().postgresql(),
                "create table if not exists marks (mark text primary key); insert into marks values ('" + value.word()
                        + "') on conflict do nothing");
        return List.of(Command.of(typed, () -> perform(context, node)));
    }

    private void perform(ActionContext context, Node node) {
        Text failed = ActionMessages.rowNotInserted(node.name());
        Sql.run(context, node, failed, connection -> {
            try (Statement create = connection.createStatement()) {
                create.execute("create table if not exists marks (mark text primary key)");
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into marks values (?) on conflict do nothing")) {
                insert.setString(1, value.word());
                insert.executeUpdate();
            }
        });
    }
}
