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
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.InsertRow;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Ground;
import org.bascule.support.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window's models, on real servers and without a screen: a thread of this test's stands for it. */
class SessionIT {

    private static final LabName NAME = new LabName("session");
    private static final int ETCD = 0;
    private static final int QUORUM = 1;

    private final Ground ground = Ground.on(151);
    private final Backend backend = ground.backend();
    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    private final Preferences store = Preferences.userRoot().node("org/bascule/test/" + UUID.randomUUID());
    private final Session session =
            new Session(List.of(backend), ScenarioReader.builtIn("poc"), new SavedPositions(store), screen);

    @AfterEach
    void close() throws Exception {
        onScreen(() -> {
            session.close();
            return true;
        });
        screen.shutdownNow();
        store.removeNode();
        ground.close();
    }

    @Test
    void everyBackendIsShownUsableOrWithAReason() throws Exception {
        look();
        List<BackendStatus> grounds = onScreen(() -> session.backends().get());
        assertThat(grounds).hasSize(1);
        assertThat(grounds.get(0).available()).isTrue();
        assertThat(grounds)
                .allMatch(each -> each.available() || !each.problems().isEmpty());
    }

    @Test
    void aStepIsPerformedAndWhatCameOfItIsKept() throws Exception {
        build(ETCD);
        LabSession lab = onScreen(this::lab);
        Servers.await()
                .until(() ->
                        onScreen(() -> !lab.preview().preview().get().commands().isEmpty()));
        perform(lab);
        StepRun run = onScreen(() -> lab.execution().runs().get(new Position(ETCD, 0)));
        assertThat(run.passed()).isTrue();
        assertThat(run.performed()).isNotEmpty();
        assertThat(onScreen(() -> lab.navigation().position().get())).contains(new Position(ETCD, 1));
        Servers.await()
                .until(() -> onScreen(() -> lab().snapshot().get().node("etcd3").created()));
    }

    @Test
    void aStepThatWasCancelledHasNotHeldAndIsTriedAgain() throws Exception {
        build(QUORUM);
        LabSession lab = onScreen(this::lab);
        Position first = new Position(QUORUM, 0);
        onScreen(() -> {
            lab.execution().runStep();
            session.tasks().cancel();
            return true;
        });
        idle();
        assertThat(onScreen(() -> lab.execution().runs().get(first).passed())).isFalse();
        assertThat(onScreen(() -> lab.navigation().position().get())).contains(first);
        perform(lab);
        assertThat(onScreen(() -> lab.execution().runs().get(first).passed())).isTrue();
    }

