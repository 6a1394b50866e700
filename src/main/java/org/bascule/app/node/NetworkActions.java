package org.bascule.app.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.CutOff;
import org.bascule.scenario.action.Delay;
import org.bascule.scenario.action.Rejoin;

/** What can be done to a node's network, where the backend can do anything to it. */
final class NetworkActions {

    private static final Duration LONG = Duration.ofMillis(200);
    private static final Text OFF = NodeMessages.powerOnFirst();

    private final Node node;
    private final NodePreparation prepared;

    private NetworkActions(Node node, NodePreparation prepared) {
        this.node = node;
        this.prepared = prepared;
    }

    static List<ManualAction> of(Node node, NodePreparation prepared) {
        NetworkActions cables = new NetworkActions(node, prepared);
        List<ManualAction> moves = new ArrayList<>();
        if (prepared.capabilities().contains(Capability.CUT_OFF)) {
            moves.addAll(cables.cuts());
        }
        if (prepared.capabilities().contains(Capability.DELAY)) {
            moves.addAll(cables.delays());
        }
        return moves;
    }

    private List<ManualAction> cuts() {
        List<ManualAction> moves = new ArrayList<>();
        moves.add(move(
                "node-cut-off",
                "fth-scissors",
                NodeMessages.isolate(),
                NodeMessages.isolateEffect(),
                NodeMessages.isolateNode(node.name()),
                new CutOff(own(), NodeRefs.of()),
                true));
        if (!node.runs(Service.ETCD)) {
            moves.add(move(
                    "node-cut-off-etcd",
                    "fth-scissors",
                    NodeMessages.isolateFromEtcd(),
                    NodeMessages.isolateFromEtcdEffect(),
                    NodeMessages.isolateNodeFromEtcd(node.name()),
                    new CutOff(own(), NodeRefs.of(NodeRef.Symbol.ETCDS.word())),
                    true));
        }
        moves.add(move(
                "node-rejoin",
                "fth-link",
                NodeMessages.reconnect(),
                NodeMessages.reconnectEffect(),
                NodeMessages.reconnectNode(node.name()),
                new Rejoin(own()),
                false));
        return moves;
    }

    private List<ManualAction> delays() {
        return List.of(
                move(
                        "node-delay",
                        "fth-clock",
                        NodeMessages.delay(),
                        NodeMessages.delayEffect(LONG.toMillis()),
                        NodeMessages.delayNode(node.name()),
                        new Delay(own(), LONG),
                        true),
                move(
                        "node-delay-end",
                        "fth-fast-forward",
                        NodeMessages.removeDelay(),
                        NodeMessages.removeDelayEffect(),
                        NodeMessages.removeDelayOn(node.name()),
                        new Delay(own(), Duration.ZERO),
                        false));
    }

    private NodeRefs own() {
        return NodeRefs.of(node.name());
    }

    private ManualAction move(
            String name, String icon, Text word, Text means, Text deed, Action action, boolean breaks) {
        return new ManualAction(
                name, icon, word, "", means, deed, action, breaks, prepared.on() ? Optional.empty() : Optional.of(OFF));
    }
}
