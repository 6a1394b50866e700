package org.bascule.scenario.action;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;
import org.bascule.backend.NetworkFaults;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;

/** Lets everything pass again between nodes that were cut off and the others. */
public record Rejoin(NodeRefs nodes) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        return stage.resolve(nodes).stream()
                .map(node -> new NetworkCommand(stage, Capability.CUT_OFF)
                        .on(node, NetworkFaults::reconnectLine, NetworkFaults::reconnect))
                .toList();
    }

    @Override
    public Optional<Capability> needs() {
        return Optional.of(Capability.CUT_OFF);
    }
}
