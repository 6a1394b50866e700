package org.bascule.lab;

import java.util.List;
import java.util.Optional;

/**
 * A member of the Patroni cluster as it was seen. What nobody said is empty, never guessed.
 *
 * @param registered whether etcd holds its member key, which lives as long as Patroni renews it
 * @param api whether Patroni's REST API answered
 * @param state Patroni's word: {@code running}, {@code starting}, {@code stopped}, {@code creating replica} …
 * @param access whether PostgreSQL lets us in, where {@code postgres} is empty: why it is
 * @param origin how its data directory was created; empty while Patroni's log has not said
 * @param answersPrimary whether its REST API answers 200 to {@code /primary}, as HAProxy asks it
 * @param registeredState Patroni's word in its member key: what the last iteration of its HA loop found
 */
public record Member(
        String name,
        boolean registered,
        boolean api,
        Role role,
        Optional<String> state,
        Optional<String> patroniVersion,
        Optional<Postgres> postgres,
        PatroniFlags flags,
        Access access,
        Optional<Origin> origin,
        boolean answersPrimary,
        Optional<String> registeredState) {

    public Member(
            String name,
            boolean registered,
            boolean api,
            Role role,
            Optional<String> state,
            Optional<String> patroniVersion,
            Optional<Postgres> postgres,
            PatroniFlags flags,
            Access access,
            Optional<Origin> origin) {
        this(
                name,
                registered,
                api,
                role,
                state,
                patroniVersion,
                postgres,
                flags,
                access,
                origin,
                false,
                Optional.empty());
    }

    public Member(
            String name,
            boolean registered,
            boolean api,
            Role role,
            Optional<String> state,
            Optional<String> patroniVersion,
            Optional<Postgres> postgres) {
        this(
                name,
                registered,
                api,
                role,
                state,
                patroniVersion,
                postgres,
                PatroniFlags.NONE,
                postgres.isPresent() ? Access.LETS_IN : Access.SILENT);
    }

    public Member(
            String name,
            boolean registered,
            boolean api,
            Role role,
            Optional<String> state,
            Optional<String> patroniVersion,
            Optional<Postgres> postgres,
            PatroniFlags flags,
            Access access) {
        this(name, registered, api, role, state, patroniVersion, postgres, flags, access, Optional.empty());
    }

    /**
     * What PostgreSQL answered.
     *
     * @param readOnly whether it refuses writes
     * @param lsn where its write-ahead log stands: written on a leader, replayed on a replica
     * @param receiver the word of {@code pg_stat_wal_receiver}: {@code streaming} …; empty on a leader or when cut off
     * @param upstream the node it copies from, when it copies
     * @param senders the members that copy from it, by its {@code pg_stat_replication}
     * @param slots its physical replication slots
     * @param commits what its commits wait for
     * @param archiver its WAL archiving
     */
    public record Postgres(
            String version,
            boolean readOnly,
            int timeline,
            String lsn,
            Optional<String> receiver,
            Optional<String> upstream,
            List<Sender> senders,
            List<String> slots,
            boolean replayPaused,
            Commits commits,
            Archiver archiver) {

        public Postgres(
                String version,
                boolean readOnly,
                int timeline,
                String lsn,
                Optional<String> receiver,
                Optional<String> upstream,
                List<Sender> senders,
                List<String> slots,
                boolean replayPaused,
                Commits commits) {
            this(
                    version,
                    readOnly,
                    timeline,
                    lsn,
                    receiver,
                    upstream,
                    senders,
                    slots,
                    replayPaused,
                    commits,
                    Archiver.OFF);
        }

        public Postgres(
                String version,
                boolean readOnly,
                int timeline,
                String lsn,
                Optional<String> receiver,
                Optional<String> upstream,
                List<Sender> senders,
                List<String> slots) {
            this(version, readOnly, timeline, lsn, receiver, upstream, senders, slots, false, Commits.NONE_WAIT);
        }

        public Postgres {
            senders = List.copyOf(senders);
            slots = List.copyOf(slots);
        }

        /** Whether its commits wait for a replica that none of those streaming is. */
        public boolean commitsWaitForNobody() {
            return !readOnly && !commits.names().isEmpty() && senders.stream().noneMatch(Sender::synchronous);
        }
    }

    /**
     * @param names {@code synchronous_standby_names}; empty when commits wait for no replica
     * @param waiting how many have waited for a replica for more than a second
     */
    public record Commits(String names, int waiting) {

        public static final Commits NONE_WAIT = new Commits("", 0);
    }

    /**
     * @param state {@code streaming}, {@code catchup}, {@code backup} …
     * @param lagBytes what the replica has not replayed yet
     */
    public record Sender(String member, String state, String syncState, long lagBytes) {

        /** Whether commits may wait for it. */
        public boolean synchronous() {
            return syncState.equals("sync") || syncState.equals("quorum");
        }
    }

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
