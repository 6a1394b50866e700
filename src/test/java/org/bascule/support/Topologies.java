package org.bascule.support;

import java.util.List;
import java.util.Set;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Topology;

/** A small part of the document's network, at the document's addresses. */
public final class Topologies {

    public static final Node ETCD1 = new Node("etcd1", "etcd1", List.of(), 64, Set.of(Service.ETCD));
    public static final Node ETCD2 = new Node("etcd2", "etcd2", List.of(), 78, Set.of(Service.ETCD));
    public static final Node PG1 =
            new Node("pg-1", "pg_patroni1", List.of("pg1"), 141, Set.of(Service.PATRONI, Service.HAPROXY));

    public static final Topology SMALL = new Topology("my-ha-cluster", "patroni", List.of(ETCD1, ETCD2, PG1));

    private Topologies() {}
}
