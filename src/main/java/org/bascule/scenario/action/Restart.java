package org.bascule.scenario.action;

import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.incident.Fault;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;

/** Stops and starts a service, one node after another. */
public record Restart(NodeRefs nodes, Service service) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        List<Command> commands = new ArrayList<>();
        for (Node node : context.resolve(nodes)) {
            String stop = context.lab().node(node).commandLines().signal(service, Signal.TERM);
            commands.add(new Command(stop, () -> {
                if (service == Service.PATRONI) {
                    context.fault(Fault.Kind.STOP, node, stop);
                }
                context.lab().node(node).signal(service, Signal.TERM);
                return context.awaitDown(node, service);
            }));
            commands.add(StartCommand.of(context, node, service));
        }
        return commands;
    }

    @Override
    public List<Node> disturbs(ActionContext context) {
        return service == Service.PATRONI ? context.resolve(nodes) : List.of();
    }
}
