package org.bascule.scenario.action;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/**
 * Starts a writer on the {@code production} port and a reader on the {@code standby} port, each with all the hosts in
 * its
 * connection string.
 *
 * @param retryAfter how long they wait before a new attempt
 */
public record StartClients(NodeRefs hosts, @Default("200ms") Duration retryAfter) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> nodes = context.resolve(hosts);
        String pause = "; sleep 0.05; done";
        return List.of(
                Command.of(
                        "while : ; do "
                                + context.psql(nodes, context.ports().production(), "insert into writes values (…)")
                                + pause,
                        () -> perform(context, nodes)),
                Command.of(
                        "while : ; do " + context.psql(nodes, context.ports().standby(), "select pg_is_in_recovery()")
                                + pause,
                        () -> {}));
    }

    private void perform(ActionContext context, List<Node> nodes) {
        try {
            context.traffic()
                    .start(
                            () -> context.connect(nodes, context.ports().production()),
                            () -> context.connect(nodes, context.ports().standby()),
                            retryAfter);
        } catch (SQLException refused) {
            throw Sql.refusal(
                    context, nodes.isEmpty() ? "" : nodes.get(0).name(), ActionMessages.clientNotConnected(), refused);
        }
    }
}
