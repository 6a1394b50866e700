package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.lab.Origin;
import org.bascule.lab.Refusal;
import org.bascule.lab.Repository.Backup;
import org.bascule.lab.Service;
import org.bascule.scenario.State;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.ConfigurePatroni.Diverged;
import org.bascule.scenario.action.ConfigurePatroni.ReplicaMethod;
import org.bascule.scenario.action.DropTable;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.action.InsertRows;
import org.bascule.scenario.action.RemoveCluster;
import org.bascule.scenario.action.RemoveData;
import org.bascule.scenario.action.RestartPostgres;
import org.bascule.scenario.action.RunPgbackrest;
import org.bascule.scenario.action.RunPgbackrest.What;
import org.bascule.scenario.action.SignalService;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.SwitchWal;
import org.bascule.scenario.action.Switchover;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.check.Archiving;
import org.bascule.scenario.check.BackupTaken;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.CreatedBy;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.HistoryArchived;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.PendingRestart;
import org.bascule.scenario.check.RowsCounted;
import org.bascule.scenario.check.StanzaMatches;
import org.junit.jupiter.api.Test;

/** Breaks the repository, the archive and the rows. */
class PgbackrestSabotageIT extends SabotageLab {

    private static final int NETWORK = 67;
    private static final NodeRef BACKUP = new NodeRef("backup");
    private static final NodeRef LEADER = new NodeRef("leader");
    private static final NodeRefs PG3 = NodeRefs.of("pg-3");

    PgbackrestSabotageIT() {
        super(NETWORK);
    }

    @Override
    State starts(State complete) {
        return new State(
                complete.etcd(),
                complete.patroni(),
                complete.stopped(),
                complete.etcdThrough(),
                complete.haproxy(),
                List.of("backup"));
    }

    @Test
    @Breaks(Archiving.class)
    void theRepositoryIsStopped() {
        Check works = new Archiving(true);
        Check fails = new Archiving(false);
        perform(new SwitchWal(LEADER));
        passes(works);

        perform(new Stop(NodeRefs.of("backup"), Service.PGBACKREST, Stop.StopSignal.KILL));
        perform(new InsertRows(LEADER, new RowValue("waiting"), 10), new SwitchWal(LEADER));
        passes(fails);
        fails(works, "; pgBackRest: [");

        perform(new Start(NodeRefs.of("backup"), Service.PGBACKREST), new RunPgbackrest(BACKUP, What.CHECK));
        passes(works);
        fails(fails, "waiting: 0");
    }

    @Test
    @Breaks(BackupTaken.class)
    void theBackupIsOlderThanTheStep() {
        Check taken = new BackupTaken(Backup.Type.FULL);
        perform(new RunPgbackrest(BACKUP, What.FULL_BACKUP));
        passes(taken);

        // A step that begins in a later second.
        awaitTrue(() -> {
            context.begin();
            return !lookNow(taken).passed();
        });
        fails(taken, "older than the step");

        perform(new RunPgbackrest(BACKUP, What.DIFF_BACKUP));
        assertThat(lookNow(taken).passed()).isFalse();
        passes(new BackupTaken(Backup.Type.DIFF));
    }

    @Test
    @Breaks(StanzaMatches.class)
    void theStanzaIsAnotherClusters() {
        Check matches = new StanzaMatches();
        passes(matches);
        perform(
                new Stop(MEMBERS, Service.PATRONI, Stop.StopSignal.INT),
                new RemoveData(MEMBERS),
                new RemoveCluster(new NodeRef("etcd1")),
                new Start(NodeRefs.of("pg-1"), Service.PATRONI));
        passes(new Leads(Optional.of(new NodeRef("pg-1")), NodeRefs.of()));

        fails(matches, "system identifier");
        assertThatThrownBy(() -> perform(new RunPgbackrest(BACKUP, What.STANZA_CREATE)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                refusal.problems().get(0).remedy().en())
                        .contains("stanza-upgrade"));

        perform(new RunPgbackrest(BACKUP, What.STANZA_UPGRADE), new RunPgbackrest(BACKUP, What.CHECK));
        passes(matches, new Archiving(true));
        perform(new RunPgbackrest(BACKUP, What.FULL_BACKUP));
    }

