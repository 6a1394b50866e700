package org.bascule.scenario.file;

import java.util.List;
import org.bascule.lab.Service;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.AddEtcdMember;
import org.bascule.scenario.action.ConfigureEtcd;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.ConfigurePgbackrest;
import org.bascule.scenario.action.ConfigureRecovery;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.Delay;
import org.bascule.scenario.action.FreezeNode;
import org.bascule.scenario.action.Isolate;
import org.bascule.scenario.action.KillPostgres;
import org.bascule.scenario.action.PauseCluster;
import org.bascule.scenario.action.PauseReplay;
import org.bascule.scenario.action.PowerOff;
import org.bascule.scenario.action.PowerOn;
import org.bascule.scenario.action.RemoveEtcdMember;
import org.bascule.scenario.action.Restart;
import org.bascule.scenario.action.RestoreEtcd;
import org.bascule.scenario.action.ResumeCluster;
import org.bascule.scenario.action.SignalService;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.etcd.EtcdConfig;

/** Applies the effects of an action to what is known of the lab. */
final class Effects {

    private Effects() {}

    static void apply(Action action, KnownLab lab) {
        if (action instanceof Create create) {
            lab.create(targets(lab, create.nodes()).nodes());
        } else if (action instanceof ConfigureEtcd configure) {
            lab.configure(targets(lab, configure.nodes()), Service.ETCD);
            if (configure.state() == EtcdConfig.State.NEW && lab.possiblyRunning() == 0) {
                lab.addEtcdMembers(targets(lab, configure.cluster()).nodes());
            }
        } else if (action instanceof ConfigurePatroni configure) {
            lab.configure(targets(lab, configure.nodes()), Service.PATRONI);
        } else if (action instanceof ConfigureHaproxy configure) {
            Targets nodes = targets(lab, configure.nodes());
            lab.configure(nodes, Service.HAPROXY);
            lab.addProxies(nodes, configure.listen());
        } else if (action instanceof ConfigureRecovery configure) {
            lab.configure(lab.targets(List.of(configure.node())), Service.PATRONI);
        } else if (action instanceof ConfigurePgbackrest configure) {
            lab.configure(targets(lab, configure.nodes()), Service.PGBACKREST);
        } else if (action instanceof PauseCluster) {
            lab.maintenance(true);
        } else if (action instanceof ResumeCluster) {
            lab.maintenance(false);
        } else if (action instanceof AddEtcdMember add) {
            lab.addEtcdMembers(lab.targets(List.of(add.node())).nodes());
        } else if (action instanceof RemoveEtcdMember remove) {
            lab.removeEtcdMembers(lab.targets(List.of(remove.node())));
        } else if (action instanceof RestoreEtcd restore) {
            lab.restoreEtcd(lab.targets(List.of(restore.on())));
        } else {
            faults(action, lab);
            starts(action, lab);
        }
    }

    private static void starts(Action action, KnownLab lab) {
        if (action instanceof Start start) {
            lab.start(targets(lab, start.nodes()), start.service());
        } else if (action instanceof Restart restart) {
            lab.start(targets(lab, restart.nodes()), restart.service());
        } else if (action instanceof PowerOn on) {
            Targets nodes = targets(lab, on.nodes());
            lab.powerOn(nodes);
            on.services().forEach(service -> lab.start(nodes, service));
        }
    }

    private static void faults(Action action, KnownLab lab) {
        if (action instanceof Stop stop) {
            Targets nodes = targets(lab, stop.nodes());
            lab.stop(nodes, stop.service(), stop.signal() == Stop.StopSignal.KILL);
            lab.markAffected(nodes);
        } else if (action instanceof PowerOff off) {
            Targets nodes = targets(lab, off.nodes());
            lab.powerOff(nodes);
            lab.markAffected(nodes);
        } else if (action instanceof KillPostgres kill) {
            lab.markAffected(targets(lab, kill.nodes()));
        } else if (action instanceof PauseReplay pause) {
            lab.markAffected(targets(lab, pause.nodes()));
        } else if (action instanceof FreezeNode freeze && freeze.frozen()) {
            freeze(targets(lab, freeze.nodes()), lab);
        } else if (action instanceof SignalService signal && signal.how() == SignalService.How.FREEZE) {
            freeze(targets(lab, signal.nodes()), lab);
        } else if (action instanceof Isolate isolate) {
            lab.markUncertain();
            lab.markAffected(targets(lab, isolate.nodes()));
        } else if (action instanceof Delay) {
            lab.markUncertain();
        }
    }

    private static void freeze(Targets nodes, KnownLab lab) {
        lab.freeze(nodes);
        lab.markAffected(nodes);
    }

    private static Targets targets(KnownLab lab, NodeRefs nodes) {
        List<NodeRef> refs = nodes.refs();
        return lab.targets(refs);
    }
}
