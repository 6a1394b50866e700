package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.PatroniConfig;

/** Restarts PostgreSQL through Patroni, one member after another, where a setting waits for a restart. */
public record RestartPostgres(NodeRefs nodes) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> command(context, node))
                .toList();
    }

    private static Command command(ActionContext context, Node node) {
        List<String> command = PatroniConfig.ctl(
                context.configFile(node, Service.PATRONI),
                "restart",
                context.spec().topology().scope(),
                node.name(),
                "--pending",
                "--force");
        return new Command(
                context.lab().node(node).commandLines().run(command),
                () -> Patronictl.run(
                        context,
                        node,
                        command,
                        LIMIT,
                        output -> output.ok() && !failed(output.text()),
                        ActionMessages.postgresNotRestarted(node.name())));
    }

    /** A member that does not wait for a restart, because it has been restarted, does not meet the condition {@code --pending}. */
    private static boolean failed(String text) {
        return text.contains("Failed: restart") && !text.contains("restart conditions are not satisfied");
    }
}
