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
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.FreezeNode;
import org.bascule.scenario.action.PowerOff;
import org.bascule.scenario.action.PowerOn;
import org.bascule.scenario.base.NodeRefs;

/** The actions on a whole node, each with the reason why it is not possible in the observed state, if any. */
final class NodeActions {

    /** HAProxy and pgBackRest before Patroni, which may reach etcd and the archive through them. */
    private static final List<Service> START_ORDER =
            List.of(Service.ETCD, Service.HAPROXY, Service.PGBACKREST, Service.PATRONI);

    private static final Text NO_SERVICE_CONFIGURED = NodeMessages.noServiceConfigured();

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
        NodeActions actions = new NodeActions(node, snapshot, prepared);
        if (!actions.seen.created()) {
            return List.of(actions.create());
        }
        List<ManualAction> all =
                new ArrayList<>(List.of(actions.powerOff(), actions.powerOn(), actions.freeze(), actions.unfreeze()));
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

    private ManualAction powerOff() {
        Text refusal = null;
        if (!prepared.on()) {
            refusal = NodeMessages.alreadyOff();
        } else if (prepared.configured().isEmpty()) {
            refusal = NO_SERVICE_CONFIGURED;
        }
        return new ManualAction(
                "node-power-off",
                "fth-zap-off",
                NodeMessages.powerOff(),
                "KILL",
                NodeMessages.powerOffEffect(),
                NodeMessages.powerOffNode(node.name()),
                new PowerOff(NodeRefs.of(node.name())),
                true,
                Optional.ofNullable(refusal));
    }

    private ManualAction powerOn() {
        List<Service> services =
                START_ORDER.stream().filter(prepared.configured()::contains).toList();
        Text refusal = null;
        if (prepared.on()) {
            refusal = NodeMessages.notOff();
        } else if (services.isEmpty()) {
            refusal = NO_SERVICE_CONFIGURED;
        }
        String names = String.join(", ", services.stream().map(Service::label).toList());
        return new ManualAction(
                "node-power-on",
                "fth-power",
                NodeMessages.powerOn(),
                "",
                NodeMessages.powerOnEffect(names),
                NodeMessages.powerOnNode(node.name()),
                new PowerOn(NodeRefs.of(node.name()), services),
                false,
                Optional.ofNullable(refusal));
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
                any(ServiceState.UP) ? Optional.empty() : Optional.of(NodeMessages.nothingRuns()));
    }

    private ManualAction unfreeze() {
        // PostgreSQL is not a service: it stays frozen when services are unfrozen one by one.
        boolean frozen = any(ServiceState.FROZEN) || (any(ServiceState.UP) && postgresSilent);
        return new ManualAction(
                "node-unfreeze",
                "fth-fast-forward",
                NodeMessages.unfreezeAll(),
                "CONT",
                NodeMessages.unfreezeAllEffect(),
                NodeMessages.unfreezeAllOn(node.name()),
                new FreezeNode(NodeRefs.of(node.name()), false),
                false,
                frozen ? Optional.empty() : Optional.of(NodeMessages.nothingFrozen()));
    }

    private boolean any(ServiceState state) {
        return seen.services().containsValue(state);
    }
}
