package org.bascule.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bascule.stack.etcd.EtcdClient.Change;
import org.bascule.stack.etcd.EtcdClient.Entry;
import org.bascule.stack.etcd.EtcdClient.Range;
import org.junit.jupiter.api.Test;

class KeyspaceTest {

    private static final String PREFIX = "/service/lab/";
    private static final long CLUSTER = 7;

    private final Keyspace keyspace = new Keyspace(PREFIX);

    @Test
    void aReadingReplacesOlderValues() {
        keyspace.accept(reading(20, CLUSTER, "pg-1"), 0);
        keyspace.accept(change(21, "pg-2"));

        assertThat(holder()).contains("pg-2");
        assertThat(keyspace.accept(reading(22, CLUSTER, "pg-3"), 21)).isFalse();
        assertThat(holder()).contains("pg-3");
    }

    /** The answer was on its way while a change came in. */
    @Test
    void aReadingOlderThanAChangeIsIgnored() {
        keyspace.accept(reading(20, CLUSTER, "pg-1"), 0);
        long asked = keyspace.revision();
        keyspace.accept(change(21, "pg-2"));

        assertThat(keyspace.accept(reading(20, CLUSTER, "pg-1"), asked)).isFalse();
        assertThat(holder()).contains("pg-2");
        assertThat(keyspace.accept(change(19, "pg-1"))).isFalse();
        assertThat(holder()).contains("pg-2");
    }

    @Test
    void aDeletedKeyIsRemoved() {
        keyspace.accept(reading(20, CLUSTER, "pg-1"), 0);
        keyspace.accept(new Change(PREFIX + "leader", Optional.empty(), 21));

        assertThat(holder()).isEmpty();
    }

    @Test
    void anotherClusterRestartsAtALowRevision() {
        keyspace.accept(reading(900, CLUSTER, "pg-1"), 0);

        assertThat(keyspace.accept(reading(5, CLUSTER + 1, "pg-2"), 900)).isTrue();
        assertThat(holder()).contains("pg-2");
        assertThat(keyspace.accept(change(6, "pg-3"))).isTrue();
        assertThat(holder()).contains("pg-3");
    }

    /** Data restored under the same identity. */
    @Test
    void aLowerRevisionThanRequestedIsAnotherCluster() {
        keyspace.accept(reading(900, CLUSTER, "pg-1"), 0);

        assertThat(keyspace.accept(reading(5, CLUSTER, "pg-2"), 900)).isTrue();
        assertThat(holder()).contains("pg-2");
        assertThat(keyspace.revision()).isEqualTo(5);
    }

    private Optional<String> holder() {
        return Optional.ofNullable(keyspace.keys().get("leader")).map(Entry::value);
    }

    private static Range reading(long revision, long cluster, String holder) {
        return new Range(List.of(entry(revision, holder)), revision, cluster);
    }

    private static Change change(long revision, String holder) {
        return new Change(PREFIX + "leader", Optional.of(entry(revision, holder)), revision);
    }

    private static Entry entry(long revision, String holder) {
        return new Entry(PREFIX + "leader", holder, 0, revision);
    }
}
