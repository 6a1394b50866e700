package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** HAProxy's page of statistics answers on port 7000 of every one of these nodes. */
public record StatsPage(Nodes nodes) implements Check {

    @Override
    public Text says(Stage stage) {
        return Text.of(
                "pages de statistiques : %s, port %d",
                "statistics pages: %s, port %d", stage.names(nodes), Ports.STATS);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of("HAProxy démarre", "HAProxy is starting");
    }

    @Override
    public Seen look(Stage stage) {
        List<Node> asked = stage.now(nodes);
        if (asked.isEmpty()) {
            return Seen.nobody();
        }
        List<Node> silent = asked.stream()
                .filter(node -> stage.http()
                        .get(stage.lab().reach(node, Ports.STATS), "/")
                        .filter(answer ->
                                answer.status() == 200 && answer.body().contains("Statistics Report for HAProxy"))
                        .isEmpty())
                .toList();
        return Seen.that(
                silent.isEmpty(),
                silent.isEmpty()
                        ? Text.same("200")
                        : Text.of(
                                "muettes : %s",
                                "silent: %s",
                                String.join(
                                        ", ", silent.stream().map(Node::name).toList())));
    }
}
