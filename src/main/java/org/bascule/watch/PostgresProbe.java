package org.bascule.watch;

import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.bascule.lab.Access;
import org.bascule.lab.Member;
import org.bascule.stack.postgres.PostgresClient;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Asks one PostgreSQL how it stands, over a connection that is kept from one time to the next. One thread at a time. */
final class PostgresProbe implements AutoCloseable {

    private static final Duration KNOCK_EVERY = Duration.ofSeconds(2);
    private static final String NO_SUCH_DATABASE = "3D000";

    private final PostgresClient client;
    private final Supplier<InetSocketAddress> server;
    private Optional<Connection> connection = Optional.empty();
    private long opened;
    private Access door = Access.NOT_ASKED;
    private Optional<Long> writableSince = Optional.empty();

    PostgresProbe(PostgresClient client, Supplier<InetSocketAddress> server) {
        this.client = client;
        this.server = server;
    }

    synchronized PostgresReply ask() {
        long asked = System.nanoTime();
        Optional<Member.Postgres> seen = Optional.empty();
        Access access;
        boolean kept = connection.isPresent();
        try {
            seen = Optional.of(standing());
            access = door;
        } catch (SQLException failed) {
            close();
            if (kept && !late(failed)) {
                // What became of an old connection says nothing of who would be let in now.
                return ask();
            }
            access = words(failed).map(Access::refuses).orElse(Access.SILENT);
        }
        boolean writable = seen.filter(postgres -> !postgres.readOnly()).isPresent();
        writableSince = writable ? writableSince.or(() -> Optional.of(System.nanoTime())) : Optional.empty();
        return new PostgresReply(seen, access, asked, writableSince);
    }

    /** Knocks again now and then: an open connection does not tell whether anybody is still let in. */
    private Member.Postgres standing() throws SQLException {
        if (door.refusal().isPresent() || System.nanoTime() - opened > KNOCK_EVERY.toNanos()) {
            close();
        }
        if (connection.isEmpty()) {
            connection = Optional.of(connect());
            opened = System.nanoTime();
        }
        return client.standing(connection.get());
    }

    private Connection connect() throws SQLException {
        InetSocketAddress address = server.get();
        try {
            Connection open = client.connect(address);
            door = Access.LETS_IN;
            return open;
        } catch (SQLException refused) {
            if (!NO_SUCH_DATABASE.equals(refused.getSQLState())) {
                throw refused;
            }
            Connection open = client.connectAnyway(address);
            door = Access.elsewhere(words(refused).orElse(""));
            return open;
        }
    }

    /** What the server said, if it was the server that spoke. */
    private static Optional<String> words(SQLException failed) {
        return failed instanceof PSQLException spoken
                ? Optional.ofNullable(spoken.getServerErrorMessage()).map(ServerErrorMessage::getMessage)
                : Optional.empty();
    }

    private static boolean late(SQLException failed) {
        return failed.getCause() instanceof SocketTimeoutException;
    }

    @Override
    public synchronized void close() {
        connection.ifPresent(open -> {
            try {
                open.close();
            } catch (SQLException closed) {
                // What cannot be closed is closed already.
            }
        });
        connection = Optional.empty();
    }
}
