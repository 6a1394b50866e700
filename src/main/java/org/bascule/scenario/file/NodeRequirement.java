package org.bascule.scenario.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.action.AddEtcdMember;
import org.bascule.scenario.action.Checkpoint;
import org.bascule.scenario.action.ConfigureArchiving;
import org.bascule.scenario.action.ConfigureEtcd;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.ConfigurePgbackrest;
import org.bascule.scenario.action.ConfigureRecovery;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.Destroy;
import org.bascule.scenario.action.DropTable;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.action.EditMember;
import org.bascule.scenario.action.InitializeData;
import org.bascule.scenario.action.InsertRow;
import org.bascule.scenario.action.InsertRows;
import org.bascule.scenario.action.IssueCertificates;
import org.bascule.scenario.action.KillPostgres;
import org.bascule.scenario.action.PauseCluster;
import org.bascule.scenario.action.PauseReplay;
import org.bascule.scenario.action.PermanentSlot;
import org.bascule.scenario.action.PowerOn;
import org.bascule.scenario.action.QueryPatroni;
import org.bascule.scenario.action.QueryPostgres;
import org.bascule.scenario.action.Reinitialize;
import org.bascule.scenario.action.RemoveCluster;
import org.bascule.scenario.action.RemoveConfig;
import org.bascule.scenario.action.RemoveData;
import org.bascule.scenario.action.RemoveEtcdMember;
import org.bascule.scenario.action.RemoveMember;
import org.bascule.scenario.action.ResetConfig;
import org.bascule.scenario.action.ResetTimers;
import org.bascule.scenario.action.Restart;
import org.bascule.scenario.action.RestartPostgres;
import org.bascule.scenario.action.RestoreEtcd;
import org.bascule.scenario.action.ResumeCluster;
import org.bascule.scenario.action.ResumeReplay;
import org.bascule.scenario.action.RunPgbackrest;
import org.bascule.scenario.action.SetTags;
import org.bascule.scenario.action.Show;
import org.bascule.scenario.action.SignalService;
import org.bascule.scenario.action.SnapshotEtcd;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.SwitchWal;
import org.bascule.scenario.action.Switchover;
import org.bascule.scenario.action.WriteWal;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.AcceptsWrites;
import org.bascule.scenario.check.ApiPublished;
import org.bascule.scenario.check.CannotFollow;
import org.bascule.scenario.check.Configured;
import org.bascule.scenario.check.CreatedBy;
import org.bascule.scenario.check.EtcdMembers;
import org.bascule.scenario.check.EtcdWrite;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.KeyReplicated;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.Log;
import org.bascule.scenario.check.LostWrites;
import org.bascule.scenario.check.Machines;
import org.bascule.scenario.check.Members;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.check.PatroniAnswers;
import org.bascule.scenario.check.PendingRestart;
import org.bascule.scenario.check.ReplicationAllowed;
import org.bascule.scenario.check.RestStatus;
import org.bascule.scenario.check.RoundRobin;
import org.bascule.scenario.check.Routes;
import org.bascule.scenario.check.RowFound;
import org.bascule.scenario.check.RowsCounted;
import org.bascule.scenario.check.ServiceIs;
import org.bascule.scenario.check.SettingApplied;
import org.bascule.scenario.check.SlotExists;
import org.bascule.scenario.check.SlotLost;
import org.bascule.scenario.check.SlotRetains;
import org.bascule.scenario.check.SnapshotSaved;
import org.bascule.scenario.check.StatsPage;
import org.bascule.scenario.check.Tagged;
import org.bascule.scenario.check.Timeline;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;

/**
 * What an action or a check requires of the nodes that one of its keys names.
 *
 * @param service the service that the nodes must have; empty when any node will do
 */
record NodeRequirement(String key, Need need, Optional<Service> service) {

    /** Each level includes those before it. */
    enum Need {
        NAMED,
        EXISTS,
        CONFIGURED,
        RUNS,
        /** PostgreSQL runs: Patroni starts it, and it survives a killed Patroni. */
        POSTGRES
    }

