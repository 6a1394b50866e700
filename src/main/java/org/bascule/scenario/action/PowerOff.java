package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.incident.Fault;
import org.bascule.lab.Node;
import org.bascule.scenario.base.NodeRefs;

/** Powers nodes off: all their processes are killed at once. */
public record PowerOff(NodeRefs nodes) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> affected = context.resolve(nodes);
        return affected.stream().map(node -> command(context, affected, node)).toList();
    }

    @Override
    public List<Node> affects(ActionContext context) {
        return context.resolve(nodes);
    }

    @Override
    public List<Node> disturbs(ActionContext context) {
        return context.resolve(nodes);
    }

    private static Command command(ActionContext context, List<Node> affected, Node node) {
        String typed = context.lab().node(node).commandLines().signal(Signal.KILL);
        return Command.of(typed, () -> {
            context.markAffected(affected);
            context.fault(Fault.Kind.KILL_NODE, node, typed);
            context.lab().node(node).powerOff();
        });
    }
}
