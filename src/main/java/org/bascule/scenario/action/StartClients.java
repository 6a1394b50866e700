package org.bascule.scenario.action;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.file.Default;

/**
 * Starts a writer on the {@code production} port and a reader on the {@code standby} port, each with all the hosts in its
 * connection string.
 *
 * @param retryAfter how long they wait before they try again what failed
 */
public record StartClients(NodeRefs hosts, @Default("200ms") Duration retryAfter) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        List<Node> nodes = stage.resolve(hosts);
        String pause = "; sleep 0.05; done";
        return List.of(
                Command.of(
                        "while : ; do " + stage.psql(nodes, stage.ports().production(), "insert into writes values (…)")
                                + pause,
                        () -> perform(stage, nodes)),
                Command.of(
                        "while : ; do " + stage.psql(nodes, stage.ports().standby(), "select pg_is_in_recovery()")
                                + pause,
                        () -> {}));
    }

    private void perform(ScenarioContext stage, List<Node> nodes) {
        try {
            stage.traffic()
                    .start(
                            () -> stage.connect(nodes, stage.ports().production()),
                            () -> stage.connect(nodes, stage.ports().standby()),
                            retryAfter);
        } catch (SQLException refused) {
            throw Sql.refusal(
                    stage, nodes.isEmpty() ? "" : nodes.get(0).name(), ActionMessages.clientNotConnected(), refused);
        }
    }
}
