package org.bascule.stack.etcd;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bascule.stack.etcd.EtcdClient.Change;
import org.bascule.stack.etcd.EtcdClient.Range;
import org.bascule.stack.etcd.EtcdClient.Ttl;
import org.bascule.stack.etcd.EtcdClient.Unanswered;

/** Reads the etcd cluster, through any of its members. Every call has a time limit. */
public interface EtcdReader extends AutoCloseable {

    Range range(String prefix) throws Unanswered;

    Ttl ttl(long lease) throws Unanswered;

    /** The member list of the cluster: names (empty until the first start) by the host of the peer URL. */
    Map<String, String> members() throws Unanswered;

    /**
     * Follows every change under a prefix; empty if this reader cannot.
     *
     * @param from the first revision to receive
     * @param changed called for each change, on a thread of the reader
     */
    Optional<AutoCloseable> follow(String prefix, long from, Consumer<Change> changed);

    @Override
    void close();
}
