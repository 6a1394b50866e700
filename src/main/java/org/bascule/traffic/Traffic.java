package org.bascule.traffic;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sets of clients that run during faults, each with its ledgers. Thread-safe. */
public final class Traffic implements AutoCloseable {

    /** As many paths can be compared during the same failover. */
    public static final int MOST_SETS = 3;

    private static final String TABLE = "client_writes";

    /** The answer comes after the commit, with the address of the server. */
    private static final String WRITE = "with written as (insert into " + TABLE
            + " values (?, ?) on conflict do nothing) select host(inet_server_addr())";

    private static final String READ = "select pg_is_in_recovery(), host(inet_server_addr())";

    /** Replaced as a whole, so that nobody who looks waits for a set that is starting. */
    private volatile List<ClientSet> sets = List.of();

    /** As many sets as possible are running. */
    public static final class TooManySets extends Exception {

        TooManySets() {
            super("more than " + MOST_SETS + " sets of clients");
        }
    }

    /**
     * Starts a writer and a reader. A set of the same name is replaced; sets that were stopped are forgotten.
     *
     * @param writing to the leader
     * @param reading to the replicas
     * @param member the name of the member at an address, empty if there is none
     * @throws SQLException if the table cannot be created: then no set is changed
     */
    public synchronized void start(
            ClientSettings settings, Connector writing, Connector reading, Function<String, Optional<String>> member)
            throws SQLException, TooManySets {
        List<ClientSet> others = running().stream()
                .filter(set -> !set.name().equals(settings.name()))
                .toList();
        if (others.size() >= MOST_SETS) {
            throw new TooManySets();
        }
        try (Connection connection = writing.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists " + TABLE + " (client text, number int, primary key (client, number))");
        }
        sets.stream().filter(set -> set.name().equals(settings.name())).forEach(ClientSet::close);
        String run = settings.name() + "-" + Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);
        Client.Operation write = (connection, number) -> member(write(connection, run, number), member);
        Client.Operation read = (connection, number) -> member(read(connection), member);
        ClientSet started = new ClientSet(
                settings,
                run,
                new Client("writer-" + settings.name(), writing, write, settings),
                new Client("reader-" + settings.name(), reading, read, settings));
        sets = Stream.concat(others.stream(), Stream.of(started)).toList();
    }

    /** Those that run, and those that were stopped last; in the order in which they were started. */
    public List<ClientSet> sets() {
        return sets;
    }

    /** The sets that run. */
    public List<ClientSet> running() {
        return sets().stream().filter(ClientSet::running).toList();
    }

    /**
     * Compares the rows now in the table with the outcomes known to each writer. Works while they write.
     *
     * @return by name of the set
     */
    public Map<String, Reckoning> reckon(Connection connection) throws SQLException {
        Map<String, Reckoning> reckonings = new LinkedHashMap<>();
        for (ClientSet set : sets()) {
            reckonings.put(set.name(), reckon(connection, set));
        }
        return reckonings;
    }

    /** Compares the rows of one set. */
    public static Reckoning reckon(Connection connection, ClientSet set) throws SQLException {
        Ledger ledger = set.writer().ledger();
        BitSet before = ledger.acknowledgedNow();
        BitSet found = new BitSet();
        int impossible = 0;
        try (PreparedStatement statement =
                connection.prepareStatement("select number from " + TABLE + " where client = ?")) {
            statement.setString(1, set.run());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int number = rows.getInt(1);
                    if (number > 0) {
                        found.set(number);
                    } else {
                        impossible++;
                    }
                }
            }
        }
        return ledger.reckon(before, found, impossible);
    }

    /** Stops all clients, and waits for at most ten seconds; their ledgers stay available. */
    public void stop() {
        List<ClientSet> all = sets;
        all.forEach(ClientSet::stop);
        all.forEach(ClientSet::close);
    }

    @Override
    public synchronized void close() {
        stop();
        sets = List.of();
    }

    /** A retried write may find that its first attempt succeeded. */
    private static String write(Connection connection, String run, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, run);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new SQLException("read from a server that is not a replica");
            }
            return row.getString(2);
        }
    }

    /** Over a Unix-domain socket a server has no address. */
    private static Optional<String> member(String address, Function<String, Optional<String>> member) {
        return Optional.ofNullable(address).flatMap(member);
    }
}
