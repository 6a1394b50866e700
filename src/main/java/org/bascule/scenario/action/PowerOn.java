package org.bascule.scenario.action;

import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;

/** Powers nodes on, and starts services on them. */
public record PowerOn(NodeRefs nodes, List<Service> services) implements Action {

    public PowerOn {
        services = List.copyOf(services);
    }

    @Override
    public List<Command> commands(ActionContext context) {
        List<Command> commands = new ArrayList<>();
        for (Node node : context.resolve(nodes)) {
            commands.add(Command.of(
                    context.lab().node(node).commandLines().powerOn(),
                    () -> context.lab().node(node).powerOn()));
            services.forEach(service -> commands.add(StartCommand.of(context, node, service)));
        }
        return commands;
    }
}
