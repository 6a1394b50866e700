package org.bascule.scenario.action;

import java.util.List;
import org.bascule.lab.Service;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;

/** Starts a service where it is not up. */
public record Start(NodeRefs nodes, Service service) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        return stage.resolve(nodes).stream()
                .map(node -> {
                    List<String> command = stage.startCommand(node, service);
                    return Command.of(
                            stage.lab().node(node).commandLines().start(service, command),
                            () -> stage.lab().node(node).start(service, command));
                })
                .toList();
    }
}
