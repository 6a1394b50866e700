package org.bascule.app.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.FreezeNode;
import org.bascule.scenario.action.KillNode;
import org.bascule.scenario.action.StartNode;

/** What can be done to a node as a whole, as it was seen, and why the rest cannot. */
final class NodeActions {

    /** HAProxy first: Patroni may find etcd through it. */
    private static final List<Service> START_ORDER = List.of(Service.ETCD, Service.HAPROXY, Service.PATRONI);

    private static final Text NOTHING_CONFIGURED = NodeMessages.noServiceConfigured();

    private final Node node;
    private final NodeView seen;
    private final NodePreparation prepared;
    private final boolean postgresSilent;

    private NodeActions(Node node, Snapshot snapshot, NodePreparation prepared) {
        this.node = node;
        this.seen = snapshot.node(node.name());
        this.prepared = prepared;
        this.postgresSilent = snapshot.cluster()
                .member(node.name())
                .filter(member -> member.postgres().isEmpty())
                .isPresent();
    }

    static List<ManualAction> of(Node node, Snapshot snapshot, NodePreparation prepared) {
        NodeActions moves = new NodeActions(node, snapshot, prepared);
        if (!moves.seen.created()) {
            return List.of(moves.create());
        }
        List<ManualAction> all = new ArrayList<>(List.of(moves.cut(), moves.giveBack(), moves.freeze(), moves.thaw()));
        all.addAll(NetworkActions.of(node, prepared));
        return all;
    }

    private ManualAction create() {
        return new ManualAction(
                "node-create",
                "fth-plus-square",
                NodeMessages.create(),
                "",
                NodeMessages.createEffect(),
                NodeMessages.createNode(node.name()),
                new Create(NodeRefs.of(node.name())),
                true,
                Optional.empty());
    }

    private ManualAction cut() {
        Text refused = null;
        if (!prepared.on()) {
            refused = NodeMessages.alreadyOff();
        } else if (prepared.configured().isEmpty()) {
            refused = NOTHING_CONFIGURED;
        }
        return new ManualAction(
                "node-kill",
                "fth-zap-off",
                NodeMessages.powerOff(),
                "KILL",
                NodeMessages.powerOffEffect(),
                NodeMessages.powerOffNode(node.name()),
                new KillNode(NodeRefs.of(node.name())),
                true,
                Optional.ofNullable(refused));
    }

    private ManualAction giveBack() {
        List<Service> services =
                START_ORDER.stream().filter(prepared.configured()::contains).toList();
        Text refused = null;
        if (prepared.on()) {
            refused = NodeMessages.notOff();
        } else if (services.isEmpty()) {
            refused = NOTHING_CONFIGURED;
        }
        String names = String.join(", ", services.stream().map(Service::label).toList());
        return new ManualAction(
                "node-start",
                "fth-power",
                NodeMessages.powerOn(),
                "",
                NodeMessages.powerOnEffect(names),
                NodeMessages.powerOnNode(node.name()),
                new StartNode(NodeRefs.of(node.name()), services),
                false,
                Optional.ofNullable(refused));
    }

    private ManualAction freeze() {
        return new ManualAction(
                "node-freeze",
                "fth-pause",
                NodeMessages.freezeAll(),
                "STOP",
                node.runs(Service.PATRONI)
                        ? NodeMessages.freezeAllWithPostgresEffect()
                        : NodeMessages.freezeAllEffect(),
                NodeMessages.freezeAllOn(node.name()),
                new FreezeNode(NodeRefs.of(node.name()), true),
                true,
                some(ServiceState.UP) ? Optional.empty() : Optional.of(NodeMessages.nothingRuns()));
    }

    private ManualAction thaw() {
        // Services thawed one by one leave PostgreSQL frozen: it is none of them.
        boolean frozen = some(ServiceState.FROZEN) || (some(ServiceState.UP) && postgresSilent);
        return new ManualAction(
                "node-thaw",
                "fth-fast-forward",
                NodeMessages.unfreezeAll(),
                "CONT",
                NodeMessages.unfreezeAllEffect(),
                NodeMessages.unfreezeAllOn(node.name()),
                new FreezeNode(NodeRefs.of(node.name()), false),
                false,
                frozen ? Optional.empty() : Optional.of(NodeMessages.nothingFrozen()));
    }

    private boolean some(ServiceState state) {
        return seen.services().containsValue(state);
    }
}
