package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bascule.backend.Lab;
import org.bascule.incident.Fault;
import org.bascule.incident.Incident;
import org.bascule.incident.Milestone;
import org.bascule.incident.Phase;
import org.bascule.incident.Prediction;
import org.bascule.incident.Verdict;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.journal.Report;
import org.bascule.lab.HealthChecks;
import org.bascule.lab.LabName;
import org.bascule.lab.Member;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.KillPostgres;
import org.bascule.scenario.action.PowerOff;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.Switchover;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.support.Ground;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.Test;

/** What four faults of the leader cost, one after another on one lab, with HAProxy and clients. */
class IncidentIT {

    private static final int NETWORK = 97;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Beyond the model's band, for a machine that does other work at the same time. */
    private static final Duration BUSY = Duration.ofSeconds(5);

    /** On a machine that does other work at the same time: a client is answered before the route is seen in HAProxy's statistics. */
    private static final Duration SEEN_LATE = Duration.ofSeconds(1);

    private static final List<String> MEMBERS = List.of("pg-1", "pg-2", "pg-3");

    /** The phases that timers limit. */
    private static final Set<Phase.Kind> LIMITED =
            EnumSet.of(Phase.Kind.EXPIRY, Phase.Kind.ROUTING, Phase.Kind.CRASH_NOTICE, Phase.Kind.RELEASE);

    private final BlockingQueue<Incident> incidents = new LinkedBlockingQueue<>();

    @Test
    void eachFaultOfTheLeaderIsMeasuredPhaseByPhase() throws InterruptedException {
        Scenario scenario = ScenarioReader.builtIn("poc");
        State state = new State(
                List.of("etcd1", "etcd2", "etcd3"),
                MEMBERS,
                List.of(),
                new EtcdAccess("etcd1"),
                Set.of(Proxy.STATS, Proxy.PRODUCTION, Proxy.STANDBY));
        try (Ground ground = Ground.on(NETWORK)) {
            Lab lab = ground.backend().create(new LabName("incidents"), scenario.topology(), Timers.QUICK);
            try (Observer observer = new Observer(lab);
                    ScenarioContext context = new ScenarioContext(lab, observer)) {
                new StateBuilder(context, Journal.inMemory(), ProgressListener.NOBODY).build(state);
                context.incidents().follow(incidents::add);
                perform(context, new StartClients(NodeRefs.of("members"), Duration.ofMillis(200)));

                stop(context);
                switchover(context);
                killPostgresql(context);
                powerOff(context);
            } finally {
                lab.destroy();
            }
        }
    }

    private void stop(ScenarioContext context) throws InterruptedException {
        String leader = awaitHealthy(context);
        Journal journal = Journal.inMemory();
        context.incidents().follow(incident -> journal.write(new Entry.IncidentEnded(Instant.now(), incident)));
        Expecting expecting = new Expecting(new Prediction(Optional.of(leader), Optional.of(Duration.ofSeconds(9))));
        step(context, journal, expecting, new Stop(NodeRefs.of("leader"), Service.PATRONI, Stop.StopSignal.TERM));
        assertThat(expecting.candidates).containsExactlyElementsOf(MEMBERS);

        Incident incident = next(Fault.Kind.STOP, leader);
        Report report = Report.of(journal.entries());
        assertThat(report.predictions()).singleElement().satisfies(predicted -> {
            assertThat(predicted.incident()).isZero();
            assertThat(predicted.verdict()).isEqualTo(Verdict.of(expecting.prediction, incident));
            assertThat(predicted.verdict().measured().en())
                    .startsWith("Measured: " + incident.leaderAfter().orElseThrow() + " (not " + leader + "), after ");
        });
        assertThat(incident.fault().command()).contains("TERM");
        assertThat(incident.keyEnd().orElseThrow().kind()).isEqualTo(Milestone.Kind.KEY_RELEASED);
        assertFailover(incident);
        perform(context, new Start(NodeRefs.of(leader), Service.PATRONI));
    }

    private void switchover(ScenarioContext context) throws InterruptedException {
        String leader = awaitHealthy(context);
        String next = MEMBERS.stream()
                .filter(name -> !name.equals(leader))
                .findFirst()
                .orElseThrow();
        perform(context, new Switchover(new NodeRef(next)));

        Incident incident = next(Fault.Kind.SWITCHOVER, leader);
        assertThat(incident.keyEnd().orElseThrow().kind()).isEqualTo(Milestone.Kind.KEY_RELEASED);
        assertThat(incident.leaderAfter()).contains(next);
        assertFailover(incident);
    }

    private void killPostgresql(ScenarioContext context) throws InterruptedException {
        String leader = awaitHealthy(context);
        perform(context, new KillPostgres(NodeRefs.of("leader")));

        Incident incident = next(Fault.Kind.KILL_POSTGRESQL, leader);
        assertThat(incident.keyEnd()).isEmpty();
        assertThat(incident.leaderAfter()).contains(leader);
        assertInOrder(incident, Milestone.Kind.FAULT, Milestone.Kind.PATRONI_NOTICED, Milestone.Kind.PROMOTED);
        assertThat(incident.last(Phase.Kind.RESTART)).isPresent();
        assertInsideModel(incident);
    }

    private void powerOff(ScenarioContext context) throws InterruptedException {
        String leader = awaitHealthy(context);
        perform(context, new PowerOff(NodeRefs.of("leader")));

        Incident incident = next(Fault.Kind.KILL_NODE, leader);
        assertThat(incident.keyEnd().orElseThrow().kind()).isEqualTo(Milestone.Kind.KEY_EXPIRED);
        assertThat(incident.dominant().orElseThrow().phase().kind()).isEqualTo(Phase.Kind.EXPIRY);
        assertFailover(incident);
    }

