package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Cluster;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.scenario.file.Default;

/** The REST API of Patroni answers on these nodes, or on none of them. */
public record Answers(Nodes nodes, @Default("true") boolean answered) implements Check {

    @Override
    public Text says(Stage stage) {
        String names = stage.names(nodes);
        return answered
                ? Text.of("l'API de Patroni répond sur %s", "Patroni's API answers on %s", names)
                : Text.of("l'API de Patroni ne répond pas sur %s", "Patroni's API does not answer on %s", names);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "Patroni n'ouvre son API qu'après avoir joint etcd", "Patroni opens its API once it has reached etcd");
    }

    @Override
    public Seen look(Stage stage) {
        Cluster cluster = stage.snapshot().cluster();
        List<Node> expected = stage.now(nodes);
        boolean holds = !expected.isEmpty()
                && expected.stream()
                        .allMatch(node ->
                                cluster.member(node.name()).map(Member::api).orElse(false) == answered);
        List<String> answering =
                cluster.members().stream().filter(Member::api).map(Member::name).toList();
        return Seen.that(
                holds,
                answering.isEmpty()
                        ? Text.of("aucune ne répond", "none answers")
                        : Text.of("répondent : %s", "answering: %s", String.join(", ", answering)));
    }
}
