package org.bascule.watch;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bascule.lab.Known;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Change;
import org.bascule.stack.etcd.EtcdClient.Entry;
import org.bascule.stack.etcd.EtcdClient.Ttl;
import org.bascule.stack.etcd.EtcdClient.Unanswered;

/**
 * Patroni's keys in etcd, followed by a watch and read whole again and again, so that a watch that died in silence could
 * not deceive for long. While etcd does not answer, what it said last stands, and since when is told. Thread-safe.
 */
final class PatroniKeys implements AutoCloseable {

    /** The key that makes a member the leader, behind the prefix as all of them. */
    static final String LEADER = "leader";

    private static final Duration LIMIT = Duration.ofSeconds(1);
    /** Written at every turn of the leader's loop, whether its place in the write-ahead log has changed or not. */
    private static final String STATUS = "status";

    private final String prefix;
    private final Consumer<String> changed;
    private final Keyspace keyspace;

    private List<InetSocketAddress> members = List.of();
    private Map<String, String> names = Map.of();
    private Optional<EtcdClient> client = Optional.empty();
    private Optional<AutoCloseable> watch = Optional.empty();
    private Optional<Instant> readAt = Optional.empty();
    private boolean unanswered;

    /** @param changed called with the key on a thread of the etcd client's, after each change but those of the status */
    PatroniKeys(String prefix, Consumer<String> changed) {
        this.prefix = prefix;
        this.changed = changed;
        this.keyspace = new Keyspace(prefix);
    }

    /** Points at the members there are now. */
    synchronized void through(List<InetSocketAddress> now) {
        if (!now.equals(members)) {
            disconnect();
            members = List.copyOf(now);
            if (now.isEmpty()) {
                keyspace.forget();
                names = Map.of();
                readAt = Optional.empty();
            }
            client = now.isEmpty() ? Optional.empty() : Optional.of(new EtcdClient(now, LIMIT));
        }
    }

    /** Nobody is there who could be asked. */
    synchronized void unanswered() {
        unanswered = true;
    }

    /** Reads all keys, and begins to follow them if nothing does yet. */
    Map<String, Entry> read() {
        client().ifPresent(this::read);
        return keys();
    }

    private void read(EtcdClient current) {
        long asked = revision();
        try {
            accept(range(current), asked, current);
        } catch (Unanswered noQuorum) {
            unanswered();
        }
    }

    /** The next question goes to another member: one that has stopped keeps nobody from knowing what the others say. */
    private EtcdClient.Range range(EtcdClient current) throws Unanswered {
        try {
            return current.range(prefix);
        } catch (Unanswered once) {
            return current.range(prefix);
        }
    }

    synchronized Map<String, Entry> keys() {
        return keyspace.keys();
    }

    /** How far {@link #keys} are known. */
    synchronized Known known() {
        if (readAt.isEmpty()) {
            return Known.notYet();
        }
        return unanswered ? new Known.Since(readAt.get()) : Known.now();
    }

    /** The life left to the leader key; empty while etcd does not answer. */
    Optional<Ttl> leaderTtl() {
        Entry leader = keys().get(LEADER);
        Optional<EtcdClient> current = client();
        if (leader == null || leader.lease() == 0 || current.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(current.get().ttl(leader.lease())).filter(ttl -> ttl.remaining() >= 0);
        } catch (Unanswered noQuorum) {
            return Optional.empty();
        }
    }

    /** The cluster's own member list: names by address, as it was given last; empty when nobody ever gave it. */
    Map<String, String> members() {
        Optional<EtcdClient> current = client();
        if (current.isPresent()) {
            try {
                remember(current.get().members(), current.get());
            } catch (Unanswered nobody) {
                return names();
            }
        }
        return names();
    }

    private synchronized Map<String, String> names() {
        return names;
    }

    private synchronized void remember(Map<String, String> now, EtcdClient from) {
        if (client.filter(from::equals).isPresent()) {
            names = Map.copyOf(now);
        }
    }

    @Override
    public synchronized void close() {
        disconnect();
        members = List.of();
    }

    private synchronized Optional<EtcdClient> client() {
        return client;
    }

    private synchronized long revision() {
        return keyspace.revision();
    }

    private synchronized void accept(EtcdClient.Range range, long asked, EtcdClient from) {
        if (client.filter(from::equals).isEmpty()) {
            return;
        }
        if (keyspace.accept(range, asked)) {
            // What is followed waits for revisions that the other cluster has not reached.
            watch.ifPresent(PatroniKeys::closeQuietly);
            watch = Optional.empty();
        }
        readAt = Optional.of(Instant.now());
        unanswered = false;
        if (watch.isEmpty()) {
            watch = Optional.of(from.watch(prefix, range.revision() + 1, this::accept));
        }
    }

    private void accept(Change change) {
        synchronized (this) {
            if (!keyspace.accept(change)) {
                return;
            }
            readAt = Optional.of(Instant.now());
        }
        String key = keyspace.name(change.key());
        if (!key.equals(STATUS)) {
            changed.accept(key);
        }
    }

    private void disconnect() {
        watch.ifPresent(PatroniKeys::closeQuietly);
        client.ifPresent(PatroniKeys::closeQuietly);
        watch = Optional.empty();
        client = Optional.empty();
    }

    private static void closeQuietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception closed) {
            // What cannot be closed is closed already.
        }
    }
}
