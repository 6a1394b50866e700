package org.bascule.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** The document's nmap: every one of these ports takes a connection on every one of these nodes. */
public record PortsOpen(Nodes nodes, List<Integer> ports) implements Check {

    public PortsOpen {
        ports = List.copyOf(ports);
    }

    @Override
    public Text says(Stage stage) {
        String names = stage.names(nodes);
        String numbers = ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Text.of("ports %s ouverts sur %s", "ports %s open on %s", numbers, names);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of("un serveur n'écoute qu'une fois initialisé", "a server listens only once it has initialised");
    }

    @Override
    public Seen look(Stage stage) {
        List<String> closed = new ArrayList<>();
        List<Node> asked = stage.now(nodes);
        if (asked.isEmpty() || ports.isEmpty()) {
            return Seen.nobody();
        }
        for (Node node : asked) {
            for (int port : ports) {
                if (!stage.lab().listens(node, port)) {
                    closed.add(node.name() + ":" + port);
                }
            }
        }
        return closed.isEmpty()
                ? Seen.that(true, Text.of("tous ouverts", "all open"))
                : Seen.that(false, Text.of("fermés : %s", "closed: %s", String.join(", ", closed)));
    }
}
