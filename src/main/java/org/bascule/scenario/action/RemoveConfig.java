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

/** Removes the configuration file of a stopped service. */
public record RemoveConfig(NodeRefs nodes, Service service) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> command(context, node))
                .toList();
    }

    private Command command(ActionContext context, Node node) {
        LabNode lab = context.lab().node(node);
        List<String> command = List.of("rm", "-f", context.configFile(node, service));
        return new Command(lab.commandLines().run(command), () -> {
            if (lab.state(service) != ServiceState.DOWN) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        ActionMessages.configInUse(service.label(), node.name()),
                        ActionMessages.stopServiceFirst(service.label(), node.name()));
            }
            Output output = lab.run(command, LIMIT);
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.configNotRemoved(service.label(), node.name()),
                                ActionMessages.readServerMessage(),
                                output.text()));
            }
            return output.text();
        });
    }
}
