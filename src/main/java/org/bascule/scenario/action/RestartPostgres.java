package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.PatroniConfig;

/** Restarts PostgreSQL through Patroni, one member after another, where a setting waits for a restart. */
public record RestartPostgres(NodeRefs nodes) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int LOOP_TAKES = 5;
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Pattern ANSWERED = Pattern.compile("restart (on|for) member");

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
        return new Command(context.lab().node(node).commandLines().run(command), () -> run(context, node, command));
    }

    /** Patroni 4 restarts only members whose key says that they wait for it, which their next HA loop writes. */
    private static String run(ActionContext context, Node node, List<String> command) {
        long begin = System.nanoTime();
        Duration limit = Duration.ofSeconds(2L * context.timers().loopWait() + LOOP_TAKES);
        while (true) {
            String output = Patronictl.run(
                    context,
                    node,
                    command,
                    LIMIT,
                    answer -> answer.ok() && !failed(answer.text()),
                    ActionMessages.postgresNotRestarted(node.name()));
            if (ANSWERED.matcher(output).find()
                    || !waits(context, node)
                    || System.nanoTime() - begin > limit.toNanos()) {
                return output;
            }
            context.rest(AGAIN);
        }
    }

    private static boolean waits(ActionContext context, Node node) {
        return context.observer()
                .fresh()
                .cluster()
                .member(node.name())
                .filter(member -> member.flags().pendingRestart())
                .isPresent();
    }

    /** A member that does not wait for a restart, because it has been restarted, does not meet the condition {@code --pending}. */
    private static boolean failed(String text) {
        return text.contains("Failed: restart") && !text.contains("restart conditions are not satisfied");
    }
}
