package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/** HAProxy's statistics page responds on each of these nodes. */
public record StatsPage(NodeRefs nodes) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.statisticsPages(
                context.names(nodes), context.ports().stats());
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.haproxyIsStarting();
    }

    @Override
    public Observation look(CheckContext context) {
        List<Node> asked = context.current(nodes);
        if (asked.isEmpty()) {
            return Observation.noNode();
        }
        List<Node> silent = asked.stream()
                .filter(node -> context.http()
                        .get(context.lab().node(node).reach(context.ports().stats()), "/")
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
