package org.bascule.scenario.check;

import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.MemberFile;
import org.bascule.stack.postgres.PostgresClient;

/**
 * Each of these members could follow any other, whoever leads: the other's PostgreSQL accepts a replication connection of the role in
 * the member's configuration.
 */
public record ReplicationAllowed(NodeRefs nodes) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.replicationAllowed(context.names(nodes));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniReloadsInNextLoop(context.timers().loopWait());
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        List<Node> members = context.current(nodes);
        List<Text> refused = new ArrayList<>();
        for (Node member : members) {
            Optional<String> role = role(context, member);
            if (role.isEmpty()) {
                refused.add(CheckMessages.noReplicationUser(member.name()));
            } else {
                members.stream()
                        .filter(other -> !other.equals(member))
                        .flatMap(other -> refusal(context, other, role.get()).stream()
                                .map(why -> CheckMessages.replicationRefused(member.name(), other.name(), why)))
                        .forEach(refused::add);
            }
        }
        return refused.isEmpty()
                ? Observation.that(members.size() > 1, CheckMessages.replicationAccepted(members.size()))
                : Observation.that(false, Text.joined(", ", refused));
    }

    private static Optional<String> role(CheckContext context, Node member) {
        return MemberFile.read(context.lab().node(member).read(context.configFile(member, Service.PATRONI)))
                .flatMap(MemberFile::replicationUser);
    }

    private static Optional<String> refusal(CheckContext context, Node server, String role) {
        InetSocketAddress address =
                context.lab().node(server).reach(context.ports().postgresql());
        try {
            PostgresClient.replicate(address, role).close();
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(AcceptsWrites.firstLine(refused));
        }
    }
}