    private static final Map<Class<?>, List<NodeRequirement>> BY_TYPE = Map.ofEntries(
            Map.entry(AddEtcdMember.class, List.of(etcd("node", Need.NAMED), etcd("through", Need.RUNS))),
            Map.entry(ConfigureEtcd.class, List.of(etcd("nodes", Need.EXISTS), etcd("cluster", Need.NAMED))),
            Map.entry(QueryPatroni.class, List.of(patroni("nodes", Need.RUNS))),
            Map.entry(QueryPostgres.class, List.of(haproxy("through", Need.RUNS))),
            Map.entry(ConfigureHaproxy.class, List.of(haproxy("nodes", Need.EXISTS))),
            Map.entry(ConfigurePatroni.class, List.of(patroni("nodes", Need.EXISTS))),
            Map.entry(ConfigureArchiving.class, List.of(patroni("on", Need.CONFIGURED))),
            Map.entry(ConfigureRecovery.class, List.of(patroni("node", Need.EXISTS))),
            Map.entry(PauseCluster.class, List.of(patroni("on", Need.CONFIGURED))),
            Map.entry(ResumeCluster.class, List.of(patroni("on", Need.CONFIGURED))),
            Map.entry(Reinitialize.class, List.of(patroni("nodes", Need.RUNS))),
            Map.entry(RemoveCluster.class, List.of(etcd("on", Need.RUNS))),
            Map.entry(RemoveMember.class, List.of(patroni("nodes", Need.NAMED), etcd("on", Need.RUNS))),
            Map.entry(RemoveConfig.class, List.of(new NodeRequirement("nodes", Need.EXISTS, Optional.empty()))),
            Map.entry(ResetConfig.class, List.of(patroni("on", Need.CONFIGURED))),
            Map.entry(Destroy.class, List.of(new NodeRequirement("nodes", Need.NAMED, Optional.empty()))),
            Map.entry(ConfigurePgbackrest.class, List.of(pgbackrest("nodes", Need.EXISTS))),
            Map.entry(
                    IssueCertificates.class,
                    List.of(pgbackrest("nodes", Need.EXISTS), pgbackrest("authority", Need.EXISTS))),
            Map.entry(RunPgbackrest.class, List.of(pgbackrest("on", Need.CONFIGURED))),
            Map.entry(RestartPostgres.class, List.of(patroni("nodes", Need.RUNS))),
            Map.entry(KillPostgres.class, List.of(patroni("nodes", Need.POSTGRES))),
            Map.entry(RemoveEtcdMember.class, List.of(etcd("node", Need.NAMED), etcd("through", Need.RUNS))),
            Map.entry(SnapshotEtcd.class, List.of(etcd("on", Need.RUNS))),
            Map.entry(RestoreEtcd.class, List.of(etcd("on", Need.EXISTS))),
            Map.entry(InsertRows.class, List.of(patroni("on", Need.POSTGRES))),
            Map.entry(SwitchWal.class, List.of(patroni("on", Need.POSTGRES))),
            Map.entry(SetTags.class, List.of(patroni("nodes", Need.CONFIGURED))),
            Map.entry(Tagged.class, List.of(patroni("nodes", Need.RUNS))),
            Map.entry(Checkpoint.class, List.of(patroni("on", Need.POSTGRES))),
            Map.entry(PermanentSlot.class, List.of(patroni("on", Need.CONFIGURED), patroni("of", Need.NAMED))),
            Map.entry(DropTable.class, List.of(patroni("on", Need.POSTGRES))),
            Map.entry(CreatedBy.class, List.of(patroni("nodes", Need.EXISTS))),
            Map.entry(PendingRestart.class, List.of(patroni("nodes", Need.RUNS))),
            Map.entry(RowsCounted.class, List.of(patroni("on", Need.POSTGRES))),
            Map.entry(Create.class, List.of(new NodeRequirement("nodes", Need.NAMED, Optional.empty()))),
            Map.entry(InitializeData.class, List.of(patroni("nodes", Need.EXISTS))),
            Map.entry(EditMember.class, List.of(patroni("nodes", Need.CONFIGURED))),
            Map.entry(ApiPublished.class, List.of(patroni("nodes", Need.RUNS))),
            Map.entry(ReplicationAllowed.class, List.of(patroni("nodes", Need.POSTGRES))),
            Map.entry(EditConfig.class, List.of(patroni("on", Need.CONFIGURED))),
            Map.entry(InsertRow.class, List.of(patroni("on", Need.POSTGRES))),
            Map.entry(PauseReplay.class, List.of(patroni("nodes", Need.POSTGRES))),
            Map.entry(ResumeReplay.class, List.of(patroni("nodes", Need.POSTGRES))),
            Map.entry(WriteWal.class, List.of(patroni("on", Need.POSTGRES))),
            Map.entry(ResetTimers.class, List.of(patroni("on", Need.CONFIGURED))),
            Map.entry(StartClients.class, List.of(haproxy("hosts", Need.RUNS))),
            Map.entry(Switchover.class, List.of(patroni("to", Need.RUNS))),
            Map.entry(AcceptsWrites.class, List.of(patroni("node", Need.POSTGRES))),
            Map.entry(EtcdMembers.class, List.of(etcd("are", Need.RUNS))),
            Map.entry(EtcdWrite.class, List.of(etcd("through", Need.RUNS))),
            Map.entry(Follows.class, List.of(patroni("nodes", Need.POSTGRES))),
            Map.entry(KeyReplicated.class, List.of(etcd("written", Need.RUNS), etcd("read", Need.RUNS))),
            Map.entry(Leads.class, List.of(patroni("node", Need.POSTGRES), patroni("other-than", Need.NAMED))),
            Map.entry(LostWrites.class, List.of(haproxy("through", Need.RUNS))),
            Map.entry(
                    Machines.class,
                    List.of(new NodeRequirement("through", Need.EXISTS, Optional.empty()), etcd("list", Need.RUNS))),
            Map.entry(Members.class, List.of(patroni("are", Need.EXISTS))),
            Map.entry(OnlyLeader.class, List.of(haproxy("through", Need.RUNS))),
            Map.entry(RestStatus.class, List.of(patroni("nodes", Need.RUNS))),
            Map.entry(RoundRobin.class, List.of(haproxy("through", Need.RUNS), patroni("among", Need.POSTGRES))),
            Map.entry(RowFound.class, List.of(patroni("on", Need.POSTGRES))),
            Map.entry(SettingApplied.class, List.of(patroni("nodes", Need.POSTGRES))),
            Map.entry(SlotExists.class, List.of(patroni("of", Need.EXISTS))),
            Map.entry(SlotLost.class, List.of(patroni("of", Need.EXISTS))),
            Map.entry(SlotRetains.class, List.of(patroni("of", Need.EXISTS))),
            Map.entry(CannotFollow.class, List.of(patroni("nodes", Need.POSTGRES))),
            Map.entry(SnapshotSaved.class, List.of(etcd("on", Need.EXISTS))),
            Map.entry(StatsPage.class, List.of(haproxy("nodes", Need.RUNS))),
            Map.entry(Timeline.class, List.of(patroni("node", Need.POSTGRES))));

