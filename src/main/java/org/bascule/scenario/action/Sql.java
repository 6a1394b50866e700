package org.bascule.scenario.action;

import java.sql.Connection;
import java.sql.SQLException;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** SQL statements on a node's own PostgreSQL. */
final class Sql {

    /**
     * SQLSTATE object_not_in_prerequisite_state, for instance when replay is paused on a server that is not in
     * recovery.
     */
    static final String NOT_IN_THIS_STATE = "55000";

    /** Statements to run on a connection. */
    @FunctionalInterface
    interface Statements {

        void on(Connection connection) throws SQLException;
    }

    private Sql() {}

    /** @throws Refusal with PostgreSQL's message and what to do about it */
    static void run(ActionContext context, Node node, Text failed, Statements statements) {
        try (Connection connection = context.connect(node, context.ports().postgresql())) {
            statements.on(connection);
        } catch (SQLException refused) {
            throw refusal(context, node.name(), failed, refused);
        }
    }

    static Refusal refusal(ActionContext context, String node, Text failed, SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        return new Refusal(
                Refusal.Cause.LAB,
                new Problem(
                        failed,
                        Remedies.postgres(message, node, context.observer().fresh()),
                        message));
    }
}
