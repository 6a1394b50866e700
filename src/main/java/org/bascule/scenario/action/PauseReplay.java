package org.bascule.scenario.action;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;

/**
 * Lets replicas receive WAL without replaying it. Patroni would resume a replay in its next HA loop, so that its maintenance
 * mode comes first. A promotion ends the pause.
 */
public record PauseReplay(NodeRefs nodes) implements Action {

    private static final String PAUSE = "select pg_wal_replay_pause()";

    @Override
    public List<Command> commands(ScenarioContext stage) {
        List<Node> affected = stage.resolve(nodes);
        List<Command> commands = new ArrayList<>();
        affected.stream().limit(1).forEach(node -> commands.add(Maintenance.begin(stage, node)));
        affected.forEach(node ->
                commands.add(Command.of(stage.psql(List.of(node), stage.ports().postgresql(), PAUSE), () -> {
                    stage.strike(affected);
                    perform(stage, node);
                })));
        return commands;
    }

    private static void perform(ScenarioContext stage, Node node) {
        Text failed = ActionMessages.replayNotPaused(node.name());
        Sql.run(stage, node, failed, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(PAUSE);
            }
        });
    }
}
