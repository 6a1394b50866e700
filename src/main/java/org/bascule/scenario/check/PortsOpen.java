package org.bascule.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;

/** The document's nmap: every one of these ports takes a connection on every one of these nodes. */
public record PortsOpen(NodeRefs nodes, List<Integer> ports) implements Check {

    public PortsOpen {
        ports = List.copyOf(ports);
    }

    @Override
    public Text says(ScenarioContext stage) {
        String names = stage.names(nodes);
        String numbers = ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return CheckMessages.portsOpen(numbers, names);
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.serverListensOnceInitialized();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        List<String> closed = new ArrayList<>();
        List<Node> asked = stage.now(nodes);
        if (asked.isEmpty() || ports.isEmpty()) {
            return Observation.nobody();
        }
        for (Node node : asked) {
            for (int port : ports) {
                if (!stage.lab().node(node).listens(port)) {
                    closed.add(node.name() + ":" + port);
                }
            }
        }
        return closed.isEmpty()
                ? Observation.that(true, CheckMessages.allOpen())
                : Observation.that(false, CheckMessages.closed(String.join(", ", closed)));
    }
}
