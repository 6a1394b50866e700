package org.bascule.scenario.action;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Command;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Stage;
import org.bascule.scenario.file.Default;

/**
 * Starts a writer on the {@code production} port and a reader on the {@code standby} port, each with all the hosts in its
 * connection string.
 *
 * @param retryAfter how long they wait before they try again what failed
 */
public record StartClients(Nodes hosts, @Default("200ms") Duration retryAfter) implements Action {

    @Override
    public List<Command> commands(Stage stage) {
        List<Node> nodes = stage.resolve(hosts);
        String pause = "; sleep 0.05; done";
        return List.of(
                Command.of(
                        "while : ; do " + stage.psql(nodes, Ports.PRODUCTION, "insert into writes values (…)") + pause,
                        () -> perform(stage, nodes)),
                Command.of(
                        "while : ; do " + stage.psql(nodes, Ports.STANDBY, "select pg_is_in_recovery()") + pause,
                        () -> {}));
    }

    private void perform(Stage stage, List<Node> nodes) {
        try {
            stage.traffic()
                    .start(
                            () -> stage.connect(nodes, Ports.PRODUCTION),
                            () -> stage.connect(nodes, Ports.STANDBY),
                            retryAfter);
        } catch (SQLException refused) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    new Problem(
                            Text.of(
                                    "Aucun nœud n'a pris la connexion du client.",
                                    "No node took the client's connection."),
                            Text.of(
                                    "HAProxy doit tourner et un leader exister : voyez bascule status.",
                                    "HAProxy must run and a leader exist: see bascule status."),
                            String.valueOf(refused.getMessage())));
        }
    }
}
