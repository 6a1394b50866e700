package org.bascule.stack.postgres;

import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.bascule.lab.Accounts;
import org.bascule.lab.Archiver;
import org.bascule.lab.Member;
import org.postgresql.Driver;

/** Connects to PostgreSQL and reads its state. */
public final class PostgresClient {

    /**
     * One row, for a leader or a replica. The timeline is the first eight hexadecimal digits of a WAL file name; on a replica
     * without a WAL receiver, it is the highest one in the control file.
     */
    private static final String STATE = """
            select current_setting('server_version'),
                   current_setting('transaction_read_only') = 'on',
                   case when pg_is_in_recovery()
                        then coalesce((select received_tli from pg_stat_wal_receiver),
                                      (select greatest(timeline_id, min_recovery_end_timeline)
                                       from pg_control_checkpoint(), pg_control_recovery()))
                        else ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int
                   end,
                   case when pg_is_in_recovery()
                        then pg_last_wal_replay_lsn()
                        else pg_current_wal_lsn()
                   end::text,
                   (select status from pg_stat_wal_receiver),
                   (select sender_host from pg_stat_wal_receiver),
                   case when pg_is_in_recovery() then pg_is_wal_replay_paused() else false end,
                   current_setting('synchronous_standby_names'),
                   (select count(*) from pg_stat_activity
                    where wait_event = 'SyncRep' and query_start < clock_timestamp() - interval '1 s')
            """;

    /** A replica archives nothing, but its statistics remain from when it led. */
    private static final String ARCHIVER = """
            select current_setting('archive_mode') <> 'off',
                   last_archived_wal, last_archived_time, failed_count, last_failed_wal, last_failed_time,
                   (select count(*) from pg_ls_archive_statusdir() where name like '%.ready')
            from pg_stat_archiver
            """;

    private static final String SENDERS = """
            select application_name, state, sync_state,
                   coalesce(pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_receive_lsn()
                                                 else pg_current_wal_lsn() end, replay_lsn), 0)::bigint
            from pg_stat_replication order by application_name
            """;

    private static final String SLOTS = "select slot_name from pg_replication_slots order by slot_name";

    private static final int REPLICATION_LIMIT = 2;

    /** Not found by {@link java.sql.DriverManager}, which looks for drivers in every library. */
    private static final Driver DRIVER = new Driver();

    /** In seconds; short, because callers repeat their queries. */
    private final int limit;

    /** @param limit time limit in seconds for connecting and for each answer */
    public PostgresClient(int limit) {
        this.limit = limit;
    }

    /** For a process that connects again and again: from now on, a password's key is derived once. */
    public static void rememberKeys() {
        RememberedKeys.installOnce();
    }

    public Connection connect(InetSocketAddress server) throws SQLException {
        return connect(List.of(server));
    }

    /** Connects to the first server that accepts the connection, like a client with several hosts in its connection string. */
    public Connection connect(List<InetSocketAddress> servers) throws SQLException {
        return connect(url(servers, Accounts.DATABASE), properties(limit, limit));
    }

    /** Connects as an application with settings of its own. Each host in turn may take as long as its time limit. */
    public static Connection connect(List<InetSocketAddress> servers, ApplicationConnection settings)
            throws SQLException {
        int connect = settings.connectTimeout();
        Properties properties = properties(connect, settings.socketTimeout());
        properties.setProperty("loginTimeout", Integer.toString(connect * servers.size()));
        properties.setProperty("tcpKeepAlive", Boolean.toString(settings.keepAlive()));
        properties.setProperty("targetServerType", settings.target().word());
        return connect(url(servers, Accounts.DATABASE), properties);
    }

    /** Connects to the {@code postgres} database, which exists even if that of the lab does not. */
    public Connection connectAnyway(InetSocketAddress server) throws SQLException {
        return connect(url(List.of(server), "postgres"), properties(limit, limit));
    }

    /** Connects as a replica does, for physical replication. */
    public static Connection replicate(InetSocketAddress server, String role) throws SQLException {
        Properties properties = properties(REPLICATION_LIMIT, REPLICATION_LIMIT);
        properties.setProperty("user", role);
        properties.setProperty("replication", "true");
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("assumeMinServerVersion", "9.4");
        return connect(url(List.of(server)), properties);
    }

    private static Connection connect(String url, Properties properties) throws SQLException {
        return DRIVER.connect(url, properties);
    }

    /** Time limits in seconds: for connecting, and for each answer. */
    private static Properties properties(int connect, int socket) {
        Properties properties = new Properties();
        properties.setProperty("user", Accounts.SUPERUSER);
        properties.setProperty("password", Accounts.PASSWORD);
        properties.setProperty("connectTimeout", Integer.toString(connect));
        properties.setProperty("loginTimeout", Integer.toString(connect));
        properties.setProperty("socketTimeout", Integer.toString(socket));
        properties.setProperty("ApplicationName", "bascule");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("sslmode", "disable");
        properties.setProperty("hostRecheckSeconds", "0");
        return properties;
    }

    /** The connection string of a client for these servers. */
    public static String url(List<InetSocketAddress> servers) {
        return url(servers, Accounts.DATABASE);
    }

    private static String url(List<InetSocketAddress> servers, String database) {
        return servers.stream()
                .map(server -> server.getHostString() + ":" + server.getPort())
                .collect(Collectors.joining(",", "jdbc:postgresql://", "/" + database));
    }

    public Member.Postgres state(Connection connection) throws SQLException {
        List<Member.Sender> senders = new ArrayList<>();
        List<String> slots = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(SENDERS)) {
                while (row.next()) {
                    senders.add(
                            new Member.Sender(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
                }
            }
            try (ResultSet row = statement.executeQuery(SLOTS)) {
                while (row.next()) {
                    slots.add(row.getString(1));
                }
            }
            Archiver archiver;
            try (ResultSet row = statement.executeQuery(ARCHIVER)) {
                row.next();
                archiver = archiver(row);
            }
            try (ResultSet row = statement.executeQuery(STATE)) {
                row.next();
                return new Member.Postgres(
                        firstWord(row.getString(1)),
                        row.getBoolean(2),
                        row.getInt(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5)),
                        Optional.ofNullable(row.getString(6)),
                        senders,
                        slots,
                        row.getBoolean(7),
                        new Member.Commits(row.getString(8), row.getInt(9)),
                        archiver);
            }
        }
    }

    private static Archiver archiver(ResultSet row) throws SQLException {
        return new Archiver(
                row.getBoolean(1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant),
                row.getLong(4),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant),
                row.getInt(7));
    }

    /** The value of a setting: {@code show NAME}. */
    public String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Debian appends its package version to PostgreSQL's version: only the first word is kept. */
    private static String firstWord(String version) {
        return Arrays.stream(version.split(" ")).findFirst().orElse(version);
    }
}
