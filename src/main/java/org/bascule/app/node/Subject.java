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
record Subject(String name, Text words, Optional<Value> state, List<Move> moves) {

    private static final String WHOLE = "node";

    Subject {
        moves = List.copyOf(moves);
    }

    /** The node's services, and then the node itself. */
    static List<Subject> of(Node node, Snapshot snapshot, Prepared prepared) {
        NodeView seen = snapshot.node(node.name());
        List<Subject> subjects = new ArrayList<>();
        for (Service service : Service.values()) {
            if (node.runs(service)) {
                subjects.add(new Subject(
                        service.label(),
                        Text.same(service.label()),
                        Optional.of(Value.of(Optional.ofNullable(seen.services().get(service)))),
                        ServiceMoves.of(node, seen, prepared, service)));
            }
        }
        subjects.add(new Subject(
                WHOLE, Text.of("le nœud", "the node"), Optional.empty(), NodeMoves.of(node, snapshot, prepared)));
        return List.copyOf(subjects);
    }

    boolean whole() {
        return name.equals(WHOLE);
    }
}
