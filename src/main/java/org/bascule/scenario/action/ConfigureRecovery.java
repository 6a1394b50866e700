package org.bascule.scenario.action;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.LabNode;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.patroni.PatroniConfig.Restoring.Target;

/**
 * Writes the Patroni configuration of the member that bootstraps the cluster from the repository, as it was just before the table was
 * dropped. PostgreSQL's log says when that was.
 *
 * @param etcd the etcd node it connects to, or {@code proxy} for HAProxy on the same node
 */
public record ConfigureRecovery(NodeRef node, EtcdAccess etcd) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        Node member = context.resolveOne(node);
        LabNode lab = context.lab().node(member);
        String file = context.configFile(member, Service.PATRONI);
        return List.of(new Command(
                lab.commandLines().edit(file),
                () -> {
                    String text = text(context, member);
                    lab.write(file, text);
                    return text;
                },
                Optional.of(() -> text(context, member))));
    }

    private String text(ActionContext context, Node member) {
        PatroniConfig.Restoring restoring =
                new PatroniConfig.Restoring(context.spec().topology().scope(), true, Optional.of(target(context)));
        return MemberConfig.of(context, member, etcd, Optional.of(restoring)).text();
    }

    /** The leader's log has the time of the drop, in the time zone of the log. */
    private static Target target(ActionContext context) {
        Member leader = context.observer()
                .fresh()
                .cluster()
                .leader()
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.LAB, ActionMessages.dropNotLogged(), ActionMessages.noLeaderAcceptsWrites()));
        Node on = context.spec().topology().node(leader.name());
        String dropped = DropTable.times(context.lab().node(on).logFrom(Service.PATRONI, 0)).stream()
                .reduce((one, last) -> last)
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.LAB, ActionMessages.dropNotLogged(), ActionMessages.dropTableFirst()));
        return new Target(
                DropTable.withOffset(dropped, zone(context, on)),
                leader.timeline().orElseThrow());
    }

    private static ZoneId zone(ActionContext context, Node node) {
        try (Connection connection = context.connect(node, context.ports().postgresql())) {
            return zone(context.postgres().show(connection, "log_timezone"));
        } catch (SQLException refused) {
            throw Sql.refusal(context, node.name(), ActionMessages.dropNotLogged(), refused);
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknownHere) {
            throw new Refusal(
                    Refusal.Cause.LAB, ActionMessages.unknownTimeZone(name), ActionMessages.setKnownTimeZone());
        }
    }
}
