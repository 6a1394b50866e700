package org.bascule.traffic;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Where a client's threads get their connections. */
sealed interface Connections extends AutoCloseable {

    /** A connection for one operation. */
    Connection borrow() throws SQLException;

    /** The operation was answered. */
    void giveBack(Connection connection);

    /** The operation failed: the connection is not used again. */
    void discard(Connection connection);

    @Override
    void close();

    static Connections of(String name, Connector connector, ClientSettings settings) {
        return settings.pooled() ? new Pool(name, connector, settings) : new One(connector);
    }

    /** One connection, kept from operation to operation. For one thread. */
    final class One implements Connections {

        private final Connector connector;
        private Optional<Connection> open = Optional.empty();

        One(Connector connector) {
            this.connector = connector;
        }

        @Override
        public Connection borrow() throws SQLException {
            if (open.isEmpty()) {
                open = Optional.of(connector.connect());
            }
            return open.get();
        }

        @Override
        public void giveBack(Connection connection) {
            // It is kept.
        }

        @Override
        public void discard(Connection connection) {
            close();
        }

        @Override
        public void close() {
            open.ifPresent(Connections::closeQuietly);
            open = Optional.empty();
        }
    }

    /** A HikariCP pool with its own defaults but for its size and its time limit. */
    final class Pool implements Connections {

        private final HikariDataSource pool;

        Pool(String name, Connector connector, ClientSettings settings) {
            HikariConfig config = new HikariConfig();
            config.setPoolName(name);
            config.setDataSource(new ConnectorDataSource(connector));
            config.setMaximumPoolSize(settings.pool());
            config.setConnectionTimeout(settings.connectTimeout().toMillis());
            config.setInitializationFailTimeout(-1);
            pool = new HikariDataSource(config);
        }

        @Override
        public Connection borrow() throws SQLException {
            return pool.getConnection();
        }

        @Override
        public void giveBack(Connection connection) {
            closeQuietly(connection);
        }

        @Override
        public void discard(Connection connection) {
            pool.evictConnection(connection);
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException closed) {
            // It is already closed.
        }
    }
}
