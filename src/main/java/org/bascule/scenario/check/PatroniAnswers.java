package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Cluster;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/** Patroni's REST API responds on all of these nodes, or on none of them. */
public record PatroniAnswers(
        NodeRefs nodes, @Default("true") boolean answered) implements Check {

    @Override
    public Text says(CheckContext context) {
        String names = context.names(nodes);
        return answered ? CheckMessages.patroniResponds(names) : CheckMessages.patroniDoesNotRespond(names);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniConnectsToEtcdFirst();
    }

    @Override
    public Observation look(CheckContext context) {
        Cluster cluster = context.snapshot().cluster();
        List<Node> expected = context.current(nodes);
        boolean passes = !expected.isEmpty()
                && expected.stream()
                        .allMatch(node ->
                                cluster.member(node.name()).map(Member::api).orElse(false) == answered);
        List<String> answering =
                cluster.members().stream().filter(Member::api).map(Member::name).toList();
        return Observation.that(
                passes,
                answering.isEmpty()
                        ? CheckMessages.noResponse()
                        : CheckMessages.responding(String.join(", ", answering)));
    }
}
