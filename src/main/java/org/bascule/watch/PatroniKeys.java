package org.bascule.watch;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Change;
import org.bascule.stack.etcd.EtcdClient.Entry;
import org.bascule.stack.etcd.EtcdClient.Ttl;
import org.bascule.stack.etcd.EtcdClient.Unanswered;

/**
 * Patroni's keys in etcd, followed by a watch and read whole now and then, so that a watch that died in silence could not
 * deceive for long. While etcd does not answer, what it said last stands. Thread-safe.
 */
final class PatroniKeys implements AutoCloseable {

    /** The key that makes a member the leader, behind the prefix as all of them. */
    static final String LEADER = "leader";

    private static final Duration LIMIT = Duration.ofSeconds(1);
    /** Written at every turn of the leader's loop, whether its place in the write-ahead log has changed or not. */
    private static final String STATUS = "status";

    private final String prefix;
    private final Consumer<String> changed;

    private List<InetSocketAddress> members = List.of();
    private Optional<EtcdClient> client = Optional.empty();
    private Optional<AutoCloseable> watch = Optional.empty();
    private Map<String, Entry> keys = Map.of();
    private long revision;

    /** @param changed called with the key on a thread of the etcd client's, after each change but those of the status */
    PatroniKeys(String prefix, Consumer<String> changed) {
        this.prefix = prefix;
        this.changed = changed;
    }

    /** Points at the members there are now. */
    synchronized void through(List<InetSocketAddress> now) {
        if (!now.equals(members)) {
            disconnect();
            members = List.copyOf(now);
            if (now.isEmpty()) {
                // Whatever is founded next counts its revisions from the beginning.
                keys = Map.of();
                revision = 0;
            }
            client = now.isEmpty() ? Optional.empty() : Optional.of(new EtcdClient(now, LIMIT));
        }
    }

    /** Reads all keys, and begins to follow them if nothing does yet. */
    Map<String, Entry> read() {
        Optional<EtcdClient> current = client();
        if (current.isPresent()) {
            try {
                EtcdClient.Range range = current.get().range(prefix);
                accept(range);
                follow(current.get(), range.revision() + 1);
            } catch (Unanswered noQuorum) {
                return keys();
            }
        }
        return keys();
    }

    /** Whether changes come by themselves. */
    synchronized boolean following() {
        return watch.isPresent();
    }

    synchronized Map<String, Entry> keys() {
        return keys;
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

    /** The cluster's own member list: names by address; empty when nobody gives it. */
    Map<String, String> members() {
        Optional<EtcdClient> current = client();
        if (current.isEmpty()) {
            return Map.of();
        }
        try {
            return current.get().members();
        } catch (Unanswered nobody) {
            return Map.of();
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

    private synchronized void accept(EtcdClient.Range range) {
        if (range.revision() >= revision) {
            revision = range.revision();
            keys = range.entries().stream()
                    .collect(Collectors.toUnmodifiableMap(entry -> shorter(entry.key()), entry -> entry));
        }
    }

    private synchronized void follow(EtcdClient current, long from) {
        if (watch.isEmpty() && client.filter(current::equals).isPresent()) {
            watch = Optional.of(current.watch(prefix, from, this::accept));
        }
    }

    private void accept(Change change) {
        String key = shorter(change.key());
        synchronized (this) {
            if (change.revision() < revision) {
                return;
            }
            revision = change.revision();
            Map<String, Entry> now = new HashMap<>(keys);
            change.entry().ifPresentOrElse(entry -> now.put(key, entry), () -> now.remove(key));
            keys = Map.copyOf(now);
        }
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

    private String shorter(String key) {
        return key.substring(prefix.length());
    }
}
