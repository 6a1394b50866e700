package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Member;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.Restart;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.StopClients;
import org.bascule.scenario.action.Switchover;
import org.bascule.scenario.base.HealthCheck;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.check.AcceptsWrites;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.ClientsResume;
import org.bascule.scenario.check.EtcdMembers;
import org.bascule.scenario.check.EtcdWrite;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.KeyReplicated;
import org.bascule.scenario.check.Log;
import org.bascule.scenario.check.LostWrites;
import org.bascule.scenario.check.Machines;
import org.bascule.scenario.check.Members;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.check.PatroniAnswers;
import org.bascule.scenario.check.PauseWithin;
import org.bascule.scenario.check.PortsOpen;
import org.bascule.scenario.check.RestStatus;
import org.bascule.scenario.check.RoundRobin;
import org.bascule.scenario.check.Routes;
import org.bascule.scenario.check.RowFound;
import org.bascule.scenario.check.ServiceIs;
import org.bascule.scenario.check.SettingApplied;
import org.bascule.scenario.check.SlotExists;
import org.bascule.scenario.check.StatsPage;
import org.bascule.scenario.check.Timeline;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.ClientSet;
import org.junit.jupiter.api.Test;

/** Breaks HAProxy's routes and what the clients write. */
class HaproxySabotageIT extends SabotageLab {

    private static final int NETWORK = 66;

    HaproxySabotageIT() {
        super(NETWORK);
    }

    @Test
    void noCheckPassesWithoutNodes() {
        context.forget("");
        NodeRefs noNodes = NodeRefs.of("affected");
        NodeRef noNode = new NodeRef("affected");

        for (Check check : List.of(
                new AcceptsWrites(noNode, true),
                new AcceptsWrites(noNode, false),
                new PatroniAnswers(noNodes, true),
                new PatroniAnswers(noNodes, false),
                new EtcdMembers(noNodes),
                new EtcdWrite(noNode, true),
                new EtcdWrite(noNode, false),
                new Follows(noNodes),
                new KeyReplicated(noNode, noNode),
                new Log(noNodes, Service.PATRONI, ""),
                new Machines(noNodes, ETCDS),
                new Machines(noNodes, noNodes),
                new Members(noNodes),
                new OnlyLeader(noNodes),
                new PortsOpen(noNodes, List.of(Ports.POSTGRESQL)),
                new PortsOpen(MEMBERS, List.of()),
                new RestStatus(noNodes, HealthCheck.PRIMARY, 200),
                new RoundRobin(noNodes, NodeRefs.of()),
                new RoundRobin(MEMBERS, noNodes),
                new Routes(noNodes, Proxy.PRODUCTION, NodeRefs.of("leader")),
                new Routes(MEMBERS, Proxy.PRODUCTION, noNodes),
                new RowFound(noNodes, new RowValue("nowhere")),
                new ServiceIs(noNodes, Service.PATRONI, ServiceState.DOWN),
                new SettingApplied(noNodes, Setting.WORK_MEM, "4MB"),
                new SlotExists(noNode),
                new StatsPage(noNodes),
                new Timeline(noNode, 0))) {
            CheckResult result = look(check, Duration.ZERO);
            assertThat(result.passed()).as("%s", check).isFalse();
            assertSaysSomething(check, result.seen());
        }
    }

    @Test
    @Breaks({OnlyLeader.class, RoundRobin.class, Routes.class, StatsPage.class})
    void haproxyIsMisconfigured() {
        Check production = new Routes(MEMBERS, Proxy.PRODUCTION, NodeRefs.of("leader"));
        Check standby = new Routes(MEMBERS, Proxy.STANDBY, NodeRefs.of("replicas"));
        Check leader = new OnlyLeader(MEMBERS);
        Check roundRobin = new RoundRobin(MEMBERS, NodeRefs.of());
        Check pages = new StatsPage(MEMBERS);
        passes(production, standby, leader, roundRobin, pages);

        edit("pg-2", "/primary", "/swapped");
        edit("pg-2", "/replica", "/primary");
        edit("pg-2", "/swapped", "/replica");
        edit("pg-3", "stats uri /", "stats uri /elsewhere");
        perform(new Restart(NodeRefs.of("pg-2", "pg-3"), Service.HAPROXY));

        fails(pages, "not responding: pg-3");
        // The routes open, to the wrong servers.
        awaitTrue(() -> lookNow(production).seen().en().contains("pg-2 → pg-2+pg-3"));
        fails(production, "pg-2 → pg-2+pg-3");
        fails(standby, "pg-2 → pg-1");
        fails(leader, "pg-2 → replica");
        fails(roundRobin, "pg-2 → leader");

        perform(
                new ConfigureHaproxy(NodeRefs.of("pg-2", "pg-3"), Set.of(Proxy.values())),
                new Restart(NodeRefs.of("pg-2", "pg-3"), Service.HAPROXY));

        passes(production, standby, leader, roundRobin, pages);
    }

