package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/** A service's log contains these words, written since the step began. */
public record Log(NodeRefs nodes, Service service, String contains) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.logContains(service.label(), context.names(nodes), contains);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniLogsEachLoop(context.timers().loopWait());
    }

    @Override
    public boolean staysTrue() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        List<Node> asked = context.current(nodes);
        if (asked.isEmpty()) {
            return Observation.noNode();
        }
        List<Node> without = asked.stream()
                .filter(node -> !context.logSinceStep(node, service).contains(contains))
                .toList();
        return without.isEmpty()
                ? Observation.that(true, CheckMessages.found())
                : Observation.that(false, last(context, without.get(0)));
    }

    private Text last(CheckContext context, Node node) {
        return context.logSinceStep(node, service)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((one, other) -> other)
                .map(line -> CheckMessages.lastLine(line))
                .orElse(CheckMessages.emptyLog());
    }
}
