package org.bascule.scenario.action;

import java.util.List;
import org.bascule.scenario.Command;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Stage;

/** Makes nodes. */
public record Create(Nodes nodes) implements Action {

    @Override
    public List<Command> commands(Stage stage) {
        return stage.resolve(nodes).stream()
                .map(node -> Command.of(
                        stage.lab().idiom().create(node), () -> stage.lab().create(node)))
                .toList();
    }
}
