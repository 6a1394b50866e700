package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.backend.Signal;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Warning;
import org.bascule.scenario.action.Checkpoint;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.action.EditMember;
import org.bascule.scenario.action.InitializeData;
import org.bascule.scenario.action.InsertRow;
import org.bascule.scenario.action.PauseCluster;
import org.bascule.scenario.action.PermanentSlot;
import org.bascule.scenario.action.Reinitialize;
import org.bascule.scenario.action.RemoveData;
import org.bascule.scenario.action.ResetTimers;
import org.bascule.scenario.action.ResumeCluster;
import org.bascule.scenario.action.SetTags;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.StopClients;
import org.bascule.scenario.action.Switchover;
import org.bascule.scenario.action.WriteWal;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.HealthCheck;
import org.bascule.scenario.base.MemberSetting;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.base.Tag;
import org.bascule.scenario.base.Tags;
import org.bascule.scenario.check.AcceptsWrites;
import org.bascule.scenario.check.ApiPublished;
import org.bascule.scenario.check.CannotFollow;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.CommitsWait;
import org.bascule.scenario.check.ConfigValue;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.LabTimers;
import org.bascule.scenario.check.LeaderKeyHeld;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.Log;
import org.bascule.scenario.check.MaintenanceMode;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.check.PatroniAnswers;
import org.bascule.scenario.check.ReplicationAllowed;
import org.bascule.scenario.check.RestStatus;
import org.bascule.scenario.check.RowFound;
import org.bascule.scenario.check.ServiceIs;
import org.bascule.scenario.check.SettingApplied;
import org.bascule.scenario.check.SlotExists;
import org.bascule.scenario.check.SlotLost;
import org.bascule.scenario.check.SlotRetains;
import org.bascule.scenario.check.SynchronousStandbys;
import org.bascule.scenario.check.Tagged;
import org.bascule.scenario.check.Timeline;
import org.bascule.scenario.check.TimerRule;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.junit.jupiter.api.Test;

/** Breaks Patroni and PostgreSQL: slots, leader, nodes, rows, settings. */
class PatroniSabotageIT extends SabotageLab {

    private static final int NETWORK = 65;

    private static final String CONFIG_KEY = "/service/my-ha-cluster/config";

    PatroniSabotageIT() {
        super(NETWORK);
    }

    @Test
    @Breaks({PatroniAnswers.class, Follows.class, Log.class, RestStatus.class, SlotExists.class})
    void aSlotIsDroppedWhileTheLeadersPatroniIsFrozen() throws Exception {
        NodeRefs leader = NodeRefs.of("pg-1");
        NodeRefs pg3 = NodeRefs.of("pg-3");
        Check answers = new PatroniAnswers(leader, true);
        Check follows = new Follows(pg3);
        Check all = new Follows(NodeRefs.of("replicas"));
        Check log = new Log(leader, Service.PATRONI, "no action. I am (pg-1), the leader with the lock");
        Check primary = new RestStatus(leader, HealthCheck.PRIMARY, 200);
        Check slot = new SlotExists(new NodeRef("pg-3"));
        passes(new Leads(Optional.of(new NodeRef("pg-1")), NodeRefs.of()), answers, follows, all, log, primary, slot);

        // A slow machine is not to see the leader key expire meanwhile.
        perform(new EditConfig(new NodeRef("pg-1"), Map.of(Setting.TTL, "300")));
        passes(new LeaderKeyHeld(true, 300));
        lab.node(node("pg-1")).signal(Service.PATRONI, Signal.STOP);
        try {
            awaitTrue(() -> lab.node(node("pg-1")).state(Service.PATRONI) == ServiceState.FROZEN);
            context.begin();
            awaitTrue(() -> {
                onPostgres(
                        "pg-1",
                        "select pg_terminate_backend(active_pid) from pg_replication_slots where active_pid"
                                + " is not null and slot_name = 'pg_3'");
                onPostgres("pg-1", "select pg_drop_replication_slot('pg_3')");
                return true;
            });

            fails(slot, "pg_2");
            passes(new SlotExists(new NodeRef("pg-3"), false));
            fails(follows, "pg-3 not streaming");
            // pg-2 follows, but not every replica does.
            fails(all, "pg-3 not streaming");
            fails(answers, "responding: pg-2, pg-3");
            fails(primary, "pg-1 —");
            fails(log, "last line: "); // PostgreSQL writes to the same log

            // Patroni remembers the slots it created, and does not check that they still exist.
            onPostgres("pg-1", "select pg_create_physical_replication_slot('pg_3')");
            passes(slot);
            assertThat(lookNow(new SlotExists(new NodeRef("pg-3"), false)).passed())
                    .isFalse();
        } finally {
            lab.node(node("pg-1")).signal(Service.PATRONI, Signal.CONT);
        }

        perform(new ResetTimers(new NodeRef("pg-1")));
        passes(answers, follows, log, primary, slot);
    }

