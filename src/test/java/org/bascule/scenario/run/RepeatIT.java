package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bascule.backend.Lab;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.action.PowerOff;
import org.bascule.scenario.action.ResetTimers;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.StopClients;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.ClientsResume;
import org.bascule.scenario.check.ConfigValue;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.LabTimers;
import org.bascule.scenario.check.LeaderKeyHeld;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.Members;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Ground;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Checks again and runs again steps whose checks compare with their baseline, on one lab. Checking again runs no command; running again ends in the same state.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RepeatIT {

    private static final int NETWORK = 64;

    private final Scenario document = ScenarioReader.builtIn("poc");
    private final Journal journal = Journal.inMemory();

    private Ground ground;
    private Lab lab;
    private Observer observer;
    private ScenarioContext context;
    private ChapterRunner runner;

    @BeforeAll
    void build() {
        ground = Ground.on(NETWORK);
        lab = ground.backend().create(new LabName("repeat"), document.topology(), Timers.QUICK);
        observer = new Observer(lab);
        context = new ScenarioContext(lab, observer);
        runner = new ChapterRunner(context, journal, ProgressListener.NOBODY);
    }

    @AfterAll
    void removeEverything() {
        try {
            context.close();
            observer.close();
            lab.destroy();
            assertThat(ground.remains()).isEmpty();
        } finally {
            ground.close();
        }
    }

    @Test
    @Order(1)
    void bootstrapAndServiceStepsCanRunTwice() {
        build(new State(List.of("etcd1", "etcd2", "etcd3"), List.of(), List.of(), EtcdAccess.PROXY, Set.of()));
        Chapter patroni = chapter("patroni");
        runner.begin(patroni);
        List.of("create", "configure", "first-start").forEach(step -> passes(patroni, step));

        twice(patroni, "first-start");
        passes(patroni, "interrupt");
        twice(patroni, "interrupt");
        passes(patroni, "service");
        twice(patroni, "service");
    }

    @Test
    @Order(2)
    void creatingAReplicaCanRunTwice() {
        Chapter second = chapter("second-module");
        runner.begin(second);
        List.of("configure", "mark", "start").forEach(step -> passes(second, step));

        twice(second, "start");
    }

    @Test
    @Order(3)
    void aFailoverStepRunTwiceStopsNoOtherNode() {
        Chapter failover = chapter("failover");
        runner.begin(failover);
        passes(failover, "mark");
        passes(failover, "interrupt");

        twice(failover, "interrupt");
        assertThat(observer.fresh().cluster().leader().orElseThrow().name()).isEqualTo("pg-2");

        Chapter failback = chapter("failback");
        runner.begin(failback);
        passes(failback, "mark");
        passes(failback, "return");
        twice(failback, "return");
    }

    @Test
    @Order(4)
    void limitsAndReasonsFollowTheCurrentTimers() {
        context.begin();
        perform(new EditConfig(new NodeRef("leader"), Map.of(Setting.TTL, "90")));
        awaited(new ConfigValue(Setting.TTL, "90"));
        Check leads = new Leads(Optional.empty(), NodeRefs.of("pg-2"));
        assertThat(leads.why(context).en()).contains("ttl 90");
        assertThat(WaitLimit.of(Expectation.of(leads), context.timers()).silence())
                .isGreaterThan(Duration.ofSeconds(90));

        perform(new ResetTimers(new NodeRef("leader")));
        awaited(new LabTimers());
    }

    @Test
    @Order(5)
    void aPartlyBuiltLabIsCompletedAndTheLeadersRestartCanRunTwice() {
        // Partly built and with another leader, as after an interrupted build.
        build(document.complete());
        assertThat(observer.fresh().cluster().leader().orElseThrow().name()).isEqualTo("pg-1");

        Step restart = document.chapters().stream()
                .flatMap(chapter -> chapter.steps().stream())
                .filter(step -> step.id().equals("repoint-leader"))
                .findFirst()
                .orElseThrow();
        Chapter own = own(step(
                "restart",
                restart.actions(),
                // The restarted member or another one is leader, whichever is faster.
                List.of(
                        new Leads(Optional.empty(), new NodeRefs(List.of())),
                        new Members(NodeRefs.of("pg-1", "pg-2", "pg-3")),
                        new OnlyLeader(NodeRefs.of("members")),
                        new Follows(NodeRefs.of("replicas")))));
        runner.begin(own);
        passes(own, "restart");
        twice(own, "restart");
    }

    @Test
    @Order(6)
    void aStepRunTwiceStopsTheLeaderOnce() {
        Chapter own = own(step(
                "stop",
                List.of(new Stop(NodeRefs.of("leader"), Service.PATRONI, Stop.StopSignal.INT)),
                List.of(
                        new Leads(Optional.empty(), NodeRefs.of("affected")),
                        new OnlyLeader(NodeRefs.of("members")),
                        new ClientsResume(500))));
        runner.begin(own);
        String leader = observer.fresh().cluster().leader().orElseThrow().name();
        context.begin();
        perform(new StartClients(NodeRefs.of("members"), Duration.ofMillis(200)));
        passes(own, "stop");

        twice(own, "stop");
        assertThat(running()).hasSize(2).doesNotContain(leader);
        perform(new Start(NodeRefs.of(leader), Service.PATRONI), new StopClients());
        awaited(new Follows(NodeRefs.of(leader)));
    }

    @Test
    @Order(7)
    void clientsDoNotResumeBeforeTheFaultIsVisible() {
        context.begin();
        perform(new StartClients(NodeRefs.of("members"), Duration.ofMillis(200)));
        Chapter own = own(step("kill", List.of(new PowerOff(NodeRefs.of("leader"))), List.of(new ClientsResume(3))));
        runner.begin(own);

        // The key must expire first; by then each client has retried far more often.
        assertThat(runner.perform(own, own.steps().get(0))).isFalse();
        assertThat(context.traffic().sets().get(0).writer().ledger().account().mostRetries())
                .isGreaterThan(3);
        perform(new StopClients());
    }

    @Test
    @Order(8)
    void aCheckThatCannotBeAnsweredEndsItsWait() {
        Chapter own = own(step(
                "blind",
                List.of(new Stop(NodeRefs.of("etcd2", "etcd3"), Service.ETCD, Stop.StopSignal.KILL)),
                List.of(new LeaderKeyHeld(false))));
        runner.begin(own);

        assertThat(runner.perform(own, own.steps().get(0))).isFalse();
        Entry.CheckEnded result = results().get(results().size() - 1);
        assertThat(result.saw().en()).contains("too few etcd members are running");
    }

    private void build(State state) {
        new StateBuilder(context, journal, ProgressListener.NOBODY).build(state);
    }

    /** Checks again, then runs again: both pass, and only the second runs commands. */
    private void twice(Chapter chapter, String id) {
        Step step = step(chapter, id);
        long performed = performed();
        assertThat(runner.checkAgain(chapter, step))
                .as("checked again: %s", failures())
                .isTrue();
        assertThat(performed()).isEqualTo(performed);
        passes(chapter, id);
        assertThat(performed()).isGreaterThan(performed);
    }

    private void passes(Chapter chapter, String id) {
        assertThat(runner.perform(chapter, step(chapter, id)))
                .as("%s/%s: %s", chapter.id(), id, failures())
                .isTrue();
    }

    private void awaited(Check check) {
        assertThat(new CheckRunner(context, ProgressListener.NOBODY)
                        .await(List.of(Expectation.of(check)), context.commandsEndedAt(), result -> {}))
                .isTrue();
    }

    private void perform(Action... actions) {
        for (Action action : actions) {
            action.commands(context).forEach(command -> command.perform().run());
        }
    }

    private List<String> running() {
        return lab.nodes().stream()
                .filter(node -> node.runs(Service.PATRONI))
                .filter(node -> lab.node(node).state(Service.PATRONI) == ServiceState.UP)
                .map(Node::name)
                .toList();
    }

    private Chapter chapter(String id) {
        return document.chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Chapter own(Step step) {
        return new Chapter(
                "own-" + step.id(), 0, Text.same("own"), document.topology(), List.of(), State.EMPTY, List.of(step));
    }

    private static Step step(String id, List<Action> actions, List<Check> checks) {
        return new Step(
                id,
                Text.same(id),
                Text.same(id),
                "",
                Text.same(""),
                actions,
                checks.stream().map(Expectation::of).toList());
    }

    private static Step step(Chapter chapter, String id) {
        return chapter.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long performed() {
        return journal.entries().stream()
                .filter(Entry.Performed.class::isInstance)
                .count();
    }

    private List<Entry.CheckEnded> results() {
        return journal.entries().stream()
                .filter(Entry.CheckEnded.class::isInstance)
                .map(Entry.CheckEnded.class::cast)
                .toList();
    }

    private String failures() {
        return results().stream()
                .filter(result -> !result.held())
                .map(result -> result.says().en() + ": " + result.saw().en())
                .collect(Collectors.joining("; "));
    }
}
