package org.bascule.scenario.action;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Writes a member's Patroni configuration.
 *
 * @param etcd the etcd node it connects to, or {@code proxy} for HAProxy on the same node
 * @param createReplica how it is created: {@code pgbackrest} restores it from the repository, and falls back to a base backup
 * @param diverged what happens when its timeline has diverged
 */
public record ConfigurePatroni(
        NodeRefs nodes,
        EtcdAccess etcd,
        @Default("basebackup") ReplicaMethod createReplica,
        @Default("rewind") Diverged diverged)
        implements Action {

    /** How a replica is created. */
    public enum ReplicaMethod {
        BASEBACKUP,
        PGBACKREST
    }

    /** What is done with a member whose timeline has diverged. */
    public enum Diverged {
        /** {@code pg_rewind}, from the leader. */
        REWIND,
        /** Nothing by itself: it waits for {@code patronictl reinit}. */
        REINITIALIZE
    }

    public ConfigurePatroni(NodeRefs nodes, EtcdAccess etcd) {
        this(nodes, etcd, ReplicaMethod.BASEBACKUP, Diverged.REWIND);
    }

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> command(context, node))
                .toList();
    }

    private Command command(ActionContext context, Node node) {
        String file = context.configFile(node, Service.PATRONI);
        Optional<PatroniConfig.Restoring> restoring = createReplica == ReplicaMethod.PGBACKREST
                ? Optional.of(new PatroniConfig.Restoring(
                        context.spec().topology().scope(), diverged == Diverged.REWIND, Optional.empty()))
                : Optional.empty();
        return Command.writing(
                context.lab().node(node).commandLines().edit(file),
                MemberConfig.of(context, node, etcd, restoring).text(),
                text -> context.lab().node(node).write(file, text));
    }
}
