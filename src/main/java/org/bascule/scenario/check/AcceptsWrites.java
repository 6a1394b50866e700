package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRef;

/** A member's own PostgreSQL accepts a write and confirms its commit in time, or rejects it. */
public record AcceptsWrites(NodeRef node, @Default("true") boolean accepted) implements Check {

    /** SQLSTATE read_only_sql_transaction. A server that is down does not count as rejecting writes. */
    private static final String READ_ONLY = "25006";

    @Override
    public Text says(CheckContext context) {
        String name = context.name(node);
        return accepted ? CheckMessages.acceptsWrites(name) : CheckMessages.rejectsWrites(name);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.writesRequirePromotion();
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        Node target = context.currentOne(node);
        try (Connection connection = context.connect(target, context.ports().postgresql())) {
            Commit.on(connection);
            return Observation.that(accepted, CheckMessages.writeAccepted());
        } catch (SQLException refused) {
            boolean readOnly = READ_ONLY.equals(refused.getSQLState());
            return Observation.that(!accepted && readOnly, Text.same(firstLine(refused)));
        }
    }

    static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
