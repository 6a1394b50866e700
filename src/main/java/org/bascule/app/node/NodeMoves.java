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
import org.bascule.scenario.Nodes;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.FreezeNode;
import org.bascule.scenario.action.KillNode;
import org.bascule.scenario.action.StartNode;

/** What can be done to a node as a whole, as it was seen, and why the rest cannot. */
final class NodeMoves {

    /** HAProxy first: Patroni may find etcd through it. */
    private static final List<Service> START_ORDER = List.of(Service.ETCD, Service.HAPROXY, Service.PATRONI);

    private static final Text NOTHING_CONFIGURED =
            Text.of("Rien n'y est encore configuré.", "Nothing is configured on it yet.");

    private final Node node;
    private final NodeView seen;
    private final Prepared prepared;
    private final boolean postgresSilent;

    private NodeMoves(Node node, Snapshot snapshot, Prepared prepared) {
        this.node = node;
        this.seen = snapshot.node(node.name());
        this.prepared = prepared;
        this.postgresSilent = snapshot.cluster()
                .member(node.name())
                .filter(member -> member.postgres().isEmpty())
                .isPresent();
    }

    static List<Move> of(Node node, Snapshot snapshot, Prepared prepared) {
        NodeMoves moves = new NodeMoves(node, snapshot, prepared);
        if (!moves.seen.created()) {
            return List.of(moves.create());
        }
        List<Move> all = new ArrayList<>(List.of(moves.cut(), moves.giveBack(), moves.freeze(), moves.thaw()));
        all.addAll(CableMoves.of(node, prepared));
        return all;
    }

    private Move create() {
        return new Move(
                "node-create",
                "fth-plus-square",
                Text.of("Créer", "Create"),
                "",
                Text.of(
                        "Une machine vide : des étapes y écrivent ensuite les configurations.",
                        "An empty machine: steps then write the configurations on it."),
                deed("Créer %s", "Create %s"),
                new Create(Nodes.of(node.name())),
                true,
                Optional.empty());
    }

    private Move cut() {
        Text refused = null;
        if (!prepared.on()) {
            refused = Text.of("Le courant est déjà coupé.", "The power is cut already.");
        } else if (prepared.configured().isEmpty()) {
            refused = NOTHING_CONFIGURED;
        }
        return new Move(
                "node-kill",
                "fth-zap-off",
                Text.of("Débrancher", "Cut power"),
                "KILL",
                Text.of(
                        "Plus de courant : tout disparaît, les fichiers restent.",
                        "Everything is gone at once; the files stay."),
                deed("Couper le courant de %s", "Cut the power of %s"),
                new KillNode(Nodes.of(node.name())),
                true,
                Optional.ofNullable(refused));
    }

    private Move giveBack() {
        List<Service> services =
                START_ORDER.stream().filter(prepared.configured()::contains).toList();
        Text refused = null;
        if (prepared.on()) {
            refused = Text.of("Le courant n'est pas coupé.", "The power is not cut.");
        } else if (services.isEmpty()) {
            refused = NOTHING_CONFIGURED;
        }
        String names = String.join(", ", services.stream().map(Service::label).toList());
        return new Move(
                "node-start",
                "fth-power",
                Text.of("Rebrancher", "Power on"),
                "",
                Text.of("Le courant revient, et démarre : %s.", "The power is back, and starts: %s.", names),
                deed("Rendre le courant à %s", "Give %s its power back"),
                new StartNode(Nodes.of(node.name()), services),
                false,
                Optional.ofNullable(refused));
    }

    private Move freeze() {
        return new Move(
                "node-freeze",
                "fth-pause",
                Text.of("Tout figer", "Freeze all"),
                "STOP",
                node.runs(Service.PATRONI)
                        ? Text.of(
                                "Tout reste en mémoire, immobile, PostgreSQL compris.",
                                "All stays in memory and stands still, PostgreSQL too.")
                        : Text.of("Tout reste en mémoire, immobile.", "All stays in memory, and stands still."),
                deed("Figer tout %s", "Freeze all of %s"),
                new FreezeNode(Nodes.of(node.name()), true),
                true,
                some(ServiceState.UP)
                        ? Optional.empty()
                        : Optional.of(Text.of("Rien n'y tourne.", "Nothing is up on it.")));
    }

    private Move thaw() {
        // Services thawed one by one leave PostgreSQL frozen: it is none of them.
        boolean frozen = some(ServiceState.FROZEN) || (some(ServiceState.UP) && postgresSilent);
        return new Move(
                "node-thaw",
                "fth-fast-forward",
                Text.of("Tout dégeler", "Thaw all"),
                "CONT",
                Text.of("Tout reprend là où il en était.", "All goes on from where it stood."),
                deed("Dégeler tout %s", "Thaw all of %s"),
                new FreezeNode(Nodes.of(node.name()), false),
                false,
                frozen ? Optional.empty() : Optional.of(Text.of("Rien n'y est figé.", "Nothing on it is frozen.")));
    }

    private boolean some(ServiceState state) {
        return seen.services().containsValue(state);
    }

    private Text deed(String fr, String en) {
        return Text.of(fr, en, node.name());
    }
}
