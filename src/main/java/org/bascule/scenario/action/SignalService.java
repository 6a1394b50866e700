package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.incident.Fault;
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
        return resolved.stream().map(node -> command(context, resolved, node)).toList();
    }

    @Override
    public List<Node> affects(ActionContext context) {
        return how == How.FREEZE ? context.resolve(nodes) : List.of();
    }

    @Override
    public List<Node> disturbs(ActionContext context) {
        return service == Service.PATRONI && how == How.FREEZE ? context.resolve(nodes) : List.of();
    }

    private Command command(ActionContext context, List<Node> resolved, Node node) {
        String typed = context.lab().node(node).commandLines().signal(service, how.signal);
        return Command.of(typed, () -> {
            if (how == How.FREEZE) {
                context.markAffected(resolved);
                if (service == Service.PATRONI) {
                    context.fault(Fault.Kind.FREEZE, node, typed);
                }
            }
            context.lab().node(node).signal(service, how.signal);
        });
    }
}