    @Test
    void whatIsDoneByHandIsWrittenDownAndSeen() throws Exception {
        build(QUORUM);
        runAction(new Stop(NodeRefs.of("etcd2"), Service.ETCD, Stop.StopSignal.TERM));
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
            session.build(backend, NAME, Timers.QUICK, new StartingPoint.Complete());
            return true;
        });
        Servers.await().until(() -> ground.runs("etcd"));
        onScreen(() -> {
            session.tasks().cancel();
            return true;
        });
        idle();
        assertThat(onScreen(() -> session.open().get())).isEmpty();
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void aJumpThatIsCancelledLeavesALabThatIsWatched() throws Exception {
        build(QUORUM);
        onScreen(() -> {
            lab().builder().goTo(QUORUM);
            session.tasks().cancel();
            return true;
        });
        idle();
        runAction(new Create(NodeRefs.of("etcd3")));
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
                lab().builder().goTo(QUORUM);
                return true;
            });
            idle();
            assertThat(onScreen(() -> lab().execution().problems().get())).isNotEmpty();
            assertThat(onScreen(() -> lab().builder().unfinished().get())).isPresent();
            assertThat(ground.runs("etcd1", "etcd")).isTrue();
        }
        onScreen(() -> {
            lab().builder().keepWaiting();
            return true;
        });
        idle();
        assertThat(onScreen(() -> lab().execution().problems().get())).isEmpty();
        assertThat(onScreen(() -> lab().navigation().position().get())).contains(new Position(QUORUM, 0));
    }

    @Test
    void whatFailedByHandIsShownAtItsNodeUntilSomethingElseBegins() throws Exception {
        build(QUORUM);
        onScreen(() -> {
            lab().selected().set(Optional.of("etcd2"));
            return true;
        });
        runAction(new InsertRow(new NodeRef("leader"), new RowValue("nobody")));
        assertThat(onScreen(() -> lab().execution().problems().get())).isEmpty();
        assertThat(onScreen(() ->
                        lab().execution().actionProblem().get().orElseThrow().node()))
                .contains("etcd2");
        perform(onScreen(this::lab));
        assertThat(onScreen(() -> lab().execution().actionProblem().get())).isEmpty();
    }

    @Test
    void aFailedStepIsCheckedAgainWithoutBeingPerformedAndItsMessageGoesOnceItIsTrue() throws Exception {
        build(QUORUM);
        LabSession lab = onScreen(this::lab);
        perform(lab);
        Lab servers = onScreen(() -> lab().lab());
        servers.node(servers.spec().topology().node("etcd1")).freeze();
        onScreen(() -> {
            lab.navigation().next();
            return true;
        });
        perform(lab);
        Position regain = new Position(QUORUM, 1);
        assertThat(onScreen(() -> lab.execution().runs().get(regain).passed())).isFalse();
        int performed =
                onScreen(() -> lab.execution().runs().get(regain).performed().size());

        servers.node(servers.spec().topology().node("etcd1")).unfreeze();
        Servers.await()
                .until(() -> onScreen(() -> lab.execution().conditionsMet().get()));
        onScreen(() -> {
            lab.execution().checkAgain();
            return true;
        });
        idle();
        assertThat(onScreen(() -> lab.execution().runs().get(regain).passed())).isTrue();
        assertThat(onScreen(() -> lab.execution().runs().get(regain).performed()))
                .hasSize(performed);
        assertThat(onScreen(() -> lab.navigation().position().get())).contains(new Position(QUORUM, 2));
    }

    @Test
    void aLabThatIsLeftIsTakenUpAgainWhereItStoodAndRemoved() throws Exception {
        build(QUORUM);
        perform(onScreen(this::lab));
        onScreen(() -> {
            session.leave();
            return true;
        });
        idle();
        assertThat(ground.runs("etcd")).isTrue();
        ExistingLab existing = onScreen(() -> session.labs().get().get(0));
        onScreen(() -> {
            session.resume(existing);
            return true;
        });
        Servers.await()
                .until(() -> onScreen(() -> session.open()
                        .get()
                        .filter(open -> open.snapshot().get().etcd().members().size() == 2)
                        .isPresent()));
        assertThat(onScreen(() -> lab().navigation().position().get())).contains(new Position(QUORUM, 1));
        assertThat(onScreen(() -> lab().navigation().shown().get())).isEqualTo(new Position(QUORUM, 1));
        assertThat(onScreen(() -> lab().past().saw("etcd2", Service.ETCD))).isTrue();
        assertThat(onScreen(() -> lab().past().saw("pg-1", Service.PATRONI))).isFalse();
        assertThat(onScreen(() -> Set.copyOf(lab().navigation().passed()))).containsExactly(new Position(QUORUM, 0));
        onScreen(() -> {
            lab().builder().goTo(ETCD);
            return true;
        });
        idle();
        assertThat(onScreen(() -> Set.copyOf(lab().navigation().passed()))).containsExactly(new Position(QUORUM, 0));
        onScreen(() -> {
            lab().builder().goTo(QUORUM);
            return true;
        });
        assertThat(onScreen(() -> Set.copyOf(lab().navigation().passed()))).isEmpty();
        idle();
        onScreen(() -> {
            session.removeOpen();
            return true;
        });
        idle();
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void cancellingWhileALabIsTakenUpDoesNotRemoveIt() throws Exception {
        build(QUORUM);
        onScreen(() -> {
            session.leave();
            return true;
        });
        idle();
        onScreen(() -> {
            session.resume(session.labs().get().get(0));
            session.tasks().cancel();
            return true;
        });
        idle();
        assertThat(onScreen(() -> session.open().get())).isEmpty();
        assertThat(ground.runs("etcd")).isTrue();
    }

    @Test
    void aNameThatIsTakenIsAProblemWithARemedy() throws Exception {
        build(ETCD);
        onScreen(() -> {
            session.leave();
            return true;
        });
        idle();
        onScreen(() -> {
            session.build(backend, NAME, Timers.QUICK, new StartingPoint.AtChapter(ETCD));
            return true;
        });
        Servers.await().until(() -> onScreen(() -> !session.problems().get().isEmpty()));
        assertThat(onScreen(() -> session.problems().get().get(0).remedy().en()))
                .isNotBlank();
        assertThat(onScreen(() -> session.open().get())).isEmpty();
    }

    private void look() throws Exception {
        onScreen(() -> {
            session.refresh();
            return true;
        });
        idle();
    }

    private void build(int chapter) throws Exception {
        onScreen(() -> {
            session.build(backend, NAME, Timers.QUICK, new StartingPoint.AtChapter(chapter));
            return true;
        });
        Servers.await()
                .until(() -> onScreen(() -> session.open()
                        .get()
                        .filter(open -> open.navigation().position().get().isPresent())
                        .isPresent()));
    }

    private void perform(LabSession lab) throws Exception {
        onScreen(() -> {
            lab.execution().runStep();
            return true;
        });
        idle();
    }

    private void runAction(Action action) throws Exception {
        onScreen(() -> lab().runActions(Text.of("Une panne", "A fault"), List.of(action)));
        idle();
    }

    private LabSession lab() {
        return session.open().get().orElseThrow();
    }

    /** A job's end may start another at once. */
    private void idle() {
        Servers.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> onScreen(() -> !session.tasks().busy()));
    }

    private <T> T onScreen(Callable<T> work) throws Exception {
        return screen.submit(work).get(10, TimeUnit.SECONDS);
    }
}
