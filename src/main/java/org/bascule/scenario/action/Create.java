package org.bascule.scenario.action;

import java.util.List;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;

/** Makes nodes. */
public record Create(NodeRefs nodes) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        return stage.resolve(nodes).stream()
                .map(node -> Command.of(
                        stage.lab().node(node).commandLines().create(),
                        () -> stage.lab().node(node).create()))
                .toList();
    }
}