    @Test
    @Breaks({AcceptsWrites.class, Leads.class, Timeline.class})
    void anotherMemberIsPromoted() {
        Snapshot now = observer.fresh();
        String old = now.cluster().leader().orElseThrow().name();
        String next = now.cluster().followers().get(0).name();
        Check leads = new Leads(Optional.of(new NodeRef(old)), NodeRefs.of());
        Check writes = new AcceptsWrites(new NodeRef(old), true);
        Check refuses = new AcceptsWrites(new NodeRef(next), false);
        Check stays = new Timeline(new NodeRef(next), 0);
        passes(leads, writes, refuses, stays);

        perform(new Switchover(new NodeRef(next)));

        fails(leads, "key: " + next);
        fails(writes, "");
        fails(refuses, "write accepted");
        fails(stays, "timeline");
        passes(new Timeline(new NodeRef(next), 1), new Leads(Optional.empty(), NodeRefs.of(old)));
        passes(new Follows(NodeRefs.of(old)));
    }

    @Test
    @Breaks({ServiceIs.class, Follows.class, PatroniAnswers.class})
    void aNodeIsDestroyed() {
        Node replica = node(observer.fresh().cluster().followers().get(0).name());
        String name = replica.name();
        NodeRefs victim = NodeRefs.of(name);
        Check up = new ServiceIs(victim, Service.PATRONI, ServiceState.UP);
        Check follows = new Follows(victim);
        Check answers = new PatroniAnswers(victim, true);
        passes(up, follows, answers);

        lab.node(replica).destroy();

        fails(up, name + " —");
        fails(follows, "pg-");
        fails(answers, "responding: ");
        // A node that does not exist is not a stopped one.
        assertThat(lookNow(new ServiceIs(victim, Service.PATRONI, ServiceState.DOWN))
                        .passed())
                .isFalse();

        perform(
                new Create(victim),
                new ConfigurePatroni(victim, EtcdAccess.PROXY),
                new ConfigureHaproxy(victim, Set.of(Proxy.values())),
                new Start(victim, Service.HAPROXY),
                new Start(victim, Service.PATRONI));

        passes(up, follows, answers);
    }

