package org.bascule.lab;

import java.util.List;
import java.util.Optional;

/**
 * A member of the Patroni cluster as it was seen. What nobody said is empty, never guessed.
 *
 * @param registered whether etcd holds its member key, which lives as long as Patroni renews it
 * @param api whether Patroni's REST API answered
 * @param state Patroni's word: {@code running}, {@code starting}, {@code stopped}, {@code creating replica} …
 */
public record Member(
        String name,
        boolean registered,
        boolean api,
        Role role,
        Optional<String> state,
        Optional<String> patroniVersion,
        Optional<Postgres> postgres) {

    /**
     * What PostgreSQL answered.
     *
     * @param readOnly whether it refuses writes
     * @param lsn where its write-ahead log stands: written on a leader, received on a secondary
     * @param receiver the word of {@code pg_stat_wal_receiver}: {@code streaming} …; empty on a leader or when cut off
     * @param upstream the node it copies from, when it copies
     * @param senders the members that copy from it, by its {@code pg_stat_replication}
     * @param slots its physical replication slots
     */
    public record Postgres(
            String version,
            boolean readOnly,
            int timeline,
            String lsn,
            Optional<String> receiver,
            Optional<String> upstream,
            List<Sender> senders,
            List<String> slots) {

        public Postgres {
            senders = List.copyOf(senders);
            slots = List.copyOf(slots);
        }
    }

    /**
     * @param state {@code streaming}, {@code catchup}, {@code backup} …
     * @param lagBytes what the secondary has not replayed yet
     */
    public record Sender(String member, String state, String syncState, long lagBytes) {}

    public Optional<Integer> timeline() {
        return postgres.map(Postgres::timeline);
    }

    public boolean acceptsWrites() {
        return postgres.isPresent() && !postgres.get().readOnly();
    }

    public boolean streams() {
        return postgres.flatMap(Postgres::receiver).filter("streaming"::equals).isPresent();
    }
}
