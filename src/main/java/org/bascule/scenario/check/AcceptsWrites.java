package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.scenario.file.Default;

/** A member's own PostgreSQL takes a write, or does not. */
public record AcceptsWrites(NodeRef node, @Default("true") boolean accepted) implements Check {

    /** PostgreSQL's code for a write refused for being one; a server that is down refuses nothing. */
    private static final String READ_ONLY = "25006";

    @Override
    public Text says(Stage stage) {
        String name = stage.name(node);
        return accepted
                ? Text.of("%s accepte les écritures", "%s accepts writes", name)
                : Text.of("%s refuse les écritures", "%s refuses writes", name);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "PostgreSQL n'écrit qu'une fois promu, et jamais sans la clé de leader",
                "PostgreSQL writes only once promoted, and never without the leader key");
    }

    @Override
    public Seen look(Stage stage) {
        Node target = stage.nowOne(node);
        try (Connection connection = stage.connect(target, Ports.POSTGRESQL);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table written_by_a_check (i int)");
            connection.rollback();
            return Seen.that(accepted, Text.of("écriture acceptée", "write accepted"));
        } catch (SQLException refused) {
            boolean readOnly = READ_ONLY.equals(refused.getSQLState());
            return Seen.that(!accepted && readOnly, Text.same(firstLine(refused)));
        }
    }

    static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
