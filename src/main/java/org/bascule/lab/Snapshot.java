package org.bascule.lab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that was observed of a lab at an instant. Nothing in it comes from what was done, only from what answered.
 *
 * @param nodes every node of the topology, created or not
 * @param repository the pgBackRest repository; empty while its node does not answer
 */
public record Snapshot(
        Instant at, EtcdView etcd, Cluster cluster, List<NodeView> nodes, Optional<Repository> repository) {

    public Snapshot {
        nodes = List.copyOf(nodes);
    }

    /** Without a repository. */
    public Snapshot(Instant at, EtcdView etcd, Cluster cluster, List<NodeView> nodes) {
        this(at, etcd, cluster, nodes, Optional.empty());
    }

    public NodeView node(String name) {
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no node " + name));
    }

    /** Whether the node that holds the pgBackRest repository is created: it runs pgBackRest without Patroni. */
    public boolean hasRepositoryNode() {
        return nodes.stream()
                .filter(NodeView::created)
                .map(NodeView::services)
                .anyMatch(
                        services -> services.containsKey(Service.PGBACKREST) && !services.containsKey(Service.PATRONI));
    }

    /** Whether every HAProxy that answers and has this proxy would send a connection to this server alone; true without any. */
    public boolean routesOnlyTo(String proxy, String server) {
        return nodes.stream().filter(node -> node.has(proxy)).allMatch(node -> node.reachableThrough(proxy)
                .equals(List.of(server)));
    }

    /** Whether another shows the same, whenever it was taken. */
    public boolean showsTheSameAs(Snapshot other) {
        return etcd.equals(other.etcd)
                && cluster.equals(other.cluster)
                && nodes.equals(other.nodes)
                && repository.equals(other.repository);
    }
}
