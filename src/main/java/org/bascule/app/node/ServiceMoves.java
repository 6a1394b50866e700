package org.bascule.app.node;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;

/** What can be done to a service as it was seen, and why the rest cannot. */
final class ServiceMoves {

    private final Node node;
    private final NodeView seen;
    private final Prepared prepared;
    private final Service service;

    private ServiceMoves(Node node, NodeView seen, Prepared prepared, Service service) {
        this.node = node;
        this.seen = seen;
        this.prepared = prepared;
        this.service = service;
    }

    static List<Move> of(Node node, NodeView seen, Prepared prepared, Service service) {
        ServiceMoves moves = new ServiceMoves(node, seen, prepared, service);
        return Arrays.stream(ServiceMove.values())
                .filter(move -> move.understoodBy(service))
                .map(moves::move)
                .toList();
    }

    private Move move(ServiceMove move) {
        return new Move(
                service.label() + "-" + move.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                move.icon(),
                ServiceWords.word(move, service),
                move.signal(),
                ServiceWords.means(move, service),
                ServiceWords.deed(move, service, node.name()),
                move.action(node.name(), service),
                move.breaks(),
                refused(move));
    }

    private Optional<Text> refused(ServiceMove move) {
        if (!seen.created()) {
            return Optional.of(Text.of("Le nœud n'est pas encore créé.", "The node is not created yet."));
        }
        ServiceState state = seen.services().get(service);
        if (state == null) {
            return Optional.of(Text.of("Son état n'est pas encore connu.", "Its state is not known yet."));
        }
        return Optional.ofNullable(
                switch (state) {
                    case UP -> whileUp(move);
                    case FROZEN -> whileFrozen(move);
                    case DOWN -> whileDown(move);
                });
    }

    private static Text whileUp(ServiceMove move) {
        return switch (move) {
            case START -> Text.of("Il tourne déjà.", "It is up already.");
            case THAW -> Text.of("Il n'est pas figé.", "It is not frozen.");
            case STOP, INTERRUPT, KILL, FREEZE, HANG_UP -> null;
        };
    }

    private static Text whileFrozen(ServiceMove move) {
        return switch (move) {
            case START -> Text.of("Figé, il est encore là : dégelez-le.", "Frozen, it is still there: thaw it.");
            case STOP, INTERRUPT, HANG_UP ->
                Text.of("Figé, il ne l'entendrait qu'une fois dégelé.", "Frozen, it would not hear this until thawed.");
            case FREEZE -> Text.of("Il est déjà figé.", "It is frozen already.");
            case KILL, THAW -> null;
        };
    }

    private Text whileDown(ServiceMove move) {
        if (move != ServiceMove.START) {
            return Text.of("Il est arrêté.", "It is down.");
        }
        if (!prepared.on()) {
            return Text.of("Le courant est coupé : rendez-le d'abord.", "The power is cut: give it back first.");
        }
        return prepared.configured().contains(service)
                ? null
                : Text.of(
                        "Sa configuration n'est pas écrite : jouez d'abord l'étape qui l'écrit.",
                        "Its configuration is not written: perform the step that writes it first.");
    }
}
