package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.PatroniConfig;

/** Has Patroni create the data directory of replicas rebuild. Waits until their Patroni answers. */
public record Reinitialize(NodeRefs nodes) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> command(context, node))
                .toList();
    }

    private static Command command(ActionContext context, Node node) {
        List<String> command = PatroniConfig.ctl(
                context.configFile(node, Service.PATRONI),
                "reinit",
                context.spec().topology().scope(),
                node.name(),
                "--force");
        return new Command(context.lab().node(node).commandLines().run(command), () -> {
            PatroniApi.await(context, node);
            return Patronictl.run(
                    context,
                    node,
                    command,
                    LIMIT,
                    output -> output.ok() && !failed(output.text()),
                    ActionMessages.memberNotReinitialized(node.name()));
        });
    }

    /** A reinitialization that is running is as good as the one that was asked for. */
    private static boolean failed(String text) {
        return text.contains("Failed: reinitialize") && !text.contains("reinitialize already in progress");
    }
}
