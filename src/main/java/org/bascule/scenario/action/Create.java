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
                        stage.lab().idiom().create(node), () -> stage.lab().create(node)))
                .toList();
    }
}
