package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;

/**
 * A committed write as a client makes it, which leaves no data. A commit that waits for a synchronous replica is
 * cancelled after a limit; PostgreSQL then sends a warning, since the write was only made locally.
 */
final class Commit {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** Long enough to receive the response to the cancelled commit. */
    private static final Duration ANSWER = LIMIT.plusSeconds(3);

    private Commit() {}

    /** @throws SQLException with PostgreSQL's message when the write is rejected, or not confirmed in time */
    static void on(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) ANSWER.toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout((int) LIMIT.toSeconds());
            // Autocommit. The temporary table is dropped at commit, but the transaction has changed the system catalog.
            statement.execute("create temporary table written_by_a_check (i int) on commit drop");
            SQLWarning warning = statement.getWarnings();
            if (warning != null) {
                throw new SQLException(warning.getMessage(), warning.getSQLState());
            }
        }
    }
}
