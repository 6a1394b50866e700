package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.ScenarioContext;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Hands the lead to another member. Does nothing where that member leads already. What {@code patronictl} answers is
 * shown, not believed: the cluster itself says who leads.
 */
public record Switchover(NodeRef to) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public List<Command> commands(ScenarioContext stage) {
        Node from = stage.one(new NodeRef(NodeRef.Symbol.LEADER.word()));
        Node target = stage.one(to);
        List<String> command = PatroniConfig.ctl(
                stage.configFile(from, Service.PATRONI),
                "switchover",
                "--master",
                from.name(),
                "--candidate",
                target.name(),
                "--force");
        return List.of(new Command(
                stage.lab().node(from).commandLines().run(command),
                () -> leads(stage, target)
                        ? ""
                        : stage.lab().node(from).run(command, LIMIT).text()));
    }

    private static boolean leads(ScenarioContext stage, Node target) {
        return stage.snapshot()
                .cluster()
                .leader()
                .filter(leader -> leader.name().equals(target.name()))
                .isPresent();
    }
}
