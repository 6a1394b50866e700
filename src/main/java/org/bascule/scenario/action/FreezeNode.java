package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.incident.Fault;
import org.bascule.lab.Node;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/**
 * Freezes all processes of nodes, or unfreezes them.
 *
 * @param frozen whether to freeze or to unfreeze
 */
public record FreezeNode(NodeRefs nodes, @Default("true") boolean frozen) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> resolved = context.resolve(nodes);
        return resolved.stream().map(node -> command(context, resolved, node)).toList();
    }

    @Override
    public List<Node> affects(ActionContext context) {
        return frozen ? context.resolve(nodes) : List.of();
    }

    @Override
    public List<Node> disturbs(ActionContext context) {
        return frozen ? context.resolve(nodes) : List.of();
    }

    private Command command(ActionContext context, List<Node> resolved, Node node) {
        String typed = context.lab().node(node).commandLines().signal(frozen ? Signal.STOP : Signal.CONT);
        return Command.of(typed, () -> perform(context, resolved, node, typed));
    }

    private void perform(ActionContext context, List<Node> resolved, Node node, String typed) {
        if (frozen) {
            context.markAffected(resolved);
            context.fault(Fault.Kind.FREEZE, node, typed);
            context.lab().node(node).freeze();
        } else {
            context.lab().node(node).unfreeze();
        }
    }
}
