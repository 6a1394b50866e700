package org.bascule.scenario.action;

import java.util.List;
import org.bascule.scenario.base.NodeRefs;

/** Removes nodes and their files, with whatever runs on them. What other nodes know of them stays. */
public record Destroy(NodeRefs nodes) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> Command.of(
                        context.lab().node(node).commandLines().destroy(),
                        () -> context.lab().node(node).destroy()))
                .toList();
    }
}
