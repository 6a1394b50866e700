package org.bascule.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.bascule.stack.etcd.EtcdClient.Change;
import org.bascule.stack.etcd.EtcdClient.Entry;
import org.bascule.stack.etcd.EtcdClient.Range;

/**
 * The keys under a prefix, from complete readings and from watch events, which can arrive out of order: anything older than
 * the current revision is ignored. A new cluster counts revisions from the beginning and replaces all keys. Not thread-safe.
 */
final class Keyspace {

    private final String prefix;
    private Map<String, Entry> keys = Map.of();
    private OptionalLong cluster = OptionalLong.empty();
    private long revision;

    Keyspace(String prefix) {
        this.prefix = prefix;
    }

    /** By name, without the prefix. */
    Map<String, Entry> keys() {
        return keys;
    }

    long revision() {
        return revision;
    }

    void forget() {
        keys = Map.of();
        cluster = OptionalLong.empty();
        revision = 0;
    }

    /**
     * Applies a complete reading.
     *
     * @param asked the known revision when the reading was requested; the same cluster never answers with a lower one
     * @return whether a different cluster answered
     */
    boolean accept(Range range, long asked) {
        boolean another = cluster.stream().anyMatch(known -> known != range.cluster()) || range.revision() < asked;
        if (another || range.revision() >= revision) {
            cluster = OptionalLong.of(range.cluster());
            revision = range.revision();
            keys = range.entries().stream()
                    .collect(Collectors.toUnmodifiableMap(entry -> name(entry.key()), entry -> entry));
        }
        return another;
    }

    /** @return whether the change was applied */
    boolean accept(Change change) {
        if (change.revision() < revision) {
            return false;
        }
        revision = change.revision();
        Map<String, Entry> now = new HashMap<>(keys);
        change.entry()
                .ifPresentOrElse(entry -> now.put(name(entry.key()), entry), () -> now.remove(name(change.key())));
        keys = Map.copyOf(now);
        return true;
    }

    String name(String key) {
        return key.substring(prefix.length());
    }
}
