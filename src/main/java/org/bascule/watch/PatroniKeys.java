package org.bascule.watch;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bascule.lab.Known;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Change;
import org.bascule.stack.etcd.EtcdClient.Entry;
import org.bascule.stack.etcd.EtcdClient.Ttl;
import org.bascule.stack.etcd.EtcdClient.Unanswered;
import org.bascule.stack.etcd.EtcdReader;

/**
 * Patroni's keys in etcd, received through a watch and also read at intervals, so that a broken watch is corrected soon.
 * While etcd does not answer, the last values are kept with the time of their reading. Thread-safe.
 */
final class PatroniKeys implements AutoCloseable {

    /** The leader key, without the prefix. */
    static final String LEADER = "leader";

    /** Written in every iteration of the leader's HA loop, even if its LSN has not changed. */
    private static final String STATUS = "status";

    private final String prefix;
    private final Function<List<InetSocketAddress>, EtcdReader> connecting;
    private final Consumer<String> changed;
    private final Keyspace keyspace;

    private List<InetSocketAddress> members = List.of();
    private Map<String, String> names = Map.of();
    private Optional<EtcdReader> client = Optional.empty();
    private Optional<AutoCloseable> watch = Optional.empty();
    private Optional<Instant> readAt = Optional.empty();
    private boolean unanswered;
    private boolean clientFailed;

    /**
     * @param connecting makes a reader of these members
     * @param changed called on a thread of the etcd client with the key, after each change except those of the status key
     */
    PatroniKeys(String prefix, Function<List<InetSocketAddress>, EtcdReader> connecting, Consumer<String> changed) {
        this.prefix = prefix;
        this.connecting = connecting;
        this.changed = changed;
        this.keyspace = new Keyspace(prefix);
    }

    /** Sets the current members. */
    synchronized void through(List<InetSocketAddress> now) {
        if (!now.equals(members)) {
            disconnect();
            members = List.copyOf(now);
            if (now.isEmpty()) {
                keyspace.forget();
                names = Map.of();
                readAt = Optional.empty();
            }
            connect();
        }
    }

    /**
     * Connects again if the last reading failed. After failed attempts gRPC waits longer and longer before the next one, up to
     * two minutes (gRPC connection backoff protocol), although a member may respond by then.
     */
    synchronized void connectAgain() {
        if (clientFailed) {
            disconnect();
            connect();
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

    private void read(EtcdReader current) {
        long asked = revision();
        try {
            accept(range(current), asked, current);
        } catch (Unanswered noQuorum) {
            failed(current);
        }
    }

    private synchronized void failed(EtcdReader reader) {
        if (client.filter(reader::equals).isPresent()) {
            clientFailed = true;
            unanswered = true;
        }
    }

    /** A second attempt reaches another member, in case the first one has stopped. */
    private EtcdClient.Range range(EtcdReader current) throws Unanswered {
        try {
            return current.range(prefix);
        } catch (Unanswered once) {
            return current.range(prefix);
        }
    }

    synchronized Map<String, Entry> keys() {
        return keyspace.keys();
    }

    /** Whether {@link #keys} are current. */
    synchronized Known known() {
        if (readAt.isEmpty()) {
            return Known.notYet();
        }
        return unanswered ? new Known.Since(readAt.get()) : Known.now();
    }

    /** The TTL of the leader key; empty while etcd does not answer. */
    Optional<Ttl> leaderTtl() {
        Entry leader = keys().get(LEADER);
        Optional<EtcdReader> current = client();
        if (leader == null || leader.lease() == 0 || current.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(current.get().ttl(leader.lease())).filter(ttl -> ttl.remaining() >= 0);
        } catch (Unanswered noQuorum) {
            return Optional.empty();
        }
    }

    /** The last known member list of the cluster: names by address; empty if it was never received. */
    Map<String, String> members() {
        Optional<EtcdReader> current = client();
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

    private synchronized void remember(Map<String, String> now, EtcdReader from) {
        if (client.filter(from::equals).isPresent()) {
            names = Map.copyOf(now);
        }
    }

    @Override
    public synchronized void close() {
        disconnect();
        members = List.of();
    }

    private synchronized Optional<EtcdReader> client() {
        return client;
    }

    private synchronized long revision() {
        return keyspace.revision();
    }

    private synchronized void accept(EtcdClient.Range range, long asked, EtcdReader from) {
        if (client.filter(from::equals).isEmpty()) {
            return;
        }
        if (keyspace.accept(range, asked)) {
            // The watch waits for a revision that the new cluster has not reached.
            watch.ifPresent(PatroniKeys::closeQuietly);
            watch = Optional.empty();
        }
        readAt = Optional.of(Instant.now());
        unanswered = false;
        clientFailed = false;
        if (watch.isEmpty()) {
            watch = from.follow(prefix, range.revision() + 1, this::accept);
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

    private void connect() {
        clientFailed = false;
        client = members.isEmpty() ? Optional.empty() : Optional.of(connecting.apply(members));
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
            // It is already closed.
        }
    }
}
