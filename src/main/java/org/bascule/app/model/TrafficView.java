package org.bascule.app.model;

import java.time.Instant;
import java.util.Optional;
import org.bascule.traffic.Client;
import org.bascule.traffic.Ledger;

/**
 * The state of the clients.
 *
 * @param writer what the writer knows of its writes; empty when none was started
 */
public record TrafficView(Instant at, Optional<ClientView> writer, Optional<ClientView> reader) {

    public static final TrafficView NONE = new TrafficView(Instant.EPOCH, Optional.empty(), Optional.empty());

    /** @param running whether it is still running: the account of a stopped client is kept */
    public record ClientView(boolean running, Ledger.Account account) {

        static ClientView of(Client client) {
            return new ClientView(client.running(), client.ledger().account());
        }
    }

    public boolean running() {
        return writer.filter(ClientView::running).isPresent()
                || reader.filter(ClientView::running).isPresent();
    }
}
