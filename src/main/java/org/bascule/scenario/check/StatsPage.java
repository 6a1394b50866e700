package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;

/** HAProxy's page of statistics answers on port 7000 of every one of these nodes. */
public record StatsPage(NodeRefs nodes) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        return CheckMessages.statisticsPages(stage.names(nodes), stage.ports().stats());
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.haproxyIsStarting();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        List<Node> asked = stage.now(nodes);
        if (asked.isEmpty()) {
            return Observation.nobody();
        }
        List<Node> silent = asked.stream()
                .filter(node -> stage.http()
                        .get(stage.lab().node(node).reach(stage.ports().stats()), "/")
                        .filter(answer ->
                                answer.status() == 200 && answer.body().contains("Statistics Report for HAProxy"))
                        .isEmpty())
                .toList();
        return Observation.that(
                silent.isEmpty(),
                silent.isEmpty()
                        ? Text.same("200")
                        : CheckMessages.nodesNotResponding(String.join(
                                ", ", silent.stream().map(Node::name).toList())));
    }
}
