package org.bascule.app.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.traffic.Account;
import org.bascule.traffic.Client;
import org.bascule.traffic.ClientSet;
import org.bascule.traffic.ClientSettings;
import org.bascule.traffic.Pause;

/** The state of the sets of clients, in the order in which they were started. */
public record TrafficView(Instant at, List<SetView> sets) {

    public static final TrafficView NONE = new TrafficView(Instant.EPOCH, List.of());

    public TrafficView {
        sets = List.copyOf(sets);
    }

    /**
     * A set of clients: what each of the two knows of its operations.
     *
     * @param run distinguishes it from earlier sets of the same name
     */
    public record SetView(String run, ClientSettings settings, ClientView writer, ClientView reader) {

        static SetView of(ClientSet set) {
            return new SetView(set.run(), set.settings(), ClientView.of(set.writer()), ClientView.of(set.reader()));
        }

        public String name() {
            return settings.name();
        }

        public boolean running() {
            return writer.running() || reader.running();
        }
    }

    /**
     * @param running whether it is still running: the account of a stopped client is kept
     * @param pauses in order
     */
    public record ClientView(boolean running, Account account, List<Pause> pauses) {

        public ClientView {
            pauses = List.copyOf(pauses);
        }

        /** The member that answers now, if it is known; nobody does during a pause. */
        public Optional<String> answeredBy() {
            boolean paused = !pauses.isEmpty()
                    && pauses.get(pauses.size() - 1).nextAnswer().isEmpty();
            return running && !paused ? account.member() : Optional.empty();
        }

        static ClientView of(Client client) {
            return new ClientView(
                    client.running(), client.ledger().account(), client.ledger().pauses());
        }
    }

    public boolean running() {
        return sets.stream().anyMatch(SetView::running);
    }
}
