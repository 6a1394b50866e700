package org.bascule.app.node;

import org.bascule.lab.Service;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.SignalService;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.NodeRefs;

/** The actions on a service. */
enum ServiceAction {
    START("fth-play", ""),
    STOP("fth-square", "TERM"),
    INTERRUPT("fth-corner-down-left", "INT"),
    KILL("fth-zap", "KILL"),
    FREEZE("fth-pause", "STOP"),
    UNFREEZE("fth-fast-forward", "CONT"),
    HANG_UP("fth-refresh-cw", "HUP");

    private final String icon;
    private final String signal;

    ServiceAction(String icon, String signal) {
        this.icon = icon;
        this.signal = signal;
    }

    String icon() {
        return icon;
    }

    String signal() {
        return signal;
    }

    /** SIGHUP would terminate etcd. */
    boolean supportedBy(Service service) {
        return this != HANG_UP || service != Service.ETCD;
    }

    /** Whether it is a fault or an outage. */
    boolean disruptive() {
        return switch (this) {
            case STOP, INTERRUPT, KILL, FREEZE -> true;
            case START, UNFREEZE, HANG_UP -> false;
        };
    }

    Action action(String node, Service service) {
        NodeRefs nodes = NodeRefs.of(node);
        return switch (this) {
            case START -> new Start(nodes, service);
            case STOP -> new Stop(nodes, service, Stop.StopSignal.TERM);
            case INTERRUPT -> new Stop(nodes, service, Stop.StopSignal.INT);
            case KILL -> new Stop(nodes, service, Stop.StopSignal.KILL);
            case FREEZE -> new SignalService(nodes, service, SignalService.How.FREEZE);
            case UNFREEZE -> new SignalService(nodes, service, SignalService.How.UNFREEZE);
            case HANG_UP -> new SignalService(nodes, service, SignalService.How.RELOAD);
        };
    }
}
