package org.bascule.app.diagram;

import java.util.List;
import java.util.Optional;

/**
 * The content of the diagram at an instant, without its geometry.
 *
 * @param quorum etcd's quorum, in words
 * @param members the nodes of the Patroni cluster, then those that only run HAProxy, created or not
 * @param key empty before the cluster has a member
 * @param archivings from each member that archives its WAL
 * @param repository the node of the pgBackRest repository, once it is created
 * @param routes none until HAProxy or a client runs
 * @param empty what to do while no node is created
 */
public record Diagram(
        CardState quorumState,
        String quorum,
        List<Card> etcds,
        Optional<KeyCard> key,
        List<Card> members,
        List<Replication> replications,
        List<Archiving> archivings,
        Optional<Card> repository,
        List<ClientRoute> routes,
        Optional<String> empty) {

    public Diagram {
        etcds = List.copyOf(etcds);
        members = List.copyOf(members);
        replications = List.copyOf(replications);
        archivings = List.copyOf(archivings);
        routes = List.copyOf(routes);
    }
}
