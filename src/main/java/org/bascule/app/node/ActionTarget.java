package org.bascule.app.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/**
 * What can be taken in hand on a node: a service of it, or the node as a whole.
 *
 * @param name a service's, or {@code node}
 * @param state empty for the node itself, whose services have one each
 */
record ActionTarget(String name, Text words, Optional<Value> state, List<ManualAction> moves) {

    private static final String WHOLE = "node";

    ActionTarget {
        moves = List.copyOf(moves);
    }

    /** The node's services, and then the node itself. */
    static List<ActionTarget> of(Node node, Snapshot snapshot, NodePreparation prepared) {
        NodeView seen = snapshot.node(node.name());
        List<ActionTarget> subjects = new ArrayList<>();
        for (Service service : Service.values()) {
            if (node.runs(service)) {
                subjects.add(new ActionTarget(
                        service.label(),
                        Text.same(service.label()),
                        Optional.of(Value.of(Optional.ofNullable(seen.services().get(service)))),
                        ServiceActions.of(node, seen, prepared, service)));
            }
        }
        subjects.add(new ActionTarget(
                WHOLE, NodeMessages.wholeNode(), Optional.empty(), NodeActions.of(node, snapshot, prepared)));
        return List.copyOf(subjects);
    }

    /** Whether a node has what this is. */
    boolean isOn(Node any) {
        return whole()
                || any.services().stream().anyMatch(service -> service.label().equals(name));
    }

    boolean whole() {
        return name.equals(WHOLE);
    }
}
