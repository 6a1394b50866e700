package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.stack.patroni.PatroniConfig;

/** Patroni's maintenance mode (pause), in which it does not manage PostgreSQL and promotes no member. */
final class Maintenance {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Maintenance() {}

    static Command begin(ActionContext context, Node node) {
        return command(context, node, "pause", "already paused", ActionMessages.maintenanceNotEnabled());
    }

    static Command end(ActionContext context, Node node) {
        return command(context, node, "resume", "not paused", ActionMessages.maintenanceNotDisabled());
    }

    /** Waits until every member has confirmed it. */
    private static Command command(ActionContext context, Node node, String word, String done, Text failed) {
        List<String> command = PatroniConfig.ctl(context.configFile(node, Service.PATRONI), word, "--wait");
        return new Command(
                context.lab().node(node).commandLines().run(command),
                () -> Patronictl.run(
                        context,
                        node,
                        command,
                        LIMIT,
                        output -> output.ok() || output.text().contains(done),
                        failed));
    }
}