    @Test
    @Breaks({RowFound.class, ConfigValue.class, SettingApplied.class, LabTimers.class})
    void rowsAndSettingsAreChanged() throws Exception {
        Check row = new RowFound(MEMBERS, new RowValue("sabotage"));
        Check configured = new ConfigValue(Setting.WORK_MEM, "8MB");
        Check applied = new SettingApplied(MEMBERS, Setting.WORK_MEM, "8MB");
        Check timers = new LabTimers();
        String original = etcd("etcd1").get(CONFIG_KEY).orElseThrow();
        perform(
                new InsertRow(new NodeRef("leader"), new RowValue("sabotage")),
                new EditConfig(new NodeRef("leader"), Map.of(Setting.WORK_MEM, "8MB")));
        passes(row, configured, applied, timers);
        // In any notation, whether a session may change the setting or not.
        passes(
                new SettingApplied(MEMBERS, Setting.WORK_MEM, "8192kB"),
                new SettingApplied(MEMBERS, Setting.SYNCHRONOUS_COMMIT, "true"),
                new SettingApplied(MEMBERS, Setting.RANDOM_PAGE_COST, "4.0"),
                new SettingApplied(MEMBERS, Setting.CHECKPOINT_TIMEOUT, "30"),
                new SettingApplied(MEMBERS, Setting.CHECKPOINT_TIMEOUT, "30000ms"),
                new SettingApplied(MEMBERS, Setting.WAL_KEEP_SIZE, "131072kB"));
        for (String not : List.of("31s", "1min", "30MB", "on")) {
            assertThat(lookNow(new SettingApplied(MEMBERS, Setting.CHECKPOINT_TIMEOUT, not))
                            .passed())
                    .as(not)
                    .isFalse();
        }

        onLeader("delete from marks where mark = 'sabotage'");
        String before = etcd("etcd1").get(CONFIG_KEY).orElseThrow();
        put(CONFIG_KEY, before.replace("8MB", "9MB").replace("\"ttl\": 20", "\"ttl\": 21"));

        fails(row, "missing on pg-1, pg-2, pg-3");
        fails(configured, "work_mem = 9MB");
        fails(timers, "ttl 21");
        fails(applied, "pg-1 9MB");

        put(CONFIG_KEY, before);
        onLeader("insert into marks values ('sabotage')");

        passes(row, configured, applied, timers);
        put(CONFIG_KEY, original);
    }

    /** Every server is up and every replica is streaming, but no commit is confirmed. */
    @Test
    @Breaks({AcceptsWrites.class, OnlyLeader.class})
    void commitsWaitForAMissingReplica() throws Exception {
        String leader = observer.fresh().cluster().leader().orElseThrow().name();
        Check accepts = new AcceptsWrites(new NodeRef(leader), true);
        Check through = new OnlyLeader(MEMBERS);
        passes(accepts, through);
        awaitTrue(() -> warnings().isEmpty());

        onPostgres(leader, "alter system set synchronous_standby_names = 'nobody'");
        try {
            onPostgres(leader, "select pg_reload_conf()");

            fails(accepts, "synchronous replication");
            fails(through, "synchronous replication");
            awaitTrue(() -> warnings().contains(Warning.Kind.COMMITS_WAIT));
        } finally {
            onPostgres(leader, "alter system reset synchronous_standby_names");
            onPostgres(leader, "select pg_reload_conf()");
        }

        passes(accepts, through);
        awaitTrue(() -> warnings().isEmpty());
    }

    @Test
    void warningsAppearAndDisappear() throws Exception {
        String replica = observer.fresh().cluster().followers().get(0).name();
        String intruder = "/service/my-ha-cluster/members/intruder";
        onPostgres(replica, "select pg_wal_replay_pause()");
        put(intruder, "{\"state\": \"running\", \"role\": \"replica\"}");

        awaitTrue(() -> warnings().equals(List.of(Warning.Kind.REPLAY_PAUSED, Warning.Kind.STRANGER)));

        onPostgres(replica, "select pg_wal_replay_resume()");
        try (EtcdClient client = etcd("etcd1")) {
            client.delete(intruder);
        }

        awaitTrue(() -> warnings().isEmpty());
    }

