package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;

/**
 * A write that is committed, as a client commits one: refused, waited for, and all. It leaves nothing behind. A commit
 * that waits for a replica is given up, which PostgreSQL answers with a warning: the write is kept on that server alone.
 */
final class Commit {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** So that the answer to what was given up still comes. */
    private static final Duration ANSWER = LIMIT.plusSeconds(3);

    private Commit() {}

    /** @throws SQLException with PostgreSQL's words when the write is refused, or is not confirmed in time */
    static void on(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) ANSWER.toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout((int) LIMIT.toSeconds());
            // Commits by itself. Its own table goes with the transaction, which has changed the catalogue all the same.
            statement.execute("create temporary table written_by_a_check (i int) on commit drop");
            SQLWarning warning = statement.getWarnings();
            if (warning != null) {
                throw new SQLException(warning.getMessage(), warning.getSQLState());
            }
        }
    }
}
