package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import org.bascule.app.model.Session.Beginning;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.journal.Entry;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Ports;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.RowValue;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.InsertRow;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Ground;
import org.bascule.support.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window's models, on real servers and without a screen: a thread of this test's stands for it. */
class SessionIT {

    private static final LabName NAME = new LabName("desk");
    private static final int ETCD = 0;
    private static final int QUORUM = 1;

    private final Ground ground = Ground.on(151);
    private final Backend backend = ground.backend();
    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    private final Preferences store = Preferences.userRoot().node("org/bascule/test/" + UUID.randomUUID());
    private final Session desk =
            new Session(List.of(backend), ScenarioReader.builtIn("poc"), new SavedPositions(store), screen);

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
        List<Session.Ground> grounds = onScreen(() -> desk.grounds().get());
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
        byHand(new Stop(NodeRefs.of("etcd2"), Service.ETCD, Stop.By.TERM));
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
    void aJumpThatIsCancelledLeavesALabThatIsWatched() throws Exception {
        build(QUORUM);
        onScreen(() -> {
            lab().play().jump(QUORUM);
            desk.performer().cancel();
            return true;
        });
        idle();
        byHand(new Create(NodeRefs.of("etcd3")));
        Servers.await()
                .until(() -> onScreen(() -> lab().snapshot().get().node("etcd3").created()));
        Servers.await()
                .until(() -> onScreen(() -> lab().snapshot().get().nodes().stream()
                        .filter(NodeView::created)
                        .map(NodeView::name)
                        .toList()
                        .equals(lab().lab().nodes().stream().map(Node::name).toList())));
    }

    @Test
    void aStateThatCouldNotBeBuiltStaysAndIsGoneOnWith() throws Exception {
        build(ETCD);
        String address = lab().spec().address(lab().spec().topology().node("etcd2"));
        try (ServerSocket holder = new ServerSocket(Ports.ETCD_PEER, 1, InetAddress.getByName(address))) {
            assertThat(holder.isBound()).isTrue();
            onScreen(() -> {
                lab().play().jump(QUORUM);
                return true;
            });
            idle();
            assertThat(onScreen(() -> lab().play().problems().get())).isNotEmpty();
            assertThat(onScreen(() -> lab().play().unfinished().get())).isPresent();
            assertThat(ground.runs("etcd1", "etcd")).isTrue();
        }
        onScreen(() -> {
            lab().play().goOnBuilding();
            return true;
        });
        idle();
        assertThat(onScreen(() -> lab().play().problems().get())).isEmpty();
        assertThat(onScreen(() -> lab().play().position().get())).contains(new Position(QUORUM, 0));
    }

    @Test
    void whatFailedByHandIsShownAtItsNodeUntilSomethingElseBegins() throws Exception {
        build(QUORUM);
        onScreen(() -> {
            lab().selected().set(Optional.of("etcd2"));
            return true;
        });
        byHand(new InsertRow(new NodeRef("leader"), new RowValue("nobody")));
        assertThat(onScreen(() -> lab().play().problems().get())).isEmpty();
        assertThat(onScreen(() -> lab().handProblem().get().orElseThrow().node()))
                .contains("etcd2");
        perform(onScreen(() -> lab().play()));
        assertThat(onScreen(() -> lab().handProblem().get())).isEmpty();
    }

    @Test
    void aFailedStepIsCheckedAgainWithoutBeingPerformedAndItsMessageGoesOnceItIsTrue() throws Exception {
        build(QUORUM);
        Play play = onScreen(() -> lab().play());
        perform(play);
        Lab lab = onScreen(() -> lab().lab());
        lab.freeze(lab.spec().topology().node("etcd1"));
        onScreen(() -> {
            play.turn();
            return true;
        });
        perform(play);
        Position regain = new Position(QUORUM, 1);
        assertThat(onScreen(() -> play.runs().get(regain).held())).isFalse();
        int performed = onScreen(() -> play.runs().get(regain).performed().size());

        lab.thaw(lab.spec().topology().node("etcd1"));
        Servers.await().until(() -> onScreen(() -> play.cameTrue().get()));
        onScreen(() -> {
            play.checkAgain();
            return true;
        });
        idle();
        assertThat(onScreen(() -> play.runs().get(regain).held())).isTrue();
        assertThat(onScreen(() -> play.runs().get(regain).performed())).hasSize(performed);
        assertThat(onScreen(() -> play.position().get())).contains(new Position(QUORUM, 2));
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
        Session.Standing standing = onScreen(() -> desk.labs().get().get(0));
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
        assertThat(onScreen(() -> lab().past().saw("etcd2", Service.ETCD))).isTrue();
        assertThat(onScreen(() -> lab().past().saw("pg-1", Service.PATRONI))).isFalse();
        assertThat(onScreen(() -> Set.copyOf(lab().play().passed()))).containsExactly(new Position(QUORUM, 0));
        onScreen(() -> {
            lab().play().jump(ETCD);
            return true;
        });
        idle();
        assertThat(onScreen(() -> Set.copyOf(lab().play().passed()))).containsExactly(new Position(QUORUM, 0));
        onScreen(() -> {
            lab().play().jump(QUORUM);
            return true;
        });
        assertThat(onScreen(() -> Set.copyOf(lab().play().passed()))).isEmpty();
        idle();
        onScreen(() -> {
            desk.tearDown();
            return true;
        });
        idle();
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void cancellingWhileALabIsTakenUpDoesNotRemoveIt() throws Exception {
        build(QUORUM);
        onScreen(() -> {
            desk.leave();
            return true;
        });
        idle();
        onScreen(() -> {
            desk.take(desk.labs().get().get(0));
            desk.performer().cancel();
            return true;
        });
        idle();
        assertThat(onScreen(() -> desk.open().get())).isEmpty();
        assertThat(ground.runs("etcd")).isTrue();
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

    private void byHand(Action action) throws Exception {
        onScreen(() -> lab().byHand(Text.of("Une panne", "A fault"), List.of(action)));
        idle();
    }

    private LabSession lab() {
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
