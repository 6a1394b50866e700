package org.bascule.watch;

import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bascule.lab.Access;
import org.bascule.lab.Member;
import org.bascule.stack.postgres.PostgresClient;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Queries the state of one PostgreSQL server over a connection that is kept open. For one thread at a time. */
final class PostgresProbe implements AutoCloseable {

    private static final Duration RECONNECT_EVERY = Duration.ofSeconds(2);
    /** A server that starts refuses connections, and starts a process for each: asked at once again, it would start more slowly. */
    private static final Duration BETWEEN_REFUSALS = Duration.ofMillis(300);

    private static final String NO_SUCH_DATABASE = "3D000";

    private final PostgresClient client;
    private final Supplier<InetSocketAddress> server;
    private Optional<Connection> connection = Optional.empty();
    private long opened;
    private long tried;
    private Access lastAccess = Access.NOT_ASKED;
    private Optional<Long> writableSince = Optional.empty();

    PostgresProbe(PostgresClient client, Supplier<InetSocketAddress> server) {
        this.client = client;
        this.server = server;
    }

    /** Waits a moment before it asks a server that has just refused a connection. */
    synchronized PostgresReply ask() {
        if (lastAccess.refusal().isPresent()) {
            rest(tried + BETWEEN_REFUSALS.toNanos() - System.nanoTime());
        }
        long asked = System.nanoTime();
        Optional<Member.Postgres> seen = Optional.empty();
        Access access;
        boolean kept = connection.isPresent();
        try {
            seen = Optional.of(state());
            access = lastAccess;
        } catch (SQLException failed) {
            close();
            if (kept && !timedOut(failed)) {
                // A broken old connection does not tell whether a new one would be accepted.
                return ask();
            }
            access = serverMessage(failed).map(Access::refuses).orElse(Access.SILENT);
            lastAccess = access;
        }
        boolean writable = seen.filter(postgres -> !postgres.readOnly()).isPresent();
        writableSince = writable ? writableSince.or(() -> Optional.of(System.nanoTime())) : Optional.empty();
        return new PostgresReply(seen, access, asked, writableSince);
    }

    /** Reconnects at intervals: an open connection does not tell whether new ones are still accepted. */
    private Member.Postgres state() throws SQLException {
        if (lastAccess.refusal().isPresent() || System.nanoTime() - opened > RECONNECT_EVERY.toNanos()) {
            close();
        }
        if (connection.isEmpty()) {
            connection = Optional.of(connect());
            opened = System.nanoTime();
        }
        return client.state(connection.get());
    }

    private Connection connect() throws SQLException {
        tried = System.nanoTime();
        InetSocketAddress address = server.get();
        try {
            Connection open = client.connect(address);
            lastAccess = Access.LETS_IN;
            return open;
        } catch (SQLException refused) {
            if (!NO_SUCH_DATABASE.equals(refused.getSQLState())) {
                throw refused;
            }
            Connection open = client.connectAnyway(address);
            lastAccess = Access.elsewhere(serverMessage(refused).orElse(""));
            return open;
        }
    }

    /** Interrupted, the question that follows fails. */
    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** The error message, if it comes from the server. */
    private static Optional<String> serverMessage(SQLException failed) {
        return failed instanceof PSQLException answered
                ? Optional.ofNullable(answered.getServerErrorMessage()).map(ServerErrorMessage::getMessage)
                : Optional.empty();
    }

    private static boolean timedOut(SQLException failed) {
        return failed.getCause() instanceof SocketTimeoutException;
    }

    @Override
    public synchronized void close() {
        connection.ifPresent(open -> {
            try {
                open.close();
            } catch (SQLException closed) {
                // It is already closed.
            }
        });
        connection = Optional.empty();
    }
}
