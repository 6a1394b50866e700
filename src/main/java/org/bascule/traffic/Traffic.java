package org.bascule.traffic;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;

/** A writing and a reading client, each with its ledger. Thread-safe. */
public final class Traffic implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(50);

    private Optional<Client> writer = Optional.empty();
    private Optional<Client> reader = Optional.empty();

    /**
     * Creates an empty table and starts both clients.
     *
     * @param retryAfter how long each client waits before it retries a failed operation
     */
    public synchronized void start(Connector production, Connector standby, Duration retryAfter) throws SQLException {
        close();
        try (Connection connection = production.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists writes (number int primary key)");
            statement.execute("truncate writes");
        }
        writer = Optional.of(new Client("writer", production, Traffic::write, INTERVAL, retryAfter));
        reader = Optional.of(new Client("reader", standby, Traffic::read, INTERVAL, retryAfter));
    }

    public synchronized Optional<Client> writer() {
        return writer;
    }

    public synchronized Optional<Client> reader() {
        return reader;
    }

    /** Compares the rows now in the table with the outcomes known to the writer. */
    public Ledger.Reckoning reckon(Connection connection) throws SQLException {
        Ledger ledger = writer().orElseThrow(() -> new SQLException("no writer was started"))
                .ledger();
        BitSet found = new BitSet();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from writes")) {
            while (rows.next()) {
                found.set(rows.getInt(1));
            }
        }
        return ledger.reckon(found);
    }

    /** Stops both clients; their ledgers stay available. */
    public synchronized void stop() {
        writer.ifPresent(Client::close);
        reader.ifPresent(Client::close);
    }

    @Override
    public synchronized void close() {
        stop();
        writer = Optional.empty();
        reader = Optional.empty();
    }

    /** A retried write may find that its first attempt succeeded. */
    private static void write(Connection connection, int number) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into writes values (?) on conflict do nothing")) {
            statement.setInt(1, number);
            statement.executeUpdate();
        }
    }

    private static void read(Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new SQLException("read from a server that is not a replica");
            }
        }
    }
}
