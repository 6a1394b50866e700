package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.lab.Node;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;

/** Takes the current from nodes: everything on them is gone at once. */
public record KillNode(NodeRefs nodes) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        List<Node> affected = stage.resolve(nodes);
        return affected.stream()
                .map(node -> Command.of(stage.lab().node(node).commandLines().signal(Signal.KILL), () -> {
                    stage.strike(affected);
                    stage.lab().node(node).powerOff();
                }))
                .toList();
    }
}
