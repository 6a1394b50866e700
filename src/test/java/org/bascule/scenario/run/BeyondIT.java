package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.bascule.backend.Lab;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.KillPostgres;
import org.bascule.scenario.action.PauseReplay;
import org.bascule.scenario.action.RemoveData;
import org.bascule.scenario.action.RemoveEtcdMember;
import org.bascule.scenario.action.RestoreEtcd;
import org.bascule.scenario.action.ResumeReplay;
import org.bascule.scenario.action.Switchover;
import org.bascule.scenario.action.WriteWal;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Ground;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs actions of the chapters beyond the document twice, on real servers. {@link JumpIT} plays the chapters. */
@Tag("beyond")
class BeyondIT {

    private static final int NETWORK = 92;
    private static final int MEGABYTES = 3;
    private static final Scenario BEYOND = ScenarioReader.builtIn("beyond");

    @Test
    void actionsOfTheChaptersCanRunTwice() throws SQLException {
        on("lag", (context, play) -> {
            everyActionCanRunTwice(context);
            pausingReplayOnTheLeaderIsExplained(context);
            aFormerLeaderThatRestartsIsStoppedNext(context);
            dataOfARunningEtcdIsNotRemoved(context);
        });
    }

    /** Every step of these chapters twice, which takes as long again. */
    @ParameterizedTest
    @ValueSource(strings = {"slots-and-wal", "tags", "etcd-gone", "repairing-etcd"})
    @EnabledIfSystemProperty(named = "bascule.twice", matches = "true")
    void aStepCanRunTwice(String chapter) throws SQLException {
        on(chapter, (context, play) -> play.twice(chapter));
    }

    /** The chapter's first step switches over from pg-3 to pg-1, then stops pg-3. */
    private static void aFormerLeaderThatRestartsIsStoppedNext(ScenarioContext context) {
        perform(context, new Switchover(new NodeRef("pg-3")));
        assertThat(new CheckRunner(context, ProgressListener.NOBODY)
                        .await(List.of(Expectation.of(new Follows(NodeRefs.of("pg-1")))), Instant.now(), result -> {}))
                .isTrue();
        context.begin();
        assertThat(new Switchover(new NodeRef("pg-3")).commands(context)).isEmpty();
    }

    private static void dataOfARunningEtcdIsNotRemoved(ScenarioContext context) {
        Action remove = new RemoveData(NodeRefs.of("etcd1"), RemoveData.Owner.ETCD);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> perform(context, remove));

        assertThat(refusal.problems().get(0).remedy().en()).isEqualTo("Stop etcd on etcd1 first.");
        twice(context, new RemoveEtcdMember(new NodeRef("etcd3"), new NodeRef("etcd1")));
        twice(context, new RestoreEtcd(new NodeRef("etcd1")));
        assertThat(context.observer().fresh().etcd().members()).hasSize(3).allMatch(EtcdMember::healthy);
    }

    private interface Plays {

        void on(ScenarioContext context, Player play) throws SQLException;
    }

    private record Player(ChapterRunner runner, Journal journal) {

        void twice(String id) {
            Chapter chapter = chapter(id);
            runner.begin(chapter);
            for (Step step : chapter.steps()) {
                for (String time : List.of("once", "twice")) {
                    assertThat(runner.perform(chapter, step))
                            .as("%s/%s, %s: %s", id, step.id(), time, checks(journal))
                            .isTrue();
                }
            }
        }
    }

    /** On a lab in the state in which a chapter starts. */
    private static void on(String first, Plays plays) throws SQLException {
        try (Ground ground = Ground.on(NETWORK);
                Journal journal = Journal.inMemory()) {
            Lab lab = ground.backend().create(new LabName("beyond"), BEYOND.topology(), Timers.QUICK);
            try (Observer observer = new Observer(lab);
                    ScenarioContext context = new ScenarioContext(lab, observer)) {
                new StateBuilder(context, journal, ProgressListener.NOBODY)
                        .build(chapter(first).starts());

                ChapterRunner runner = new ChapterRunner(context, journal, ProgressListener.NOBODY);
                plays.on(context, new Player(runner, journal));
            } finally {
                lab.destroy();
            }
            assertThat(ground.remains()).isEmpty();
        }
    }

    private static Chapter chapter(String id) {
        return BEYOND.chapters().stream()
                .filter(any -> any.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Entry> checks(Journal journal) {
        return journal.entries().stream()
                .filter(Entry.CheckEnded.class::isInstance)
                .toList();
    }

    private static void everyActionCanRunTwice(ScenarioContext context) throws SQLException {
        twice(context, new PauseReplay(NodeRefs.of("pg-2")));
        assertThat(asked(context, "pg-2", "select pg_is_wal_replay_paused()")).isEqualTo("t");
        String before = asked(context, "pg-1", "select pg_current_wal_lsn()");
        twice(context, new WriteWal(new NodeRef("pg-1"), MEGABYTES));
        String written =
                asked(context, "pg-1", "select pg_wal_lsn_diff(pg_current_wal_lsn(), '" + before + "') / 1024 / 1024");
        assertThat(Double.parseDouble(written)).isGreaterThanOrEqualTo(2.0 * MEGABYTES);
        twice(context, new ResumeReplay(NodeRefs.of("pg-2")));
        assertThat(asked(context, "pg-2", "select pg_is_wal_replay_paused()")).isEqualTo("f");
        killingPostgresLeavesPatroniRunning(context);
    }

    private static void killingPostgresLeavesPatroniRunning(ScenarioContext context) throws SQLException {
        NodeRefs pg3 = NodeRefs.of("pg-3");
        String before = asked(context, "pg-3", "select pg_postmaster_start_time()");
        twice(context, new KillPostgres(pg3));
        assertThat(context.lab().node(context.spec().topology().node("pg-3")).state(Service.PATRONI))
                .isEqualTo(ServiceState.UP);
        assertThat(new CheckRunner(context, ProgressListener.NOBODY)
                        .await(List.of(Expectation.of(new Follows(pg3))), Instant.now(), result -> {}))
                .isTrue();
        assertThat(asked(context, "pg-3", "select pg_postmaster_start_time()")).isNotEqualTo(before);
    }

    private static void pausingReplayOnTheLeaderIsExplained(ScenarioContext context) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> perform(context, new PauseReplay(NodeRefs.of("pg-1"))));

        assertThat(refusal.problems().get(0).remedy().en())
                .isEqualTo("pg-1 is the leader and replays no WAL: choose a replica.");
        twice(context, new ResumeReplay(NodeRefs.of("pg-1")));
    }

    private static void twice(ScenarioContext context, Action action) {
        perform(context, action);
        perform(context, action);
    }

    private static void perform(ScenarioContext context, Action action) {
        context.begin();
        action.commands(context).forEach(command -> command.perform().run());
    }

    private static String asked(ScenarioContext context, String name, String query) throws SQLException {
        Node node = context.spec().topology().node(name);
        try (Connection connection = context.connect(node, Ports.POSTGRESQL);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
