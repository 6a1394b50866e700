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

/** The actions on a service, each with the reason why it is not possible in the observed state, if any. */
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
        ServiceActions actions = new ServiceActions(node, seen, prepared, service);
        return Arrays.stream(ServiceAction.values())
                .filter(action -> action.supportedBy(service))
                .map(actions::action)
                .toList();
    }

    private ManualAction action(ServiceAction action) {
        return new ManualAction(
                service.label() + "-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                action.icon(),
                ServiceTexts.label(action, service),
                action.signal(),
                ServiceTexts.effect(action, service),
                ServiceTexts.title(action, service, node.name()),
                action.action(node.name(), service),
                action.disruptive(),
                refusal(action));
    }

    private Optional<Text> refusal(ServiceAction action) {
        if (!seen.created()) {
            return Optional.of(NodeMessages.nodeNotCreated());
        }
        ServiceState state = seen.services().get(service);
        if (state == null) {
            return Optional.of(NodeMessages.serviceStateUnknown());
        }
        return Optional.ofNullable(
                switch (state) {
                    case UP -> whileUp(action);
                    case FROZEN -> whileFrozen(action);
                    case DOWN -> whileDown(action);
                });
    }

    private static Text whileUp(ServiceAction action) {
        return switch (action) {
            case START -> NodeMessages.alreadyRunning();
            case UNFREEZE -> NodeMessages.notFrozen();
            case STOP, INTERRUPT, KILL, FREEZE, HANG_UP -> null;
        };
    }

    private static Text whileFrozen(ServiceAction action) {
        return switch (action) {
            case START -> NodeMessages.frozenUnfreezeIt();
            case STOP, INTERRUPT, HANG_UP -> NodeMessages.frozenHandlesSignalLater();
            case FREEZE -> NodeMessages.alreadyFrozen();
            case KILL, UNFREEZE -> null;
        };
    }

    private Text whileDown(ServiceAction action) {
        if (action != ServiceAction.START) {
            return NodeMessages.stopped();
        }
        if (!prepared.on()) {
            return NodeMessages.powerOnFirst();
        }
        return prepared.configured().contains(service) ? null : NodeMessages.configurationMissing();
    }
}
