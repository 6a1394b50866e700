package org.bascule.app.diagram;

import java.util.List;
import java.util.Optional;

/**
 * All that the schema says at an instant.
 *
 * @param quorum the sentence on etcd's quorum
 * @param members the nodes of the Patroni cluster, then those of HAProxy alone, created or not
 * @param key empty until there is a node that could hold it
 * @param entrances none until HAProxy or a client runs
 * @param empty what to do while nothing is created
 */
record Diagram(
        CardState quorumStanding,
        String quorum,
        List<Card> etcds,
        Optional<KeyFacts> key,
        List<Card> members,
        List<Arrow> arrows,
        List<ClientRoute> entrances,
        Optional<String> empty) {

    Diagram {
        etcds = List.copyOf(etcds);
        members = List.copyOf(members);
        arrows = List.copyOf(arrows);
        entrances = List.copyOf(entrances);
    }
}
