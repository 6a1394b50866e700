package org.bascule.scenario.action;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Command;
import org.bascule.scenario.Mark;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Stage;

/** Writes a row that can be looked for afterwards. */
public record InsertRow(NodeRef on, Mark mark) implements Action {

    @Override
    public List<Command> commands(Stage stage) {
        Node node = stage.one(on);
        String typed = stage.psql(
                List.of(node),
                Ports.POSTGRESQL,
                "create table if not exists marks (mark text primary key); insert into marks values ('" + mark.word()
                        + "') on conflict do nothing");
        return List.of(Command.of(typed, () -> perform(stage, node)));
    }

    private void perform(Stage stage, Node node) {
        try (Connection connection = stage.connect(node, Ports.POSTGRESQL);
                Statement create = connection.createStatement()) {
            create.execute("create table if not exists marks (mark text primary key)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into marks values (?) on conflict do nothing")) {
                insert.setString(1, mark.word());
                insert.executeUpdate();
            }
        } catch (SQLException refused) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    new org.bascule.lab.Problem(
                            Text.of("%s n'a pas pris la ligne.", "%s did not take the row.", node.name()),
                            Text.of(
                                    "Seul le leader accepte les écritures : voyez qui l'est (bascule status).",
                                    "Only the leader accepts writes: see who that is (bascule status)."),
                            String.valueOf(refused.getMessage())));
        }
    }
}
