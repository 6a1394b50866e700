package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Switches over to another member. Does nothing when that member is already leader. The output of {@code patronictl} is
 * shown but does not decide success: the cluster's state does.
 */
public record Switchover(NodeRef to) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public List<Command> commands(ActionContext context) {
        Node from = context.resolveOne(new NodeRef(NodeRef.Symbol.LEADER.word()));
        Node target = context.resolveOne(to);
        List<String> command = PatroniConfig.ctl(
                context.configFile(from, Service.PATRONI),
                "switchover",
                "--master",
                from.name(),
                "--candidate",
                target.name(),
                "--force");
        return List.of(new Command(
                context.lab().node(from).commandLines().run(command),
                () -> leads(context, target)
                        ? ""
                        : context.lab().node(from).run(command, LIMIT).text()));
    }

    private static boolean leads(ActionContext context, Node target) {
        return context.snapshot()
                .cluster()
                .leader()
                .filter(leader -> leader.name().equals(target.name()))
                .isPresent();
    }
}
