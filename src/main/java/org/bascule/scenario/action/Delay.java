package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/**
 * Delays all packets that nodes send.
 *
 * @param by the delay; zero removes it
 */
public record Delay(NodeRefs nodes, @Default("0s") Duration by) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> new NetworkCommand(context, Capability.DELAY)
                        .on(node, faults -> faults.delayLine(by), faults -> faults.delay(by)))
                .toList();
    }

    @Override
    public Optional<Capability> requires() {
        return Optional.of(Capability.DELAY);
    }
}
