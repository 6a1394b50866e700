package org.bascule.app.node;

import org.bascule.lab.Service;
import org.bascule.lab.Text;

/** An action's label, and its effect on each service. */
final class ServiceTexts {

    private ServiceTexts() {}

    static Text label(ServiceAction action, Service service) {
        return switch (action) {
            case START -> NodeMessages.start();
            case STOP -> NodeMessages.stop();
            case INTERRUPT -> NodeMessages.interrupt();
            case KILL -> NodeMessages.kill();
            case FREEZE -> NodeMessages.freeze();
            case UNFREEZE -> NodeMessages.unfreeze();
            case HANG_UP -> logsStatus(action, service) ? NodeMessages.logStatus() : NodeMessages.reload();
        };
    }

    /** The whole action, in the imperative. */
    static Text title(ServiceAction action, Service service, String node) {
        Text label = label(action, service);
        return logsStatus(action, service)
                ? NodeMessages.logHaproxyStatus(node)
                : NodeMessages.actionOnService(label, service.label(), node);
    }

    /** Without a master process, HAProxy logs the status of its servers on SIGHUP. */
    private static boolean logsStatus(ServiceAction action, Service service) {
        return action == ServiceAction.HANG_UP && service == Service.HAPROXY;
    }

    static Text effect(ServiceAction action, Service service) {
        return switch (service) {
            case ETCD -> forEtcd(action);
            case PATRONI -> forPatroni(action);
            case HAPROXY -> forHaproxy(action);
            case PGBACKREST -> forPgbackrest(action);
        };
    }

    private static Text forEtcd(ServiceAction action) {
        return switch (action) {
            case START -> NodeMessages.etcdStart();
            case STOP -> NodeMessages.etcdStop();
            case INTERRUPT -> NodeMessages.etcdInterrupt();
            case KILL -> NodeMessages.etcdKill();
            case FREEZE -> NodeMessages.etcdFreeze();
            case UNFREEZE -> NodeMessages.etcdUnfreeze();
            case HANG_UP -> throw new IllegalArgumentException("etcd does not handle SIGHUP");
        };
    }

    private static Text forPatroni(ServiceAction action) {
        return switch (action) {
            case START -> NodeMessages.patroniStart();
            case STOP -> NodeMessages.patroniStop();
            case INTERRUPT -> NodeMessages.patroniInterrupt();
            case KILL -> NodeMessages.patroniKill();
            case FREEZE -> NodeMessages.patroniFreeze();
            case UNFREEZE -> NodeMessages.patroniUnfreeze();
            case HANG_UP -> NodeMessages.patroniReload();
        };
    }

    private static Text forPgbackrest(ServiceAction action) {
        return switch (action) {
            case START -> NodeMessages.pgbackrestStart();
            case STOP -> NodeMessages.pgbackrestStop();
            case INTERRUPT -> NodeMessages.interruptLikeStop();
            case KILL -> NodeMessages.pgbackrestKill();
            case FREEZE -> NodeMessages.pgbackrestFreeze();
            case UNFREEZE -> NodeMessages.resumeWaitingConnections();
            case HANG_UP -> NodeMessages.pgbackrestReload();
        };
    }

    private static Text forHaproxy(ServiceAction action) {
        return switch (action) {
            case START -> NodeMessages.haproxyStart();
            case STOP -> NodeMessages.haproxyStop();
            case INTERRUPT -> NodeMessages.interruptLikeStop();
            case KILL -> NodeMessages.haproxyKill();
            case FREEZE -> NodeMessages.haproxyFreeze();
            case UNFREEZE -> NodeMessages.resumeWaitingConnections();
            case HANG_UP -> NodeMessages.haproxyLogStatus();
        };
    }
}
