package org.bascule.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/** The document's nmap: each of these ports accepts a connection on each of these nodes. */
public record PortsOpen(NodeRefs nodes, List<Integer> ports) implements Check {

    public PortsOpen {
        ports = List.copyOf(ports);
    }

    @Override
    public Text says(CheckContext context) {
        String names = context.names(nodes);
        String numbers = ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return CheckMessages.portsOpen(numbers, names);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.serverListensOnceInitialized();
    }

    @Override
    public Observation look(CheckContext context) {
        List<String> closed = new ArrayList<>();
        List<Node> asked = context.current(nodes);
        if (asked.isEmpty() || ports.isEmpty()) {
            return Observation.noNode();
        }
        for (Node node : asked) {
            for (int port : ports) {
                if (!context.lab().node(node).listens(port)) {
                    closed.add(node.name() + ":" + port);
                }
            }
        }
        return closed.isEmpty()
                ? Observation.that(true, CheckMessages.allOpen())
                : Observation.that(false, CheckMessages.closed(String.join(", ", closed)));
    }
}
