package org.bascule.backend;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/** How a person would type, on this backend, what the lab does. Nothing here runs anything. */
public interface Idiom {

    String create(Node node);

    String run(Node node, List<String> command);

    String edit(Node node, String path);

    String start(Node node, Service service, List<String> command);

    String signal(Node node, Service service, Signal signal);

    /** Where a backend cannot do this, nobody can type it either: a dash. */
    default String cutOff(Node node, List<Node> others) {
        return "—";
    }

    /** As {@link #cutOff}. */
    default String rejoin(Node node) {
        return "—";
    }

    /** As {@link #cutOff}. */
    default String delay(Node node, Duration by) {
        return "—";
    }

    /** The signal to everything on a node. */
    String signal(Node node, Signal signal);
}
