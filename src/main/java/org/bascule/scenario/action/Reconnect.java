package org.bascule.scenario.action;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;
import org.bascule.backend.NetworkFaults;
import org.bascule.scenario.base.NodeRefs;

/** Reconnects isolated nodes to the others. */
public record Reconnect(NodeRefs nodes) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> new NetworkCommand(context, Capability.ISOLATE)
                        .on(node, NetworkFaults::reconnectLine, NetworkFaults::reconnect))
                .toList();
    }

    @Override
    public Optional<Capability> requires() {
        return Optional.of(Capability.ISOLATE);
    }
}