    /** The requirements of an action or a check, one for each key that names nodes. */
    static List<NodeRequirement> of(Object kind) {
        List<NodeRequirement> requirements = new ArrayList<>(ofDependent(kind));
        if (requirements.isEmpty()) {
            requirements.addAll(BY_TYPE.getOrDefault(kind.getClass(), List.of()));
        }
        Arrays.stream(kind.getClass().getRecordComponents())
                .filter(component -> component.getType() == NodeRef.class || component.getType() == NodeRefs.class)
                .map(component -> Kinds.word(component.getName()))
                .filter(key -> requirements.stream()
                        .noneMatch(requirement -> requirement.key().equals(key)))
                .forEach(key -> requirements.add(new NodeRequirement(key, Need.EXISTS, Optional.empty())));
        return requirements;
    }

    /** Requirements that depend on the values of other keys. */
    private static List<NodeRequirement> ofDependent(Object kind) {
        if (kind instanceof Restart restart) {
            return List.of(of("nodes", Need.CONFIGURED, restart.service()));
        }
        if (kind instanceof RemoveData remove) {
            return List.of(of("nodes", Need.EXISTS, remove.of().service()));
        }
        if (kind instanceof SignalService signal) {
            return List.of(of("nodes", Need.RUNS, signal.service()));
        }
        if (kind instanceof Start start) {
            return List.of(of("nodes", Need.CONFIGURED, start.service()));
        }
        if (kind instanceof PowerOn start) {
            return start.services().stream()
                    .map(service -> of("nodes", Need.CONFIGURED, service))
                    .toList();
        }
        if (kind instanceof Stop stop) {
            return List.of(of("nodes", Need.RUNS, stop.service()));
        }
        if (kind instanceof Show show) {
            return List.of(shown(show.what()));
        }
        if (kind instanceof PatroniAnswers answers) {
            return List.of(patroni("nodes", answers.answered() ? Need.RUNS : Need.EXISTS));
        }
        if (kind instanceof Log log) {
            return List.of(of("nodes", Need.EXISTS, log.service()));
        }
        if (kind instanceof Routes routes) {
            NodeRequirement to = routes.proxy() == Proxy.ETCD ? etcd("to", Need.RUNS) : patroni("to", Need.RUNS);
            return List.of(haproxy("through", Need.RUNS), to);
        }
        if (kind instanceof Configured configured) {
            return List.of(of("nodes", Need.EXISTS, configured.service()));
        }
        if (kind instanceof ServiceIs is) {
            return List.of(of("nodes", is.state() == ServiceState.DOWN ? Need.EXISTS : Need.RUNS, is.service()));
        }
        return List.of();
    }

    private static NodeRequirement shown(Show.What what) {
        return switch (what) {
            case ETCD_VERSION -> etcd("on", Need.EXISTS);
            case MEMBER_LIST -> etcd("on", Need.RUNS);
            case HAPROXY_VERSION -> haproxy("on", Need.EXISTS);
            case PATRONI_VERSION, POSTGRES_VERSION -> patroni("on", Need.EXISTS);
            case PATRONI_LIST, SHOW_CONFIG, HISTORY -> patroni("on", Need.CONFIGURED);
        };
    }

    private static NodeRequirement etcd(String key, Need need) {
        return of(key, need, Service.ETCD);
    }

    private static NodeRequirement patroni(String key, Need need) {
        return of(key, need, Service.PATRONI);
    }

    private static NodeRequirement haproxy(String key, Need need) {
        return of(key, need, Service.HAPROXY);
    }

    private static NodeRequirement pgbackrest(String key, Need need) {
        return of(key, need, Service.PGBACKREST);
    }

    private static NodeRequirement of(String key, Need need, Service service) {
        return new NodeRequirement(key, need, Optional.of(service));
    }
}
