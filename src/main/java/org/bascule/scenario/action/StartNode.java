package org.bascule.scenario.action;

import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;

/** Gives nodes their current back, and starts the services named. */
public record StartNode(NodeRefs nodes, List<Service> services) implements Action {

    public StartNode {
        services = List.copyOf(services);
    }

    @Override
    public List<Command> commands(ScenarioContext stage) {
        List<Command> commands = new ArrayList<>();
        for (Node node : stage.resolve(nodes)) {
            for (Service service : services) {
                List<String> command = stage.startCommand(node, service);
                commands.add(Command.of(stage.lab().node(node).commandLines().start(service, command), () -> {
                    stage.lab().node(node).powerOn();
                    stage.lab().node(node).start(service, command);
                }));
            }
        }
        return commands;
    }
}
