package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;

/**
 * Sends a signal to a service's process without ending it.
 *
 * @param how {@code freeze}, {@code unfreeze} or {@code reload}
 */
public record SignalService(NodeRefs nodes, Service service, How how) implements Action {

    /** The signals that do not end a process. */
    public enum How {
        FREEZE(Signal.STOP),
        UNFREEZE(Signal.CONT),
        RELOAD(Signal.HUP);

        private final Signal signal;

        How(Signal signal) {
            this.signal = signal;
        }
    }

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> resolved = context.resolve(nodes);
        return resolved.stream()
                .map(node -> Command.of(context.lab().node(node).commandLines().signal(service, how.signal), () -> {
                    if (how == How.FREEZE) {
                        context.markAffected(resolved);
                    }
                    context.lab().node(node).signal(service, how.signal);
                }))
                .toList();
    }
}
