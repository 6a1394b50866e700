package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.incident.Fault;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/**
 * Stops a service and waits until its process has ended. A Patroni that is starting or stopping PostgreSQL finishes that first,
 * unless it is killed.
 *
 * @param signal {@code term} as systemd does, {@code int} as Ctrl+C does, {@code kill} at once
 */
public record Stop(
        NodeRefs nodes, Service service, @Default("term") StopSignal signal) implements Action {

    /** The signals that end a process. */
    public enum StopSignal {
        TERM(Signal.TERM),
        INT(Signal.INT),
        KILL(Signal.KILL);

        private final Signal signal;

        StopSignal(Signal signal) {
            this.signal = signal;
        }
    }

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> affected = context.resolve(nodes);
        return affected.stream().map(node -> command(context, affected, node)).toList();
    }

    @Override
    public List<Node> affects(ActionContext context) {
        return context.resolve(nodes);
    }

    @Override
    public List<Node> disturbs(ActionContext context) {
        return service == Service.PATRONI ? context.resolve(nodes) : List.of();
    }

    private Command command(ActionContext context, List<Node> affected, Node node) {
        String typed = context.lab().node(node).commandLines().signal(service, signal.signal);
        return new Command(typed, () -> {
            context.markAffected(affected);
            if (service == Service.PATRONI) {
                if (signal != StopSignal.KILL) {
                    PatroniApi.awaitPostgres(context, node);
                }
                context.fault(signal == StopSignal.KILL ? Fault.Kind.KILL_PATRONI : Fault.Kind.STOP, node, typed);
            }
            context.lab().node(node).signal(service, signal.signal);
            return context.awaitDown(node, service);
        });
    }
}
