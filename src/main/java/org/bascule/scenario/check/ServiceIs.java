package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** The process of a service is up, down or frozen on every one of these nodes, which are there. */
public record ServiceIs(Nodes nodes, Service service, ServiceState state) implements Check {

    @Override
    public Text says(Stage stage) {
        String names = stage.names(nodes);
        return switch (state) {
            case UP -> Text.of("%s tourne sur %s", "%s is up on %s", service.label(), names);
            case DOWN -> Text.of("%s est arrêté sur %s", "%s is down on %s", service.label(), names);
            case FROZEN -> Text.of("%s est gelé sur %s", "%s is frozen on %s", service.label(), names);
        };
    }

    @Override
    public Text why(Stage stage) {
        return Text.of("un processus met un instant à naître ou à finir", "a process takes a moment to begin or end");
    }

    @Override
    public Seen look(Stage stage) {
        List<Node> expected = stage.now(nodes);
        List<Node> created = stage.lab().nodes();
        boolean holds = !expected.isEmpty()
                && expected.stream()
                        .allMatch(node -> created.contains(node) && stage.lab().state(node, service) == state);
        return Seen.that(
                holds,
                Text.joined(
                        ", ",
                        expected.stream()
                                .map(node -> created.contains(node)
                                        ? word(node, stage.lab().state(node, service))
                                        : Text.same(node.name() + " —"))
                                .toList()));
    }

    private static Text word(Node node, ServiceState seen) {
        return switch (seen) {
            case UP -> Text.of("%s tourne", "%s up", node.name());
            case DOWN -> Text.of("%s arrêté", "%s down", node.name());
            case FROZEN -> Text.of("%s gelé", "%s frozen", node.name());
        };
    }
}