    @Test
    @Breaks({SynchronousStandbys.class, CommitsWait.class})
    void theSynchronousStandbysStop() {
        Check one = new SynchronousStandbys(1);
        Check waiting = new CommitsWait(true);
        Check none = new CommitsWait(false);
        NodeRef leader = new NodeRef("leader");
        Map<Setting, String> strict = Map.of(Setting.SYNCHRONOUS_MODE, "true", Setting.SYNCHRONOUS_MODE_STRICT, "true");
        perform(new EditConfig(leader, strict));
        passes(one, none);
        String standby = observer.fresh().cluster().leader().flatMap(Member::postgres).stream()
                .flatMap(postgres -> postgres.senders().stream())
                .filter(Member.Sender::synchronous)
                .map(Member.Sender::member)
                .findFirst()
                .orElseThrow();
        passes(new SynchronousStandbys(1, NodeRefs.of(standby)));
        assertThat(lookNow(new SynchronousStandbys(1, NodeRefs.of("leader"))).passed())
                .isFalse();
        NodeRefs replicas = NodeRefs.of(observer.fresh().cluster().followers().stream()
                .map(Member::name)
                .toArray(String[]::new));
        perform(new StartClients(MEMBERS, Duration.ofMillis(200)));

        perform(new Stop(replicas, Service.PATRONI, Stop.StopSignal.INT));
        passes(waiting);
        fails(one, "no synchronous standby");
        fails(none, "commits waiting");

        perform(new Start(replicas, Service.PATRONI));
        passes(one, none);
        fails(waiting, "commits waiting: 0");

        perform(
                new StopClients(),
                new EditConfig(
                        leader, Map.of(Setting.SYNCHRONOUS_MODE, "false", Setting.SYNCHRONOUS_MODE_STRICT, "false")));
        passes(new SynchronousStandbys(0));
    }

    @Test
    @Breaks({CannotFollow.class, SlotLost.class, SlotRetains.class})
    void aSlotLosesItsWal() {
        NodeRef leader = new NodeRef("pg-1");
        NodeRef pg3 = new NodeRef("pg-3");
        NodeRefs away = NodeRefs.of("pg-3");
        Check retains = new SlotRetains(pg3, 40);
        Check intact = new SlotLost(pg3, false);
        Check lost = new SlotLost(pg3, true);
        Check cannot = new CannotFollow(away);
        perform(
                new PermanentSlot(leader, pg3, true),
                new PermanentSlot(leader, pg3, true),
                new EditConfig(leader, Map.of(Setting.WAL_KEEP_SIZE, "16MB")),
                new Stop(away, Service.PATRONI, Stop.StopSignal.INT),
                new WriteWal(leader, 40));
        passes(retains, intact);
        assertThat(lookNow(lost).passed()).isFalse();
        assertThat(lookNow(cannot).passed()).isFalse();

        perform(new EditConfig(leader, Map.of(Setting.MAX_SLOT_WAL_KEEP_SIZE, "16MB")));
        passes(
                new SettingApplied(NodeRefs.of("pg-1"), Setting.WAL_KEEP_SIZE, "16MB"),
                new SettingApplied(NodeRefs.of("pg-1"), Setting.MAX_SLOT_WAL_KEEP_SIZE, "16MB"));
        perform(new Checkpoint(leader), new Checkpoint(leader));
        fails(intact, "wal_status lost");
        fails(retains, "0 MB");
        passes(lost);

        perform(new Start(away, Service.PATRONI));
        passes(cannot);

        perform(new Reinitialize(away));
        fails(cannot, "pg-3 streaming");
        passes(intact);
        perform(
                new PermanentSlot(leader, pg3, false),
                new PermanentSlot(leader, pg3, false),
                new EditConfig(leader, Map.of(Setting.WAL_KEEP_SIZE, "128MB", Setting.MAX_SLOT_WAL_KEEP_SIZE, "-1")));
        passes(
                new SettingApplied(MEMBERS, Setting.WAL_KEEP_SIZE, "128MB"),
                new SettingApplied(MEMBERS, Setting.MAX_SLOT_WAL_KEEP_SIZE, "-1"),
                new SlotExists(pg3));
    }

