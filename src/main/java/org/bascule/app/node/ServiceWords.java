package org.bascule.app.node;

import org.bascule.lab.Service;
import org.bascule.lab.Text;

/** What a move is called, and what it comes to for each server. */
final class ServiceWords {

    private ServiceWords() {}

    static Text word(ServiceAction move, Service service) {
        return switch (move) {
            case START -> NodeMessages.start();
            case STOP -> NodeMessages.stop();
            case INTERRUPT -> NodeMessages.interrupt();
            case KILL -> NodeMessages.kill();
            case FREEZE -> NodeMessages.freeze();
            case THAW -> NodeMessages.unfreeze();
            case HANG_UP -> asksForReport(move, service) ? NodeMessages.logStatus() : NodeMessages.reload();
        };
    }

    /** What it is, as an order. */
    static Text deed(ServiceAction move, Service service, String node) {
        Text word = word(move, service);
        return asksForReport(move, service)
                ? NodeMessages.logHaproxyStatus(node)
                : NodeMessages.actionOnService(word, service.label(), node);
    }

    /** Running without a master process, HAProxy takes SIGHUP for this. */
    private static boolean asksForReport(ServiceAction move, Service service) {
        return move == ServiceAction.HANG_UP && service == Service.HAPROXY;
    }

    static Text means(ServiceAction move, Service service) {
        return switch (service) {
            case ETCD -> forEtcd(move);
            case PATRONI -> forPatroni(move);
            case HAPROXY -> forHaproxy(move);
        };
    }

    private static Text forEtcd(ServiceAction move) {
        return switch (move) {
            case START -> NodeMessages.etcdStart();
            case STOP -> NodeMessages.etcdStop();
            case INTERRUPT -> NodeMessages.etcdInterrupt();
            case KILL -> NodeMessages.etcdKill();
            case FREEZE -> NodeMessages.etcdFreeze();
            case THAW -> NodeMessages.etcdUnfreeze();
            case HANG_UP -> throw new IllegalArgumentException("etcd does not know SIGHUP");
        };
    }

    private static Text forPatroni(ServiceAction move) {
        return switch (move) {
            case START -> NodeMessages.patroniStart();
            case STOP -> NodeMessages.patroniStop();
            case INTERRUPT -> NodeMessages.patroniInterrupt();
            case KILL -> NodeMessages.patroniKill();
            case FREEZE -> NodeMessages.patroniFreeze();
            case THAW -> NodeMessages.patroniUnfreeze();
            case HANG_UP -> NodeMessages.patroniReload();
        };
    }

    private static Text forHaproxy(ServiceAction move) {
        return switch (move) {
            case START -> NodeMessages.haproxyStart();
            case STOP -> NodeMessages.haproxyStop();
            case INTERRUPT -> NodeMessages.haproxyInterrupt();
            case KILL -> NodeMessages.haproxyKill();
            case FREEZE -> NodeMessages.haproxyFreeze();
            case THAW -> NodeMessages.haproxyUnfreeze();
            case HANG_UP -> NodeMessages.haproxyLogStatus();
        };
    }
}
