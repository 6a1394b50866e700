package org.bascule.watch;

import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.bascule.lab.Member;
import org.bascule.stack.postgres.PostgresClient;

/** Asks one PostgreSQL how it stands, over a connection that is kept from one time to the next. One thread at a time. */
final class PostgresProbe implements AutoCloseable {

    private final PostgresClient client;
    private final Supplier<InetSocketAddress> server;
    private Optional<Connection> connection = Optional.empty();

    PostgresProbe(PostgresClient client, Supplier<InetSocketAddress> server) {
        this.client = client;
        this.server = server;
    }

    /** Empty when it does not answer. */
    synchronized Optional<Member.Postgres> ask() {
        try {
            if (connection.isEmpty()) {
                connection = Optional.of(client.connect(server.get()));
            }
            return Optional.of(client.standing(connection.get()));
        } catch (SQLException silent) {
            close();
            return Optional.empty();
        }
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
