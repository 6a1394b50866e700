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
            case THAW -> NodeMessages.thaw();
            case HANG_UP -> asksForReport(move, service) ? NodeMessages.report() : NodeMessages.reload();
        };
    }

    /** What it is, as an order. */
    static Text deed(ServiceAction move, Service service, String node) {
        Text word = word(move, service);
        return asksForReport(move, service)
                ? NodeMessages.askHaproxyOnForIts(node)
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
            case START -> NodeMessages.itRejoinsClusterWithIts();
            case STOP -> NodeMessages.orderlyStopIfItLed();
            case INTERRUPT -> NodeMessages.ctrlCSameOrderlyStop();
            case KILL -> NodeMessages.goneWithoutWordOthersFind();
            case FREEZE -> NodeMessages.inMemoryDeafAndMute();
            case THAW -> NodeMessages.itGoesOnAndCatches();
            case HANG_UP -> throw new IllegalArgumentException("etcd does not know SIGHUP");
        };
    }

    private static Text forPatroni(ServiceAction move) {
        return switch (move) {
            case START -> NodeMessages.itStartsPostgresqlToLead();
            case STOP -> NodeMessages.orderlyStopPostgresqlStopsKey();
            case INTERRUPT -> NodeMessages.ctrlCAsInDocument();
            case KILL -> NodeMessages.itAloneDiesPostgresqlGoes();
            case FREEZE -> NodeMessages.postgresqlGoesOnButNobody();
            case THAW -> NodeMessages.itGoesOnAndFinds();
            case HANG_UP -> NodeMessages.itReadsItsFileAgain();
        };
    }

    private static Text forHaproxy(ServiceAction move) {
        return switch (move) {
            case START -> NodeMessages.itListensAndChecksServers();
            case STOP -> NodeMessages.itStopsAtOnceConnections();
            case INTERRUPT -> NodeMessages.ctrlCSameStop();
            case KILL -> NodeMessages.goneWithoutWordItsConnections();
            case FREEZE -> NodeMessages.kernelStillTakesConnectionsNobody();
            case THAW -> NodeMessages.itGoesOnAndAnswers();
            case HANG_UP -> NodeMessages.itLogsStateItsServers();
        };
    }
}
