package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;

/** Since the step began, a service's log has come to contain these words. */
public record Log(NodeRefs nodes, Service service, String contains) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        return CheckMessages.logContains(service.label(), stage.names(nodes), contains);
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.patroniLogsEachLoop(stage.timers().loopWait());
    }

    @Override
    public boolean staysTrue() {
        return true;
    }

    @Override
    public Observation look(ScenarioContext stage) {
        List<Node> asked = stage.now(nodes);
        if (asked.isEmpty()) {
            return Observation.nobody();
        }
        List<Node> without = asked.stream()
                .filter(node -> !stage.logSinceStep(node, service).contains(contains))
                .toList();
        return without.isEmpty()
                ? Observation.that(true, CheckMessages.found())
                : Observation.that(false, last(stage, without.get(0)));
    }

    private Text last(ScenarioContext stage, Node node) {
        return stage.logSinceStep(node, service)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((one, other) -> other)
                .map(line -> CheckMessages.lastLine(line))
                .orElse(CheckMessages.emptyLog());
    }
}
