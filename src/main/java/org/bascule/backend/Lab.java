package org.bascule.backend;

import java.util.List;
import java.util.Set;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;

/**
 * A network of nodes. Its methods and those of its nodes may be called from any thread. Each throws
 * {@link org.bascule.lab.Refusal} when the backend cannot do what it is asked, and can be called twice without harm.
 */
public interface Lab extends AutoCloseable {

    LabSpec spec();

    /** The capabilities of its backend: a node has what they name. */
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /** The nodes that have been created, in the topology's order. */
    List<Node> nodes();

    /** The handle of a node, which need not have been created. */
    LabNode node(Node node);

    /** What a person types first in a terminal of this machine, before any line of a node's {@link CommandLines}. May be empty. */
    default List<String> terminal() {
        return List.of();
    }

    /** @throws org.bascule.lab.Refusal when the versions of its servers are no longer there: it can only be looked at and removed */
    default void requireVersions() {}

    /** Removes the lab: every process, node and file of it, and nothing else. */
    void destroy();

    /** Releases the lab, which keeps running. */
    @Override
    void close();
}
