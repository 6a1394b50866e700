package org.bascule.traffic;

import java.util.List;

/**
 * A writing and a reading client that reach the servers in the same way.
 *
 * @param run distinguishes its rows in the table from those of others, in other programs too
 */
public record ClientSet(ClientSettings settings, String run, Client writer, Client reader) implements AutoCloseable {

    public String name() {
        return settings.name();
    }

    public boolean running() {
        return writer.running() || reader.running();
    }

    /** Both clients. */
    public List<Client> clients() {
        return List.of(writer, reader);
    }

    /** Tells both clients to stop, without waiting. */
    void stop() {
        clients().forEach(Client::stop);
    }

    /** Stops both clients; their ledgers stay available. */
    @Override
    public void close() {
        stop();
        clients().forEach(Client::close);
    }
}
