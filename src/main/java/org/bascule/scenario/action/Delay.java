package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.file.Default;

/**
 * Holds back for a while whatever nodes send.
 *
 * @param by how long; no time at all ends it
 */
public record Delay(NodeRefs nodes, @Default("0s") Duration by) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        return stage.resolve(nodes).stream()
                .map(node -> new NetworkCommand(stage, Capability.DELAY)
                        .on(node, faults -> faults.delayLine(by), faults -> faults.delay(by)))
                .toList();
    }

    @Override
    public Optional<Capability> needs() {
        return Optional.of(Capability.DELAY);
    }
}
