package org.bascule.lab;

import java.util.List;

/**
 * What the servers of a lab listen on, the same on every node.
 *
 * @param production HAProxy, to the leader
 * @param standby HAProxy, to the replicas in turn
 * @param stats HAProxy's page of statistics
 * @param patroni its REST interface
 * @param pgbackrest pgBackRest's TLS server
 */
public record Ports(
        int etcdClient,
        int etcdPeer,
        int production,
        int standby,
        int postgresql,
        int stats,
        int patroni,
        int pgbackrest) {

    public static final int ETCD_CLIENT = 2379;
    public static final int ETCD_PEER = 2380;
    public static final int PRODUCTION = 5432;
    public static final int STANDBY = 5433;
    public static final int POSTGRESQL = 5434;
    public static final int STATS = 7000;
    public static final int PATRONI = 8008;
    public static final int PGBACKREST = 8432;

    /** The document's, which a lab has unless its topology names others. */
    public static final Ports DOCUMENTED =
            new Ports(ETCD_CLIENT, ETCD_PEER, PRODUCTION, STANDBY, POSTGRESQL, STATS, PATRONI, PGBACKREST);

    public List<Integer> all() {
        return List.of(etcdClient, etcdPeer, production, standby, postgresql, stats, patroni, pgbackrest);
    }

    /** What a node's services listen on, in ascending order. */
    public List<Integer> of(Node node) {
        return node.services().stream()
                .map(this::of)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** What a service listens on. HAProxy's proxy for etcd has etcd's own port. */
    public List<Integer> of(Service service) {
        return switch (service) {
            case ETCD -> List.of(etcdClient, etcdPeer);
            case PATRONI -> List.of(postgresql, patroni);
            case HAPROXY -> List.of(etcdClient, production, standby, stats);
            case PGBACKREST -> List.of(pgbackrest);
        };
    }
}
