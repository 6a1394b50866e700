package org.bascule.app.traffic;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bascule.traffic.Client;
import org.bascule.traffic.ClientSet;
import org.bascule.traffic.Pause;
import org.bascule.traffic.Slot;

/**
 * The recent past of one client of a set.
 *
 * @param pooled whether several connections may be open to several members
 * @param slots without those in which nothing happened, in order
 */
record ClientTrace(String set, boolean pooled, boolean running, List<Slot> slots, List<Pause> pauses) {

    ClientTrace {
        slots = List.copyOf(slots);
        pauses = List.copyOf(pauses);
    }

    /** @param which the writer or the reader of each set */
    static List<ClientTrace> of(List<ClientSet> sets, Function<ClientSet, Client> which, Instant since) {
        return sets.stream().map(set -> of(set, which.apply(set), since)).toList();
    }

    private static ClientTrace of(ClientSet set, Client client, Instant since) {
        return new ClientTrace(
                set.name(),
                set.settings().pooled(),
                client.running(),
                client.ledger().slots(since),
                client.ledger().pauses());
    }

    /** Where its curves end. */
    Instant until(Instant now) {
        return running || slots.isEmpty()
                ? now
                : slots.get(slots.size() - 1).from().plus(Slot.LENGTH);
    }
}
