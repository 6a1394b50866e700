package org.bascule.scenario.action;

import java.util.List;
import org.bascule.scenario.base.NodeRefs;

/** Creates nodes. */
public record Create(NodeRefs nodes) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> Command.of(
                        context.lab().node(node).commandLines().create(),
                        () -> context.lab().node(node).create()))
                .toList();
    }
}