    @Test
    @Breaks(CreatedBy.class)
    void aBaseBackupIsNoRestore() {
        Check restored = new CreatedBy(PG3, Origin.PGBACKREST);
        Check copied = new CreatedBy(PG3, Origin.BASE_BACKUP);
        recreate();
        passes(restored, new Follows(PG3));

        context.begin();
        configure(ReplicaMethod.BASEBACKUP);
        recreate();
        passes(copied, new Follows(PG3));
        fails(restored, "pg_basebackup");

        context.begin();
        configure(ReplicaMethod.PGBACKREST);
        recreate();
        passes(restored, new Follows(PG3));
        fails(copied, "pgBackRest restore");
        assertThat(observer.fresh().cluster().member("pg-3").orElseThrow().origin())
                .contains(Origin.PGBACKREST);
    }

    private void configure(ReplicaMethod method) {
        perform(
                new ConfigurePatroni(PG3, new EtcdAccess("proxy"), method, Diverged.REWIND),
                new SignalService(PG3, Service.PATRONI, SignalService.How.RELOAD));
    }

    private void recreate() {
        perform(
                new Stop(PG3, Service.PATRONI, Stop.StopSignal.INT),
                new RemoveData(PG3),
                new Start(PG3, Service.PATRONI));
    }

    @Test
    void dataInUseIsNotRemoved() {
        assertThatThrownBy(() -> perform(new RemoveData(PG3)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("in use");
        passes(new Follows(PG3));
    }

    @Test
    @Breaks(HistoryArchived.class)
    void theHistoryIsNotInTheArchive() {
        Check archived = new HistoryArchived();
        perform(new Switchover(new NodeRef("pg-2")));
        passes(archived);
        String scope = context.spec().topology().scope();
        String file = context.configFile(node("backup"), Service.PGBACKREST);
        String config = lab.node(node("backup")).read(file);
        String path = lab.node(node("backup")).paths().data(Service.PGBACKREST);

        lab.node(node("backup")).write(file, config.replace("repo1-path=" + path, "repo1-path=" + path + "/" + scope));
        fails(archived, "—");

        lab.node(node("backup")).write(file, config);
        passes(archived);
    }

    @Test
    @Breaks(PendingRestart.class)
    void aRestartEndsTheWait() {
        Check pending = new PendingRestart(MEMBERS, true);
        Check none = new PendingRestart(MEMBERS, false);
        passes(none);

        perform(new EditConfig(LEADER, Map.of(Setting.MAX_CONNECTIONS, "150")));
        passes(pending);
        fails(none, "pg-1");

        perform(new RestartPostgres(NodeRefs.of("leader")), new RestartPostgres(NodeRefs.of("replicas")));
        passes(none);
        fails(pending, "pg-1");
    }

    @Test
    @Breaks(RowsCounted.class)
    void theTableIsDropped() {
        Check counted = new RowsCounted(MEMBERS, new RowValue("kept"), 25);
        perform(new InsertRows(LEADER, new RowValue("kept"), 25));
        passes(counted);

        perform(new DropTable(LEADER));
        fails(counted, "no table");
        passes(new RowsCounted(MEMBERS, new RowValue("kept"), 0));

        perform(new InsertRows(LEADER, new RowValue("kept"), 24));
        fails(counted, "24");
    }

    @Test
    void noCheckPassesWithoutNodes() {
        context.forget("");
        NodeRefs noNodes = NodeRefs.of("affected");
        for (Check check : List.of(
                new CreatedBy(noNodes, Origin.PGBACKREST),
                new PendingRestart(noNodes, false),
                new RowsCounted(noNodes, new RowValue("nowhere"), 0))) {
            CheckResult result = look(check, Duration.ZERO);
            assertThat(result.passed()).as("%s", check).isFalse();
            assertSaysSomething(check, result.seen());
        }
    }
}
