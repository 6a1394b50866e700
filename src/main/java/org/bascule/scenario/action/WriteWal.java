package org.bascule.scenario.action;

import java.sql.PreparedStatement;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.ScenarioContext;

/** Writes a given amount of WAL, and nothing into any table: each statement is a message of one megabyte, committed. */
public record WriteWal(NodeRef on, int megabytes) implements Action {

    /** What a default lab has room for several times over. */
    public static final int MOST = 1024;

    private static final String MESSAGE = "select pg_logical_emit_message(true, 'bascule', repeat('x', 1024 * 1024))";

    @Override
    public List<Command> commands(ScenarioContext stage) {
        Node node = stage.one(on);
        String typed = "for i in $(seq " + megabytes + "); do "
                + stage.psql(List.of(node), stage.ports().postgresql(), MESSAGE) + "; done";
        return List.of(Command.of(typed, () -> perform(stage, node)));
    }

    private void perform(ScenarioContext stage, Node node) {
        Text failed = ActionMessages.walNotWritten(node.name());
        Sql.run(stage, node, failed, connection -> {
            try (PreparedStatement message = connection.prepareStatement(MESSAGE)) {
                for (int i = 0; i < megabytes; i++) {
                    message.execute();
                }
            }
        });
    }
}
