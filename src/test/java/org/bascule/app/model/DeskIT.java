package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import org.bascule.app.model.Desk.Beginning;
import org.bascule.backend.Backend;
import org.bascule.journal.Entry;
import org.bascule.lab.LabName;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Ground;
import org.bascule.support.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window's models, on real servers and without a screen: a thread of this test's stands for it. */
class DeskIT {

    private static final LabName NAME = new LabName("desk");
    private static final int ETCD = 0;
    private static final int QUORUM = 1;

    private final Ground ground = Ground.on(151);
    private final Backend backend = ground.backend();
    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    private final Preferences store = Preferences.userRoot().node("org/bascule/test/" + UUID.randomUUID());
    private final Desk desk = new Desk(List.of(backend), ScenarioReader.builtIn("poc"), new Bookmarks(store), screen);

    @AfterEach
    void close() throws Exception {
        onScreen(() -> {
            desk.close();
            return true;
        });
        screen.shutdownNow();
        store.removeNode();
        ground.close();
    }

    @Test
    void everyKindOfBackendIsShownUsableOrWithAReason() throws Exception {
        look();
        List<Desk.Ground> grounds = onScreen(() -> desk.grounds().get());
        assertThat(grounds).hasSize(3);
        assertThat(grounds.get(0).usable()).isTrue();
        assertThat(grounds).allMatch(each -> each.usable() || !each.problems().isEmpty());
    }

    @Test
    void aStepIsPerformedAndWhatCameOfItIsKept() throws Exception {
        build(ETCD);
        Play play = onScreen(() -> lab().play());
        Servers.await()
                .until(() -> onScreen(() -> !play.rehearsal().get().commands().isEmpty()));
        perform(play);
        StepRun run = onScreen(() -> play.runs().get(new Position(ETCD, 0)));
        assertThat(run.held()).isTrue();
        assertThat(run.performed()).isNotEmpty();
        assertThat(onScreen(() -> play.position().get())).contains(new Position(ETCD, 1));
        Servers.await()
                .until(() -> onScreen(() -> lab().snapshot().get().node("etcd3").created()));
    }

    @Test
    void aStepThatWasCancelledHasNotHeldAndIsTriedAgain() throws Exception {
        build(QUORUM);
        Play play = onScreen(() -> lab().play());
        Position first = new Position(QUORUM, 0);
        onScreen(() -> {
            play.perform();
            desk.performer().cancel();
            return true;
        });
        idle();
        assertThat(onScreen(() -> play.runs().get(first).held())).isFalse();
        assertThat(onScreen(() -> play.position().get())).contains(first);
        perform(play);
        assertThat(onScreen(() -> play.runs().get(first).held())).isTrue();
    }

    @Test
    void whatIsDoneByHandIsWrittenDownAndSeen() throws Exception {
        build(QUORUM);
        byHand(new Stop(Nodes.of("etcd2"), Service.ETCD, Stop.By.TERM));
        Servers.await()
                .until(() -> onScreen(
                        () -> lab().snapshot().get().node("etcd2").services().get(Service.ETCD) == ServiceState.DOWN));
        assertThat(onScreen(() -> lab().entries().stream()
                        .filter(Entry.Performed.class::isInstance)
                        .map(entry -> ((Entry.Performed) entry).command())
                        .toList()))
                .anyMatch(command -> command.contains("etcd2"));
    }

    @Test
    void aCancelledBuildLeavesNothing() throws Exception {
        onScreen(() -> {
            desk.build(backend, NAME, Timers.DOCUMENTED, new Beginning.Whole());
            return true;
        });
        Servers.await().until(() -> ground.runs("etcd"));
        onScreen(() -> {
            desk.performer().cancel();
            return true;
        });
        idle();
        assertThat(onScreen(() -> desk.open().get())).isEmpty();
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void aLabThatIsLeftIsTakenUpAgainWhereItStoodAndRemoved() throws Exception {
        build(QUORUM);
        perform(onScreen(() -> lab().play()));
        onScreen(() -> {
            desk.leave();
            return true;
        });
        idle();
        assertThat(ground.runs("etcd")).isTrue();
        Desk.Standing standing = onScreen(() -> desk.labs().get().get(0));
        onScreen(() -> {
            desk.take(standing);
            return true;
        });
        Servers.await()
                .until(() -> onScreen(() -> desk.open()
                        .get()
                        .filter(open -> open.snapshot().get().etcd().members().size() == 2)
                        .isPresent()));
        assertThat(onScreen(() -> lab().play().position().get())).contains(new Position(QUORUM, 1));
        assertThat(onScreen(() -> lab().play().reading().get())).isEqualTo(new Position(QUORUM, 1));
        onScreen(() -> {
            desk.tearDown();
            return true;
        });
        idle();
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsAProblemWithARemedy() throws Exception {
        build(ETCD);
        onScreen(() -> {
            desk.leave();
            return true;
        });
        idle();
        onScreen(() -> {
            desk.build(backend, NAME, Timers.DOCUMENTED, new Beginning.AtChapter(ETCD));
            return true;
        });
        Servers.await().until(() -> onScreen(() -> !desk.problems().get().isEmpty()));
        assertThat(onScreen(() -> desk.problems().get().get(0).remedy().en())).isNotBlank();
        assertThat(onScreen(() -> desk.open().get())).isEmpty();
    }

    private void look() throws Exception {
        onScreen(() -> {
            desk.look();
            return true;
        });
        idle();
    }

    private void build(int chapter) throws Exception {
        onScreen(() -> {
            desk.build(backend, NAME, Timers.DOCUMENTED, new Beginning.AtChapter(chapter));
            return true;
        });
        Servers.await()
                .until(() -> onScreen(() -> desk.open()
                        .get()
                        .filter(open -> open.play().position().get().isPresent())
                        .isPresent()));
    }

    private void perform(Play play) throws Exception {
        onScreen(() -> {
            play.perform();
            return true;
        });
        idle();
    }

    private void byHand(Stop action) throws Exception {
        onScreen(() -> lab().byHand(Text.of("Une panne", "A fault"), action));
        idle();
    }

    private LabDesk lab() {
        return desk.open().get().orElseThrow();
    }

    /** A job's end may start another at once. */
    private void idle() {
        Servers.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> onScreen(() -> !desk.performer().busy()));
    }

    private <T> T onScreen(Callable<T> work) throws Exception {
        return screen.submit(work).get(10, TimeUnit.SECONDS);
    }
}
