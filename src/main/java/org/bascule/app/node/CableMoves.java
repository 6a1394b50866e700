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
import org.bascule.scenario.Nodes;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.CutOff;
import org.bascule.scenario.action.Delay;
import org.bascule.scenario.action.Rejoin;

/** What can be done to a node's network, where the backend can do anything to it. */
final class CableMoves {

    private static final Duration LONG = Duration.ofMillis(200);
    private static final Text OFF =
            Text.of("Le courant est coupé : rendez-le d'abord.", "The power is cut: give it back first.");

    private final Node node;
    private final Prepared prepared;

    private CableMoves(Node node, Prepared prepared) {
        this.node = node;
        this.prepared = prepared;
    }

    static List<Move> of(Node node, Prepared prepared) {
        CableMoves cables = new CableMoves(node, prepared);
        List<Move> moves = new ArrayList<>();
        if (prepared.capabilities().contains(Capability.CUT_OFF)) {
            moves.addAll(cables.cuts());
        }
        if (prepared.capabilities().contains(Capability.DELAY)) {
            moves.addAll(cables.delays());
        }
        return moves;
    }

    private List<Move> cuts() {
        List<Move> moves = new ArrayList<>();
        moves.add(move(
                "node-cut-off",
                "fth-scissors",
                Text.of("Isoler", "Cut off"),
                Text.of(
                        "Rien ne passe plus entre lui et les autres ; tout y tourne encore.",
                        "Nothing passes between it and the others; all on it goes on."),
                Text.of("Isoler %s des autres nœuds", "Cut %s off from the other nodes", node.name()),
                new CutOff(own(), Nodes.of()),
                true));
        if (!node.runs(Service.ETCD)) {
            moves.add(move(
                    "node-cut-off-etcd",
                    "fth-scissors",
                    Text.of("Isoler d'etcd", "Cut off etcd"),
                    Text.of(
                            "Il ne joint plus etcd, et voit encore les autres membres.",
                            "It reaches etcd no more, and still sees the other members."),
                    Text.of("Isoler %s d'etcd", "Cut %s off from etcd", node.name()),
                    new CutOff(own(), Nodes.of(NodeRef.Symbol.ETCDS.word())),
                    true));
        }
        moves.add(move(
                "node-rejoin",
                "fth-link",
                Text.of("Rattacher", "Rejoin"),
                Text.of("Tout passe de nouveau.", "Everything passes again."),
                Text.of("Rattacher %s aux autres nœuds", "Rejoin %s with the other nodes", node.name()),
                new Rejoin(own()),
                false));
        return moves;
    }

    private List<Move> delays() {
        return List.of(
                move(
                        "node-delay",
                        "fth-clock",
                        Text.of("Retarder", "Delay"),
                        Text.of(
                                "Tout ce qu'il envoie arrive %d ms plus tard.",
                                "Whatever it sends arrives %d ms later.", LONG.toMillis()),
                        Text.of("Retarder %s", "Delay %s", node.name()),
                        new Delay(own(), LONG),
                        true),
                move(
                        "node-delay-end",
                        "fth-fast-forward",
                        Text.of("Sans retard", "No delay"),
                        Text.of("Ce qu'il envoie part aussitôt.", "What it sends leaves at once."),
                        Text.of("Ne plus retarder %s", "Delay %s no more", node.name()),
                        new Delay(own(), Duration.ZERO),
                        false));
    }

    private Nodes own() {
        return Nodes.of(node.name());
    }

    private Move move(String name, String icon, Text word, Text means, Text deed, Action action, boolean breaks) {
        return new Move(
                name, icon, word, "", means, deed, action, breaks, prepared.on() ? Optional.empty() : Optional.of(OFF));
    }
}