    @Test
    @Breaks({ClientsResume.class, LostWrites.class})
    void rowsAreDeletedAndClientsStop() throws Exception {
        Check resume = new ClientsResume(200);
        Check ledger = new LostWrites(MEMBERS, 0);
        perform(new StartClients(MEMBERS, Duration.ofMillis(200)));
        passes(resume, ledger);
        awaitTrue(() ->
                context.traffic().sets().get(0).writer().ledger().account().acknowledged() > 3);

        String run = context.traffic().sets().get(0).run();
        onLeader("delete from client_writes where number <= 3");

        fails(ledger, "3 lost");
        assertThat(lookNow(new LostWrites(MEMBERS, 2)).passed()).isFalse();
        passes(resume, new LostWrites(MEMBERS, 3));

        onLeader("insert into client_writes select '" + run
                + "', n from (values (1), (2), (3), (1000000), (-1)) numbers (n)");
        fails(ledger, "2 unexpected");
        onLeader("delete from client_writes where number in (1000000, -1)");
        passes(ledger);

        perform(new StopClients());
        assertThat(lookNow(resume).passed()).isFalse();
        fails(resume, "retr");
        passes(ledger);
    }

    /** Also that the answering member, the pauses and the rows of each set are right, and a pool recovers. */
    @Test
    @Breaks(PauseWithin.class)
    void threeSetsAreComparedDuringOneSwitchover() throws Exception {
        String leader = observer.fresh().cluster().leader().orElseThrow().name();
        perform(clients(ClientPath.OWN_HAPROXY, 0), clients(ClientPath.HAPROXY, 4), clients(ClientPath.MULTI_HOST, 0));
        Check resume = new ClientsResume(500);
        Check quick = new PauseWithin(Duration.ofMillis(200));
        passes(resume, quick);
        List<ClientSet> sets = context.traffic().sets();
        assertThat(sets).extracting(ClientSet::name).containsExactly("own-haproxy", "haproxy", "multi-host");
        assertThat(sets).allSatisfy(set -> {
            assertThat(set.writer().ledger().account().member()).contains(leader);
            assertThat(set.reader().ledger().account().member())
                    .hasValueSatisfying(name -> assertThat(name).isNotEqualTo(leader));
        });
        StartClients fourth = new StartClients(
                MEMBERS,
                ClientPath.HAPROXY,
                Optional.of(new RowValue("fourth")),
                Duration.ofMillis(100),
                0,
                20,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                false);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> perform(fourth));

        Instant before = Instant.now();
        String next = observer.latest().cluster().followers().get(0).name();
        perform(new Switchover(new NodeRef(next)));
        passes(resume, new PauseWithin(Duration.ofSeconds(60)), new LostWrites(MEMBERS, 0));
        fails(quick, "s pause");

        assertThat(sets).allSatisfy(set -> assertThat(set.writer().ledger().pauses())
                .filteredOn(pause -> pause.lastAnswer().isAfter(before))
                .anySatisfy(pause -> {
                    assertThat(pause.before()).contains(leader);
                    assertThat(pause.after()).contains(next);
                    assertThat(pause.lasted()).isPresent();
                }));
        perform(new StopClients());
        passes(new LostWrites(MEMBERS, 0));
    }

    private static StartClients clients(ClientPath path, int pool) {
        return new StartClients(
                MEMBERS,
                path,
                Optional.empty(),
                Duration.ofMillis(100),
                pool,
                20,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                false);
    }

    @Test
    @Breaks({Routes.class, RoundRobin.class})
    void aReplicaNamedByTheCheckIsStopped() {
        String name = observer.fresh().cluster().followers().get(0).name();
        NodeRefs victim = NodeRefs.of(name);
        NodeRefs named = NodeRefs.of(observer.latest().cluster().followers().stream()
                .map(Member::name)
                .toList());
        Check routes = new Routes(MEMBERS, Proxy.STANDBY, named);
        Check roundRobin = new RoundRobin(MEMBERS, named);
        Check allFollowers = new RoundRobin(MEMBERS, NodeRefs.of());
        passes(routes, roundRobin, allFollowers);

        perform(new Stop(victim, Service.PATRONI, Stop.StopSignal.INT));

        fails(routes, "pg-1 → ");
        fails(roundRobin, "pg-1 → ");
        passes(allFollowers);
        assertThat(lookNow(routes).passed()).isFalse();
        assertThat(lookNow(roundRobin).passed()).isFalse();

        perform(new Start(victim, Service.PATRONI));

        passes(routes, roundRobin);
    }
}