    @Test
    @Breaks(Tagged.class)
    void tagsAreReplacedAndRemoved() {
        NodeRefs pg2 = NodeRefs.of("pg-2");
        Tags two = new Tags(Map.of(Tag.NOFAILOVER, "true", Tag.FAILOVER_PRIORITY, "3", Tag.NOSYNC, "false"));
        Check tagged = new Tagged(pg2, two);
        Check none = new Tagged(MEMBERS, Tags.none());
        passes(none);
        perform(new SetTags(pg2, two), new SetTags(pg2, two));
        passes(tagged);
        fails(none, "pg-2: failover_priority=3, nofailover=true");

        perform(new SetTags(pg2, Tags.of(Tag.NOFAILOVER, "true")));
        fails(tagged, "pg-2: nofailover=true");

        perform(new SetTags(MEMBERS, Tags.none()), new SetTags(MEMBERS, Tags.none()));
        passes(none);
    }

    /** A Patroni that is starting would die of SIGHUP, or of a half-written file. */
    @Test
    void tagsOfAMemberThatStartsAreSet() {
        NodeRefs pg2 = NodeRefs.of("pg-2");
        Check tagged = new Tagged(pg2, Tags.of(Tag.CLONEFROM, "true"));
        perform(
                new Stop(pg2, Service.PATRONI, Stop.StopSignal.INT),
                new Start(pg2, Service.PATRONI),
                new SetTags(pg2, Tags.of(Tag.CLONEFROM, "true")));
        passes(tagged, new Follows(pg2));

        perform(new SetTags(pg2, Tags.none()));
        passes(new Tagged(pg2, Tags.none()));
    }

    /** Each of the document's own mistakes, and the right value again. */
    @Test
    @Breaks({ApiPublished.class, ReplicationAllowed.class, TimerRule.class})
    void aMembersConfigurationIsMistaken() {
        NodeRefs pg2 = NodeRefs.of("pg-2");
        NodeRef leader = new NodeRef("leader");
        Check published = new ApiPublished(MEMBERS, true);
        Check allowed = new ReplicationAllowed(MEMBERS);
        Check rule = new TimerRule(true);
        passes(published, allowed, rule);

        perform(
                new EditMember(pg2, MemberSetting.API_ADDRESS, true),
                new EditMember(pg2, MemberSetting.API_ADDRESS, true),
                new EditMember(pg2, MemberSetting.REPLICATION_USER, true),
                new EditConfig(leader, Map.of(Setting.RETRY_TIMEOUT, "10"), true));
        fails(published, "pg-2 http://127.0.0.1:8008");
        fails(allowed, "pg-2 → pg-1: refused");
        fails(rule, "2 + 2 × 10 > 20");
        passes(new ApiPublished(pg2, false), new TimerRule(false));

        perform(
                new EditMember(pg2, MemberSetting.REPLICATION_USER, false),
                new EditMember(pg2, MemberSetting.PG_HBA, true));
        fails(allowed, "pg-1 → pg-2: refused");

        perform(
                new EditMember(pg2, MemberSetting.API_ADDRESS, false),
                new EditMember(pg2, MemberSetting.PG_HBA, false),
                new ResetTimers(leader));
        passes(published, allowed, rule, new Follows(pg2));
    }

    @Test
    void dataOfAnotherClusterIsRefused() {
        NodeRefs pg3 = NodeRefs.of("pg-3");
        perform(
                new Stop(pg3, Service.PATRONI, Stop.StopSignal.INT),
                new InitializeData(pg3),
                new InitializeData(pg3),
                new Start(pg3, Service.PATRONI));
        passes(
                new Log(pg3, Service.PATRONI, "system ID mismatch"),
                new ServiceIs(pg3, Service.PATRONI, ServiceState.DOWN));

        perform(new RemoveData(pg3), new Start(pg3, Service.PATRONI));
        passes(new Follows(pg3));
    }

    @Test
    @Breaks(MaintenanceMode.class)
    void maintenanceEnds() {
        Check paused = new MaintenanceMode(true);
        NodeRef leader = new NodeRef("leader");
        perform(new PauseCluster(leader), new PauseCluster(leader));
        passes(paused);

        perform(new ResumeCluster(leader), new ResumeCluster(leader));
        fails(paused, "disabled");
        passes(new MaintenanceMode(false));
    }
}
