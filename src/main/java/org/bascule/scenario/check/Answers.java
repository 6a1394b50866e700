package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Cluster;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.file.Default;

/** The REST API of Patroni answers on these nodes, or on none of them. */
public record Answers(NodeRefs nodes, @Default("true") boolean answered) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        String names = stage.names(nodes);
        return answered ? CheckMessages.patroniResponds(names) : CheckMessages.patroniDoesNotRespond(names);
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.patroniConnectsToEtcdFirst();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        Cluster cluster = stage.snapshot().cluster();
        List<Node> expected = stage.now(nodes);
        boolean holds = !expected.isEmpty()
                && expected.stream()
                        .allMatch(node ->
                                cluster.member(node.name()).map(Member::api).orElse(false) == answered);
        List<String> answering =
                cluster.members().stream().filter(Member::api).map(Member::name).toList();
        return Observation.that(
                holds,
                answering.isEmpty()
                        ? CheckMessages.noResponse()
                        : CheckMessages.responding(String.join(", ", answering)));
    }
}
