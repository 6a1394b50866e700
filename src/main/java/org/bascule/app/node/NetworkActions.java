package org.bascule.app.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Delay;
import org.bascule.scenario.action.Isolate;
import org.bascule.scenario.action.Reconnect;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;

/** The network faults that the backend can inject on a node. */
final class NetworkActions {

    private static final Duration DELAY = Duration.ofMillis(200);
    private static final Text NODE_IS_OFF = NodeMessages.powerOnFirst();

    private final Node node;
    private final NodePreparation prepared;

    private NetworkActions(Node node, NodePreparation prepared) {
        this.node = node;
        this.prepared = prepared;
    }

    static List<ManualAction> of(Node node, NodePreparation prepared) {
        NetworkActions network = new NetworkActions(node, prepared);
        List<ManualAction> actions = new ArrayList<>();
        if (prepared.capabilities().contains(Capability.ISOLATE)) {
            actions.addAll(network.isolation());
        }
        if (prepared.capabilities().contains(Capability.DELAY)) {
            actions.addAll(network.delays());
        }
        return actions;
    }

    private List<ManualAction> isolation() {
        List<ManualAction> actions = new ArrayList<>();
        actions.add(action(
                "node-isolate",
                "fth-scissors",
                NodeMessages.isolate(),
                NodeMessages.isolateEffect(),
                NodeMessages.isolateNode(node.name()),
                new Isolate(thisNode(), NodeRefs.of()),
                true));
        if (!node.runs(Service.ETCD)) {
            actions.add(action(
                    "node-isolate-etcd",
                    "fth-scissors",
                    NodeMessages.isolateFromEtcd(),
                    NodeMessages.isolateFromEtcdEffect(),
                    NodeMessages.isolateNodeFromEtcd(node.name()),
                    new Isolate(thisNode(), NodeRefs.of(NodeRef.Symbol.ETCDS.word())),
                    true));
        }
        actions.add(action(
                "node-reconnect",
                "fth-link",
                NodeMessages.reconnect(),
                NodeMessages.reconnectEffect(),
                NodeMessages.reconnectNode(node.name()),
                new Reconnect(thisNode()),
                false));
        return actions;
    }

    private List<ManualAction> delays() {
        return List.of(
                action(
                        "node-delay",
                        "fth-clock",
                        NodeMessages.delay(),
                        NodeMessages.delayEffect(DELAY.toMillis()),
                        NodeMessages.delayNode(node.name()),
                        new Delay(thisNode(), DELAY),
                        true),
                action(
                        "node-remove-delay",
                        "fth-fast-forward",
                        NodeMessages.removeDelay(),
                        NodeMessages.removeDelayEffect(),
                        NodeMessages.removeDelayOn(node.name()),
                        new Delay(thisNode(), Duration.ZERO),
                        false));
    }

    private NodeRefs thisNode() {
        return NodeRefs.of(node.name());
    }

    private ManualAction action(
            String name, String icon, Text label, Text effect, Text title, Action action, boolean disruptive) {
        return new ManualAction(
                name,
                icon,
                label,
                "",
                effect,
                title,
                action,
                disruptive,
                prepared.on() ? Optional.empty() : Optional.of(NODE_IS_OFF));
    }
}
