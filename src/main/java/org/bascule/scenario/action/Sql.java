package org.bascule.scenario.action;

import java.sql.Connection;
import java.sql.SQLException;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** Statements on a node's own PostgreSQL. */
final class Sql {

    /** PostgreSQL's code for what its state forbids, such as pausing a replay that there is none of. */
    static final String NOT_IN_THIS_STATE = "55000";

    /** Something to do on a connection. */
    @FunctionalInterface
    interface Statements {

        void on(Connection connection) throws SQLException;
    }

    private Sql() {}

    /** @throws Refusal with what PostgreSQL said, and what to do about that */
    static void run(ActionContext context, Node node, Text failed, Statements statements) {
        try (Connection connection = context.connect(node, context.ports().postgresql())) {
            statements.on(connection);
        } catch (SQLException refused) {
            throw refusal(context, node.name(), failed, refused);
        }
    }

    static Refusal refusal(ActionContext context, String node, Text failed, SQLException refused) {
        String said = String.valueOf(refused.getMessage());
        return new Refusal(
                Refusal.Cause.LAB,
                new Problem(
                        failed, Remedies.postgres(said, node, context.observer().fresh()), said));
    }
}
