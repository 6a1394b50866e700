package org.bascule.lab;

import java.util.List;
import java.util.Optional;

/**
 * The nodes of a lab, in the order of the diagram.
 *
 * @param scope Patroni's name for the cluster
 * @param token etcd's {@code initial-cluster-token}
 */
public record Topology(String scope, String token, Ports ports, List<Node> nodes) {

    /** With the document's ports. */
    public Topology(String scope, String token, List<Node> nodes) {
        this(scope, token, Ports.DOCUMENTED, nodes);
    }

    public Topology {
        nodes = List.copyOf(nodes);
    }

    public Optional<Node> find(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    public Node node(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no node " + name));
    }

    public List<Node> etcds() {
        return having(Service.ETCD);
    }

    /** The nodes of the Patroni cluster. */
    public List<Node> members() {
        return having(Service.PATRONI);
    }

    /** The node of the pgBackRest repository: the members run its TLS server too, but hold no repository. */
    public Optional<Node> repository() {
        return nodes.stream()
                .filter(node -> node.runs(Service.PGBACKREST) && !node.runs(Service.PATRONI))
                .findFirst();
    }

    public List<Node> having(Service service) {
        return nodes.stream().filter(node -> node.runs(service)).toList();
    }
}
