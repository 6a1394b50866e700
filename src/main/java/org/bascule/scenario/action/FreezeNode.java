package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.lab.Node;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.file.Default;

/**
 * Freezes everything on nodes, or thaws it.
 *
 * @param frozen what they are to be afterwards
 */
public record FreezeNode(NodeRefs nodes, @Default("true") boolean frozen) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        List<Node> resolved = stage.resolve(nodes);
        return resolved.stream()
                .map(node -> Command.of(
                        stage.lab().node(node).commandLines().signal(frozen ? Signal.STOP : Signal.CONT),
                        () -> perform(stage, resolved, node)))
                .toList();
    }

    private void perform(ScenarioContext stage, List<Node> resolved, Node node) {
        if (frozen) {
            stage.strike(resolved);
            stage.lab().node(node).freeze();
        } else {
            stage.lab().node(node).unfreeze();
        }
    }
}
