package org.bascule.lab;

import java.util.List;

/** The document's ports. */
public final class Ports {

    public static final int ETCD_CLIENT = 2379;
    public static final int ETCD_PEER = 2380;
    /** HAProxy, to the leader. */
    public static final int PRODUCTION = 5432;
    /** HAProxy, to the secondaries in turn. */
    public static final int STANDBY = 5433;

    public static final int POSTGRESQL = 5434;
    public static final int STATS = 7000;
    public static final int PATRONI = 8008;

    private Ports() {}

    /** What a node's services listen on, in ascending order. */
    public static List<Integer> of(Node node) {
        return node.services().stream()
                .map(Ports::of)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** What a service listens on. HAProxy's proxy for etcd has etcd's own port. */
    public static List<Integer> of(Service service) {
        return switch (service) {
            case ETCD -> List.of(ETCD_CLIENT, ETCD_PEER);
            case PATRONI -> List.of(POSTGRESQL, PATRONI);
            case HAPROXY -> List.of(ETCD_CLIENT, PRODUCTION, STANDBY, STATS);
        };
    }
}
