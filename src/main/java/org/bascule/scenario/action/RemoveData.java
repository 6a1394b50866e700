package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.base.NodeRefs;

/** Removes the data directory of members whose Patroni and PostgreSQL are stopped. */
public record RemoveData(NodeRefs nodes) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> command(context, node))
                .toList();
    }

    private static Command command(ActionContext context, Node node) {
        LabNode lab = context.lab().node(node);
        List<String> command =
                lab.as(Service.PATRONI, List.of("rm", "-r", "-f", lab.paths().postgresData()));
        return new Command(lab.commandLines().run(command), () -> {
            if (lab.state(Service.PATRONI) != ServiceState.DOWN
                    || lab.listens(context.ports().postgresql())) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        ActionMessages.dataInUse(node.name()),
                        ActionMessages.stopPatroniFirst(node.name()));
            }
            Output output = lab.run(command, LIMIT);
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.dataNotRemoved(node.name()),
                                ActionMessages.readServerMessage(),
                                output.text()));
            }
            return output.text();
        });
    }
}
