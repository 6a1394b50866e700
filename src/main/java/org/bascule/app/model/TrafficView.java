package org.bascule.app.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.traffic.Account;
import org.bascule.traffic.Client;
import org.bascule.traffic.ClientSet;
import org.bascule.traffic.ClientSettings;

/** The state of the sets of clients, in the order in which they were started. */
public record TrafficView(Instant at, List<SetView> sets) {

    public static final TrafficView NONE = new TrafficView(Instant.EPOCH, List.of());

    public TrafficView {
        sets = List.copyOf(sets);
    }

    /** A set of clients: what each of the two knows of its operations. */
    public record SetView(ClientSettings settings, ClientView writer, ClientView reader) {

        static SetView of(ClientSet set) {
            return new SetView(set.settings(), ClientView.of(set.writer()), ClientView.of(set.reader()));
        }

        public String name() {
            return settings.name();
        }

        public boolean running() {
            return writer.running() || reader.running();
        }
    }

    /** @param running whether it is still running: the account of a stopped client is kept */
    public record ClientView(boolean running, Account account) {

        static ClientView of(Client client) {
            return new ClientView(client.running(), client.ledger().account());
        }
    }

    /** Of the set that was started first; empty when none was. */
    public Optional<ClientView> writer() {
        return sets.stream().findFirst().map(SetView::writer);
    }

    public Optional<ClientView> reader() {
        return sets.stream().findFirst().map(SetView::reader);
    }

    public boolean running() {
        return sets.stream().anyMatch(SetView::running);
    }
}
