package org.bascule.scenario.action;

import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;

/** Stops a service and starts it again, one node after the other. */
public record Restart(NodeRefs nodes, Service service) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        List<Command> commands = new ArrayList<>();
        for (Node node : stage.resolve(nodes)) {
            List<String> start = stage.startCommand(node, service);
            commands.add(Command.of(stage.lab().idiom().signal(node, service, Signal.TERM), () -> {
                stage.lab().signal(node, service, Signal.TERM);
                stage.awaitDown(node, service);
            }));
            commands.add(Command.of(stage.lab().idiom().start(node, service, start), () -> stage.lab()
                    .start(node, service, start)));
        }
        return commands;
    }
}
