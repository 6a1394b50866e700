package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Signal;
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
        return resolved.stream()
                .map(node -> Command.of(
                        context.lab().node(node).commandLines().signal(frozen ? Signal.STOP : Signal.CONT),
                        () -> perform(context, resolved, node)))
                .toList();
    }

    private void perform(ActionContext context, List<Node> resolved, Node node) {
        if (frozen) {
            context.markAffected(resolved);
            context.lab().node(node).freeze();
        } else {
            context.lab().node(node).unfreeze();
        }
    }
}
