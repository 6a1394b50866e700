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
            commands.add(Command.of(stage.lab().node(node).commandLines().signal(service, Signal.TERM), () -> {
                stage.lab().node(node).signal(service, Signal.TERM);
                stage.awaitDown(node, service);
            }));
            commands.add(Command.of(
                    stage.lab().node(node).commandLines().start(service, start),
                    () -> stage.lab().node(node).start(service, start)));
        }
        return commands;
    }
}
