package org.bascule.scenario.run;

import org.bascule.scenario.base.HealthCheck;

import org.bascule.scenario.Expectation;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.bascule.scenario.base.Setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.bascule.backend.Lab;
import org.bascule.backend.Signal;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Warning;
import org.bascule.lab.Warnings;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.action.InsertRow;
import org.bascule.scenario.action.Restart;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.StopClients;
import org.bascule.scenario.action.Switchover;
import org.bascule.scenario.check.AcceptsWrites;
import org.bascule.scenario.check.Answers;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.ClientsResume;
import org.bascule.scenario.check.ConfigHolds;
import org.bascule.scenario.check.EtcdMembers;
import org.bascule.scenario.check.EtcdWrite;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.Initialized;
import org.bascule.scenario.check.KeyCrosses;
import org.bascule.scenario.check.LeaderKeyHeld;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.Ledger;
import org.bascule.scenario.check.Log;
import org.bascule.scenario.check.Machines;
import org.bascule.scenario.check.Members;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.check.PortsOpen;
import org.bascule.scenario.check.Quorum;
import org.bascule.scenario.check.RestStatus;
import org.bascule.scenario.check.RoundRobin;
import org.bascule.scenario.check.Routes;
import org.bascule.scenario.check.RowFound;
import org.bascule.scenario.check.ServiceIs;
import org.bascule.scenario.check.SettingApplied;
import org.bascule.scenario.check.SlotExists;
import org.bascule.scenario.check.StatsPage;
import org.bascule.scenario.check.Timeline;
import org.bascule.scenario.check.TimersHold;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.support.Ground;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A check that could not fail would teach nothing. Each kind is seen to hold, then the real thing that it speaks of is
 * broken, and it must no longer hold and must say something of what is broken; then it is mended, and holds again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SabotageIT {

    /** The kinds of check that a test sees hold, then fail. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    private @interface Breaks {
        Class<? extends Check>[] value();
    }

    private static final int NETWORK = 60;
    private static final Duration MENDED_WITHIN = Duration.ofSeconds(90);
    private static final Duration BROKEN_WITHIN = Duration.ofSeconds(30);
    private static final NodeRefs ETCDS = NodeRefs.of("etcds");
    private static final NodeRefs MEMBERS = NodeRefs.of("members");
    private static final String CONFIG_KEY = "/service/my-ha-cluster/config";

    private final Set<Class<? extends Check>> broken = new HashSet<>();
    private final Set<Check> held = new HashSet<>();

    private Ground ground;
    private Lab lab;
    private Observer observer;
    private ScenarioContext context;

    @BeforeAll
    void buildTheWholeLab() {
        ground = Ground.on(NETWORK);
        Scenario scenario = ScenarioReader.builtIn("poc");
        lab = ground.backend().create(new LabName("sabotage"), scenario.topology(), Timers.QUICK);
        observer = new Observer(lab);
        context = new ScenarioContext(lab, observer);
        new StateBuilder(context, Journal.inMemory(), ProgressListener.NOBODY).build(scenario.complete());
    }

    @AfterAll
    void removeEverything() {
        try {
            if (context != null) {
                context.close();
                observer.close();
                lab.destroy();
                assertThat(ground.remains()).isEmpty();
            }
        } finally {
            ground.close();
        }
    }

    @BeforeEach
    void begin() {
        broken.clear();
        held.clear();
        context.begin();
    }

    @AfterEach
    void whatWasToBeBrokenWas(TestInfo test) {
        Breaks breaks = test.getTestMethod().orElseThrow().getAnnotation(Breaks.class);
        if (breaks != null) {
            assertThat(broken).contains(breaks.value());
        }
    }

    @Test
    @Order(0)
    void everyKindOfCheckHasItsSabotage() {
        List<Class<?>> sabotaged = Arrays.stream(SabotageIT.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(Breaks.class))
                .filter(breaks -> breaks != null)
                .flatMap(breaks -> Arrays.stream(breaks.value()))
                .<Class<?>>map(kind -> kind)
                .distinct()
                .toList();

        assertThat(sabotaged).containsExactlyInAnyOrder(Check.class.getPermittedSubclasses());
    }

    @Test
    @Order(1)
    void noCheckHoldsOfNobody() {
        context.forget("");
        NodeRefs nobody = NodeRefs.of("affected");
        NodeRef none = new NodeRef("affected");

        for (Check check : List.of(
                new AcceptsWrites(none, true),
                new AcceptsWrites(none, false),
                new Answers(nobody, true),
                new Answers(nobody, false),
                new EtcdMembers(nobody),
                new EtcdWrite(none, true),
                new EtcdWrite(none, false),
                new Follows(nobody),
                new KeyCrosses(none, none),
                new Log(nobody, Service.PATRONI, ""),
                new Machines(nobody, ETCDS),
                new Machines(nobody, nobody),
                new Members(nobody),
                new OnlyLeader(nobody),
                new PortsOpen(nobody, List.of(Ports.POSTGRESQL)),
                new PortsOpen(MEMBERS, List.of()),
                new RestStatus(nobody, HealthCheck.PRIMARY, 200),
                new RoundRobin(nobody, NodeRefs.of()),
                new RoundRobin(MEMBERS, nobody),
                new Routes(nobody, Proxy.PRODUCTION, NodeRefs.of("leader")),
                new Routes(MEMBERS, Proxy.PRODUCTION, nobody),
                new RowFound(nobody, new RowValue("nobody")),
                new ServiceIs(nobody, Service.PATRONI, ServiceState.DOWN),
                new SettingApplied(nobody, Setting.WORK_MEM, "4MB"),
                new SlotExists(none),
                new StatsPage(nobody),
                new Timeline(none, 0))) {
            CheckResult verdict = look(check, Duration.ZERO);
            assertThat(verdict.held()).as("%s", check).isFalse();
            assertSaysSomething(check, verdict.saw());
        }
    }

    @Test
    @Order(2)
    @Breaks({EtcdMembers.class, EtcdWrite.class, KeyCrosses.class, Machines.class, PortsOpen.class, ServiceIs.class})
    void anEtcdMemberIsKilled() {
        NodeRef etcd3 = new NodeRef("etcd3");
        NodeRefs victim = NodeRefs.of("etcd3");
        Check members = new EtcdMembers(ETCDS);
        Check write = new EtcdWrite(etcd3, true);
        Check crosses = new KeyCrosses(new NodeRef("etcd1"), etcd3);
        Check machines = new Machines(victim, ETCDS);
        Check ports = new PortsOpen(victim, List.of(Ports.ETCD_CLIENT, Ports.ETCD_PEER));
        Check up = new ServiceIs(victim, Service.ETCD, ServiceState.UP);
        holds(members, write, crosses, machines, ports, up);

        perform(new Stop(victim, Service.ETCD, Stop.By.KILL));

        breaks(members, "etcd3 stopped");
        breaks(write, "not responding");
        breaks(crosses, "");
        breaks(machines, "etcd3 → —");
        breaks(ports, "etcd3:2379, etcd3:2380");
        breaks(up, "etcd3 stopped");
        assertThat(lookNow(new EtcdWrite(etcd3, false)).held()).isFalse();
        holds(new ServiceIs(victim, Service.ETCD, ServiceState.DOWN));

        perform(new Start(victim, Service.ETCD));

        holds(members, write, crosses, machines, ports, up);
    }

    @Test
    @Order(3)
    @Breaks(EtcdMembers.class)
    void aStrangerIsAnnouncedToEtcd() {
        Check members = new EtcdMembers(ETCDS);
        holds(members);
        Node etcd1 = node("etcd1");
        String endpoint = "http://" + context.address(etcd1) + ":" + Ports.ETCD_CLIENT;

        // Refused while a member has been back for less than five seconds.
        Awaitility.await().atMost(MENDED_WITHIN).until(() -> lab.node(etcd1)
                .run(
                        List.of(
                                "etcdctl",
                                "--endpoints",
                                endpoint,
                                "member",
                                "add",
                                "stranger",
                                "--peer-urls=http://127.0." + NETWORK + ".99:2380"),
                        Duration.ofSeconds(20))
                .ok());

        breaks(members, "127.0." + NETWORK + ".99 not responding");

        String stranger = lab.node(etcd1)
                .run(List.of("etcdctl", "--endpoints", endpoint, "member", "list"), Duration.ofSeconds(20))
                .text()
                .lines()
                .filter(line -> line.contains("unstarted"))
                .findFirst()
                .orElseThrow();
        lab.node(etcd1)
                .run(
                        List.of(
                                "etcdctl",
                                "--endpoints",
                                endpoint,
                                "member",
                                "remove",
                                stranger.substring(0, stranger.indexOf(','))),
                        Duration.ofSeconds(20));

        holds(members);
    }

    @Test
    @Order(4)
    @Breaks({OnlyLeader.class, RoundRobin.class, Routes.class, StatsPage.class})
    void haproxyIsMisconfigured() {
        Check production = new Routes(MEMBERS, Proxy.PRODUCTION, NodeRefs.of("leader"));
        Check standby = new Routes(MEMBERS, Proxy.STANDBY, NodeRefs.of("replicas"));
        Check leader = new OnlyLeader(MEMBERS);
        Check turns = new RoundRobin(MEMBERS, NodeRefs.of());
        Check pages = new StatsPage(MEMBERS);
        holds(production, standby, leader, turns, pages);

        edit("pg-2", "/primary", "/swapped");
        edit("pg-2", "/replica", "/primary");
        edit("pg-2", "/swapped", "/replica");
        edit("pg-3", "stats uri /", "stats uri /elsewhere");
        perform(new Restart(NodeRefs.of("pg-2", "pg-3"), Service.HAPROXY));

        breaks(pages, "not responding: pg-3");
        // The routes open, each to the wrong side.
        awaitTrue(() -> lookNow(production).saw().en().contains("pg-2 → pg-2+pg-3"));
        breaks(production, "pg-2 → pg-2+pg-3");
        breaks(standby, "pg-2 → pg-1");
        breaks(leader, "pg-2 → replica");
        breaks(turns, "pg-2 → leader");

        perform(
                new ConfigureHaproxy(NodeRefs.of("pg-2", "pg-3"), Set.of(Proxy.values())),
                new Restart(NodeRefs.of("pg-2", "pg-3"), Service.HAPROXY));

        holds(production, standby, leader, turns, pages);
    }

    @Test
    @Order(5)
    @Breaks({RowFound.class, ConfigHolds.class, SettingApplied.class, TimersHold.class})
    void rowsAndSettingsAreChangedBehindEveryonesBack() throws Exception {
        Check row = new RowFound(MEMBERS, new RowValue("sabotage"));
        Check held8 = new ConfigHolds(Setting.WORK_MEM, "8MB");
        Check applied = new SettingApplied(MEMBERS, Setting.WORK_MEM, "8MB");
        Check timers = new TimersHold();
        perform(
                new InsertRow(new NodeRef("leader"), new RowValue("sabotage")),
                new EditConfig(new NodeRef("leader"), Map.of(Setting.WORK_MEM, "8MB")));
        holds(row, held8, applied, timers);
        // However it is written, and whether a session may change it or not.
        holds(
                new SettingApplied(MEMBERS, Setting.WORK_MEM, "8192kB"),
                new SettingApplied(MEMBERS, Setting.SYNCHRONOUS_COMMIT, "true"),
                new SettingApplied(MEMBERS, Setting.RANDOM_PAGE_COST, "4.0"),
                new SettingApplied(MEMBERS, Setting.CHECKPOINT_TIMEOUT, "30"),
                new SettingApplied(MEMBERS, Setting.CHECKPOINT_TIMEOUT, "30000ms"),
                new SettingApplied(MEMBERS, Setting.WAL_KEEP_SIZE, "131072kB"));
        for (String not : List.of("31s", "1min", "30MB", "on")) {
            assertThat(lookNow(new SettingApplied(MEMBERS, Setting.CHECKPOINT_TIMEOUT, not))
                            .held())
                    .as(not)
                    .isFalse();
        }

        onLeader("delete from marks where mark = 'sabotage'");
        String before = etcd("etcd1").get(CONFIG_KEY).orElseThrow();
        put(CONFIG_KEY, before.replace("8MB", "9MB").replace("\"ttl\": 20", "\"ttl\": 21"));

        breaks(row, "missing on pg-1, pg-2, pg-3");
        breaks(held8, "work_mem = 9MB");
        breaks(timers, "ttl 21");
        breaks(applied, "pg-1 9MB");

        put(CONFIG_KEY, before);
        onLeader("insert into marks values ('sabotage')");

        holds(row, held8, applied, timers);
    }

    @Test
    @Order(6)
    @Breaks({ClientsResume.class, Ledger.class})
    void rowsVanishAndClientsStop() throws Exception {
        Check resume = new ClientsResume(200);
        Check ledger = new Ledger(MEMBERS, 0);
        perform(new StartClients(MEMBERS, Duration.ofMillis(200)));
        holds(resume, ledger);
        awaitTrue(
                () -> context.traffic().writer().orElseThrow().ledger().account().acknowledged() > 3);

        onLeader("delete from writes where number <= 3");

        breaks(ledger, "3 lost");
        assertThat(lookNow(new Ledger(MEMBERS, 2)).held()).isFalse();
        holds(resume, new Ledger(MEMBERS, 3));

        onLeader("insert into writes values (1), (2), (3), (1000000)");
        breaks(ledger, "1 unexpected");
        onLeader("delete from writes where number = 1000000");
        holds(ledger);

        perform(new StopClients());
        assertThat(lookNow(resume).held()).isFalse();
        breaks(resume, "retr");
        holds(ledger);
    }

    @Test
    @Order(7)
    @Breaks({Answers.class, Follows.class, Log.class, RestStatus.class, SlotExists.class})
    void theSlotIsDroppedWhileTheLeadersPatroniIsFrozen() throws Exception {
        NodeRefs leader = NodeRefs.of("pg-1");
        NodeRefs pg3 = NodeRefs.of("pg-3");
        Check answers = new Answers(leader, true);
        Check follows = new Follows(pg3);
        Check all = new Follows(NodeRefs.of("replicas"));
        Check log = new Log(leader, Service.PATRONI, "no action. I am (pg-1), the leader with the lock");
        Check primary = new RestStatus(leader, HealthCheck.PRIMARY, 200);
        Check slot = new SlotExists(new NodeRef("pg-3"));
        holds(new Leads(Optional.of(new NodeRef("pg-1")), NodeRefs.of()), answers, follows, all, log, primary, slot);

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

            breaks(slot, "pg_2");
            breaks(follows, "pg-3 not streaming");
            // The other one follows: that is not all of them.
            breaks(all, "pg-3 not streaming");
            breaks(answers, "responding: pg-2, pg-3");
            breaks(primary, "pg-1 —");
            breaks(log, "last line: "); // PostgreSQL writes there too

            // By hand: Patroni remembers which slots it made, and does not look whether they are still there.
            onPostgres("pg-1", "select pg_create_physical_replication_slot('pg_3')");
            holds(slot);
        } finally {
            lab.node(node("pg-1")).signal(Service.PATRONI, Signal.CONT);
        }

        holds(answers, follows, log, primary, slot);
    }

    @Test
    @Order(8)
    @Breaks({Initialized.class, LeaderKeyHeld.class, Leads.class, Members.class})
    void keysAreRemovedFromEtcdWhileEveryPatroniIsFrozen() throws Exception {
        Check held = new LeaderKeyHeld(true);
        Check free = new LeaderKeyHeld(false);
        Check leads = new Leads(Optional.empty(), NodeRefs.of());
        Check members = new Members(MEMBERS);
        Check initialized = new Initialized();
        String key = "/service/my-ha-cluster/initialize";
        String systemIdentifier;
        holds(held, leads, members, initialized);

        for (String name : List.of("pg-1", "pg-2", "pg-3")) {
            lab.node(node(name)).signal(Service.PATRONI, Signal.STOP);
        }
        try {
            awaitTrue(() -> lab.nodes().stream()
                    .filter(node -> node.runs(Service.PATRONI))
                    .allMatch(node -> lab.node(node).state(Service.PATRONI) == ServiceState.FROZEN));
            try (EtcdClient client = etcd("etcd2")) {
                systemIdentifier = client.get(key).orElseThrow();
                client.delete(key);
                client.delete("/service/my-ha-cluster/leader");
                client.delete("/service/my-ha-cluster/members/pg-3");
            }

            breaks(initialized, "not in etcd");
            breaks(held, "no holder");
            breaks(leads, "key: —; read-write: pg-1");
            breaks(members, "pg-1, pg-2");
            holds(free);
            try (EtcdClient client = etcd("etcd2")) {
                client.put(key, systemIdentifier);
            }
            holds(initialized);
        } finally {
            for (String name : List.of("pg-1", "pg-2", "pg-3")) {
                lab.node(node(name)).signal(Service.PATRONI, Signal.CONT);
            }
        }

        holds(held, leads, members, new Follows(NodeRefs.of("replicas")));
        breaks(free, "pg-");
    }

    @Test
    @Order(9)
    @Breaks({Quorum.class, LeaderKeyHeld.class, ConfigHolds.class, TimersHold.class, Members.class, Leads.class})
    void etcdLosesItsQuorum() {
        NodeRefs two = NodeRefs.of("etcd2", "etcd3");
        Check quorum = new Quorum(true);
        Check lost = new Quorum(false);
        Check key = new LeaderKeyHeld(true);
        Check config = new ConfigHolds(Setting.TTL, "20");
        Check timers = new TimersHold();
        Check members = new Members(MEMBERS);
        Check leads = new Leads(Optional.empty(), NodeRefs.of());
        holds(quorum, key, config, timers, members, leads);

        perform(new Stop(two, Service.ETCD, Stop.By.KILL));

        breaks(quorum, "1 of 3 answers, 2 needed");
        Check refused = new EtcdWrite(new NodeRef("etcd1"), false);
        holds(lost, refused);
        breaks(key, "lost quorum");
        breaks(config, "lost quorum");
        breaks(timers, "lost quorum");
        breaks(members, "lost quorum");
        assertThat(lookNow(new LeaderKeyHeld(false)).held()).isFalse();
        breaks(leads, "read-write: —");

        perform(new Start(two, Service.ETCD));

        holds(quorum, key, config, timers, members, leads);
        breaks(lost, "3 of 3 answer");
        breaks(refused, "accepted");
        holds(new Members(MEMBERS), new Follows(NodeRefs.of("replicas")));
    }

    @Test
    @Order(10)
    @Breaks({AcceptsWrites.class, Leads.class, Timeline.class})
    void anotherMemberIsPromoted() {
        Snapshot now = observer.fresh();
        String old = now.cluster().leader().orElseThrow().name();
        String next = now.cluster().followers().get(0).name();
        Check leads = new Leads(Optional.of(new NodeRef(old)), NodeRefs.of());
        Check writes = new AcceptsWrites(new NodeRef(old), true);
        Check refuses = new AcceptsWrites(new NodeRef(next), false);
        Check stays = new Timeline(new NodeRef(next), 0);
        holds(leads, writes, refuses, stays);

        perform(new Switchover(new NodeRef(next)));

        breaks(leads, "key: " + next);
        breaks(writes, "");
        breaks(refuses, "write accepted");
        breaks(stays, "timeline");
        holds(new Timeline(new NodeRef(next), 1), new Leads(Optional.empty(), NodeRefs.of(old)));
        holds(new Follows(NodeRefs.of(old)));
    }

    @Test
    @Order(11)
    @Breaks({ServiceIs.class, Follows.class, Answers.class})
    void aNodeIsDestroyed() {
        Node replica = node(observer.fresh().cluster().followers().get(0).name());
        String name = replica.name();
        NodeRefs victim = NodeRefs.of(name);
        Check up = new ServiceIs(victim, Service.PATRONI, ServiceState.UP);
        Check follows = new Follows(victim);
        Check answers = new Answers(victim, true);
        holds(up, follows, answers);

        lab.node(replica).destroy();

        breaks(up, name + " —");
        breaks(follows, "pg-");
        breaks(answers, "responding: ");
        // What was removed is not merely down.
        assertThat(lookNow(new ServiceIs(victim, Service.PATRONI, ServiceState.DOWN))
                        .held())
                .isFalse();

        perform(
                new Create(victim),
                new ConfigurePatroni(victim, EtcdAccess.PROXY),
                new ConfigureHaproxy(victim, Set.of(Proxy.values())),
                new Start(victim, Service.HAPROXY),
                new Start(victim, Service.PATRONI));

        holds(up, follows, answers);
    }

    @Test
    @Order(12)
    @Breaks({Routes.class, RoundRobin.class})
    void aReplicaIsMissedInItsTurnByWhoeverNamesIt() {
        String name = observer.fresh().cluster().followers().get(0).name();
        NodeRefs victim = NodeRefs.of(name);
        NodeRefs named = NodeRefs.of(observer.latest().cluster().followers().stream()
                .map(Member::name)
                .toList());
        Check routes = new Routes(MEMBERS, Proxy.STANDBY, named);
        Check turns = new RoundRobin(MEMBERS, named);
        Check whoeverFollows = new RoundRobin(MEMBERS, NodeRefs.of());
        holds(routes, turns, whoeverFollows);

        perform(new Stop(victim, Service.PATRONI, Stop.By.INT));

        breaks(routes, "pg-1 → ");
        breaks(turns, "pg-1 → ");
        holds(whoeverFollows);
        assertThat(lookNow(routes).held()).isFalse();
        assertThat(lookNow(turns).held()).isFalse();

        perform(new Start(victim, Service.PATRONI));

        holds(routes, turns);
    }

    /** Everything is up, routed and streaming, and nothing that is written is confirmed. */
    @Test
    @Order(13)
    @Breaks({AcceptsWrites.class, OnlyLeader.class})
    void commitsWaitForAReplicaThatIsNotThere() throws Exception {
        String leader = observer.fresh().cluster().leader().orElseThrow().name();
        Check accepts = new AcceptsWrites(new NodeRef(leader), true);
        Check through = new OnlyLeader(MEMBERS);
        holds(accepts, through);
        awaitTrue(() -> warnings().isEmpty());

        onPostgres(leader, "alter system set synchronous_standby_names = 'nobody'");
        try {
            onPostgres(leader, "select pg_reload_conf()");

            breaks(accepts, "synchronous replication");
            breaks(through, "synchronous replication");
            awaitTrue(() -> warnings().contains(Warning.Kind.COMMITS_WAIT));
        } finally {
            onPostgres(leader, "alter system reset synchronous_standby_names");
            onPostgres(leader, "select pg_reload_conf()");
        }

        holds(accepts, through);
        awaitTrue(() -> warnings().isEmpty());
    }

    @Test
    @Order(14)
    void whatIsOddThoughGreenIsToldAndGoesWhenItIsMended() throws Exception {
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

    private List<Warning.Kind> warnings() {
        return Warnings.of(observer.fresh(), context.spec().topology()).stream()
                .map(Warning::kind)
                .toList();
    }

    private void holds(Check... checks) {
        List<CheckResult> verdicts = new ArrayList<>();
        new CheckRunner(context, ProgressListener.NOBODY)
                .await(
                        Arrays.stream(checks)
                                .map(check -> new Expectation(check, MENDED_WITHIN))
                                .toList(),
                        Instant.now(),
                        verdicts::add);
        for (CheckResult verdict : verdicts) {
            Check check = verdict.expectation().check();
            assertThat(verdict.held())
                    .as("%s: %s", check.says(context).en(), verdict.saw().en())
                    .isTrue();
            assertSaysSomething(check, verdict.saw());
            held.add(check);
        }
    }

    /** Seen to hold before, it does so no more, and says why. */
    private void breaks(Check check, String saying) {
        assertThat(held).contains(check);
        AtomicReference<CheckResult> last = new AtomicReference<>();
        Awaitility.await(check.says(context).en())
                .atMost(BROKEN_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    last.set(lookNow(check));
                    return !last.get().held() && last.get().saw().en().contains(saying);
                });
        assertSaysSomething(check, last.get().saw());
        broken.add(check.getClass());
    }

    private void assertSaysSomething(Check check, Text saw) {
        for (Text text : List.of(saw, check.says(context), check.why(context))) {
            assertThat(text.fr()).as("%s", check).isNotBlank();
            assertThat(text.en()).as("%s", check).isNotBlank();
        }
    }

    private CheckResult lookNow(Check check) {
        return look(check, Duration.ZERO);
    }

    private CheckResult look(Check check, Duration within) {
        List<CheckResult> verdicts = new ArrayList<>();
        new CheckRunner(context, ProgressListener.NOBODY)
                .await(List.of(new Expectation(check, within)), Instant.now(), verdicts::add);
        return verdicts.get(0);
    }

    private void perform(Action... actions) {
        for (Action action : actions) {
            action.commands(context).forEach(command -> command.perform().run());
        }
    }

    private Node node(String name) {
        return context.spec().topology().node(name);
    }

    private void edit(String member, String from, String to) {
        String file = context.configFile(node(member), Service.HAPROXY);
        String text = lab.node(node(member)).read(file);
        assertThat(text).contains(from);
        lab.node(node(member)).write(file, text.replace(from, to));
    }

    private EtcdClient etcd(String member) {
        return new EtcdClient(List.of(lab.node(node(member)).reach(Ports.ETCD_CLIENT)), Duration.ofSeconds(5));
    }

    private void put(String key, String value) throws EtcdClient.Unanswered {
        try (EtcdClient client = etcd("etcd1")) {
            client.put(key, value);
        }
    }

    private void onLeader(String statement) throws SQLException {
        onPostgres(observer.fresh().cluster().leader().orElseThrow().name(), statement);
    }

    private void onPostgres(String member, String sql) throws SQLException {
        try (Connection connection = context.connect(node(member), Ports.POSTGRESQL);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Condition {
        boolean met() throws Exception;
    }

    private static void awaitTrue(Condition condition) {
        Awaitility.await()
                .atMost(BROKEN_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(condition::met);
    }
}
