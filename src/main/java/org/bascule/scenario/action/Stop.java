package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.file.Default;

/**
 * Stops a service, and waits until it has stopped.
 *
 * @param by how: {@code term} as its service does, {@code int} as Ctrl+C does, {@code kill} at once
 */
public record Stop(
        NodeRefs nodes, Service service, @Default("term") By by) implements Action {

    /** The ways to end a process. */
    public enum By {
        TERM(Signal.TERM),
        INT(Signal.INT),
        KILL(Signal.KILL);

        private final Signal signal;

        By(Signal signal) {
            this.signal = signal;
        }
    }

    @Override
    public List<Command> commands(ScenarioContext stage) {
        List<Node> affected = stage.resolve(nodes);
        return affected.stream()
                .map(node -> Command.of(stage.lab().node(node).commandLines().signal(service, by.signal), () -> {
                    stage.strike(affected);
                    stage.lab().node(node).signal(service, by.signal);
                    stage.awaitDown(node, service);
                }))
                .toList();
    }
}
