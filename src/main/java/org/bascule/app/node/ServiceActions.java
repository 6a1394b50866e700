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
final class ServiceActions {

    private final Node node;
    private final NodeView seen;
    private final NodePreparation prepared;
    private final Service service;

    private ServiceActions(Node node, NodeView seen, NodePreparation prepared, Service service) {
        this.node = node;
        this.seen = seen;
        this.prepared = prepared;
        this.service = service;
    }

    static List<ManualAction> of(Node node, NodeView seen, NodePreparation prepared, Service service) {
        ServiceActions moves = new ServiceActions(node, seen, prepared, service);
        return Arrays.stream(ServiceAction.values())
                .filter(move -> move.understoodBy(service))
                .map(moves::move)
                .toList();
    }

    private ManualAction move(ServiceAction move) {
        return new ManualAction(
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

    private Optional<Text> refused(ServiceAction move) {
        if (!seen.created()) {
            return Optional.of(NodeMessages.nodeNotCreated());
        }
        ServiceState state = seen.services().get(service);
        if (state == null) {
            return Optional.of(NodeMessages.serviceStateUnknown());
        }
        return Optional.ofNullable(
                switch (state) {
                    case UP -> whileUp(move);
                    case FROZEN -> whileFrozen(move);
                    case DOWN -> whileDown(move);
                });
    }

    private static Text whileUp(ServiceAction move) {
        return switch (move) {
            case START -> NodeMessages.alreadyRunning();
            case THAW -> NodeMessages.notFrozen();
            case STOP, INTERRUPT, KILL, FREEZE, HANG_UP -> null;
        };
    }

    private static Text whileFrozen(ServiceAction move) {
        return switch (move) {
            case START -> NodeMessages.frozenUnfreezeIt();
            case STOP, INTERRUPT, HANG_UP -> NodeMessages.frozenHandlesSignalLater();
            case FREEZE -> NodeMessages.alreadyFrozen();
            case KILL, THAW -> null;
        };
    }

    private Text whileDown(ServiceAction move) {
        if (move != ServiceAction.START) {
            return NodeMessages.stopped();
        }
        if (!prepared.on()) {
            return NodeMessages.powerOnFirst();
        }
        return prepared.configured().contains(service) ? null : NodeMessages.configurationMissing();
    }
}
