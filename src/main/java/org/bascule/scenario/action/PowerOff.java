package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.lab.Node;
import org.bascule.scenario.base.NodeRefs;

/** Powers nodes off: all their processes are killed at once. */
public record PowerOff(NodeRefs nodes) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> affected = context.resolve(nodes);
        return affected.stream()
                .map(node -> Command.of(context.lab().node(node).commandLines().signal(Signal.KILL), () -> {
                    context.markAffected(affected);
                    context.lab().node(node).powerOff();
                }))
                .toList();
    }
}