    private static void assertFailover(Incident incident) {
        assertThat(incident.leaderAfter()).isPresent().isNotEqualTo(Optional.of(incident.leaderBefore()));
        assertInOrder(
                incident,
                Milestone.Kind.FAULT,
                incident.keyEnd().orElseThrow().kind(),
                Milestone.Kind.LOCK_ACQUIRED,
                Milestone.Kind.PROMOTED,
                Milestone.Kind.CLIENT_SERVED);
        // Patroni answers as the primary when it has promoted; on a busy machine PostgreSQL accepts writes only after
        // HAProxy has seen that.
        assertInOrder(
                incident,
                Milestone.Kind.LOCK_ACQUIRED,
                Milestone.Kind.REST_PRIMARY,
                Milestone.Kind.ROUTED,
                Milestone.Kind.CLIENT_SERVED);
        assertInOrder(incident, Milestone.Kind.FAULT, Milestone.Kind.HAPROXY_DOWN, Milestone.Kind.ROUTED);
        assertThat(incident.phases().stream().map(Phase::kind))
                .contains(Phase.Kind.ELECTION, Phase.Kind.PROMOTION, Phase.Kind.ROUTING, Phase.Kind.CLIENT);
        assertInsideModel(incident);
    }

    private static void assertInOrder(Incident incident, Milestone.Kind... kinds) {
        List<Milestone> milestones = List.of(kinds).stream()
                .map(kind -> incident.first(kind)
                        .orElseThrow(() -> new AssertionError(kind + " in " + incident.milestones())))
                .toList();
        for (int i = 1; i < milestones.size(); i++) {
            assertThat(milestones.get(i).at())
                    .as("%s", incident.milestones())
                    .isAfterOrEqualTo(milestones.get(i - 1).at().minus(SEEN_LATE));
        }
    }

    private static void assertInsideModel(Incident incident) {
        assertThat(incident.settings().timers()).isEqualTo(Timers.QUICK);
        assertThat(incident.settings().healthChecks())
                .contains(new HealthChecks(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(2), 2, 1));
        assertThat(incident.phases().stream().filter(phase -> LIMITED.contains(phase.kind())))
                .allSatisfy(phase -> {
                    assertThat(phase.measured().plus(SEEN_LATE))
                            .as("%s", phase)
                            .isGreaterThanOrEqualTo(phase.band().min());
                    phase.band().max().ifPresent(max -> assertThat(phase.measured())
                            .as("%s", phase)
                            .isLessThanOrEqualTo(max.plus(BUSY)));
                });
        assertThat(incident.clients()).singleElement().satisfies(client -> {
            assertThat(client.answered()).isTrue();
            assertThat(client.firstFailure()).isPresent();
            assertThat(client.pause()).isLessThanOrEqualTo(incident.total().plusSeconds(1));
        });
    }

    private Incident next(Fault.Kind kind, String leader) throws InterruptedException {
        Incident incident = incidents.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(incident).as("an incident of %s", kind).isNotNull();
        assertThat(incident.over()).as("%s", incident).isTrue();
        assertThat(incident.fault().kind()).isEqualTo(kind);
        assertThat(incident.fault().node()).isEqualTo(leader);
        assertThat(incident.leaderBefore()).isEqualTo(leader);
        return incident;
    }

    /** @return the leader, which both others follow, and to which every HAProxy routes */
    private static String awaitHealthy(ScenarioContext context) {
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> healthy(context.observer().fresh()));
        return context.snapshot().cluster().leader().orElseThrow().name();
    }

    private static boolean healthy(Snapshot snapshot) {
        Optional<Member> leader = snapshot.cluster().leader();
        return leader.isPresent()
                && snapshot.cluster().followers().size() == 2
                && MEMBERS.stream().allMatch(name -> snapshot.node(name)
                        .reachableThrough("production")
                        .equals(List.of(leader.get().name())));
    }

    private static void step(ScenarioContext context, Journal journal, ProgressListener listener, Action action) {
        Step step = new Step("stop", Text.same(""), Text.same(""), "", Text.same(""), List.of(action), List.of());
        Chapter chapter = new Chapter(
                "predicted", 0, Text.same(""), context.spec().topology(), List.of(), State.EMPTY, List.of(step));
        ChapterRunner runner = new ChapterRunner(context, journal, listener);
        assertThat(runner.preview(chapter, step).candidates()).containsExactlyElementsOf(MEMBERS);
        assertThat(runner.perform(chapter, step)).isTrue();
        assertThat(runner.preview(chapter, step).candidates())
                .as("run again, it would affect a node that no longer leads")
                .isEmpty();
    }

    /** Answers with a prediction. */
    private static final class Expecting implements ProgressListener {
        private final Prediction prediction;
        private List<String> candidates = List.of();

        private Expecting(Prediction prediction) {
            this.prediction = prediction;
        }

        @Override
        public void before(Chapter chapter, Step step) {}

        @Override
        public Optional<Prediction> confirm(List<String> members) {
            candidates = members;
            return Optional.of(prediction);
        }

        @Override
        public void performing(String typed) {}

        @Override
        public void waiting(Waiting waiting) {}
    }

    private static void perform(ScenarioContext context, Action action) {
        context.begin();
        action.commands(context).forEach(command -> command.perform().run());
    }
}
