package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.backend.Signal;
import org.bascule.lab.Lang;
import org.bascule.lab.Service;
import org.bascule.scenario.Chapter;
import org.bascule.support.Ground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window's frame, over the smallest lab there is. */
@ExtendWith(ApplicationExtension.class)
@Tag("display")
class WindowIT {

    private static final int QUORUM = 1;

    private final Ground ground = Ground.on(153);
    private Stage stage;
    private WindowDriver window;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        window = new WindowDriver(stage, List.of(ground.backend()));
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
        ground.close();
    }

    @Test
    void theKeyboardAlonePerformsAStepAndTurnsToTheNext() {
        begin();
        window.keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.session().tasks().busy());
        window.idle();
        assertThat(window.run(new Position(QUORUM, 0)).passed()).isTrue();
        window.keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.read(() -> window.lab().navigation().shown().get())).isEqualTo(new Position(QUORUM, 1));
        window.keys(KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.read(() -> window.lab().navigation().shown().get())).isEqualTo(new Position(QUORUM, 0));
        window.keys(KeyCode.ALT, KeyCode.DOWN);
        assertThat(window.read(() -> window.lab().navigation().shown().get())).isEqualTo(new Position(QUORUM + 1, 0));
    }

    @Test
    void whatCameOfAStepIsOnTheScreenAndItsTextIsWhileItIsRead() {
        begin();
        window.size(1280, 640);
        window.settled();
        assertThat(inThePage("#text")).isTrue();
        window.press("#primary");
        window.idle();
        window.settled();
        assertThat(inThePage(".check")).isTrue();
        window.onScreen(() -> window.choices().lang().set(Lang.FR));
        window.settled();
        assertThat(inThePage(".check")).isTrue();
        window.press("#primary");
        window.settled();
        assertThat(inThePage("#text")).isTrue();
    }

    private boolean inThePage(String query) {
        return window.read(() -> {
            Bounds page = window.robot()
                    .lookup("#scroll")
                    .query()
                    .localToScene(window.robot().lookup("#scroll").query().getBoundsInLocal());
            return window.robot().lookup(query).queryAll().stream()
                    .map(node -> node.localToScene(node.getBoundsInLocal()))
                    .allMatch(part -> part.getMinY() >= page.getMinY() && part.getMaxY() <= page.getMaxY());
        });
    }

    @Test
    void theLanguageIsSwitchedWhileAStepRuns() {
        begin();
        window.press("#primary");
        window.keys(KeyCode.CONTROL, KeyCode.L);
        assertThat(window.read(() -> window.choices().lang().get())).isEqualTo(Lang.FR);
        window.idle();
        assertThat(window.text("#title")).isEqualTo("Arrêter un membre sur deux");
        assertThat(window.text("#primary")).isEqualTo("Étape suivante");
        assertThat(window.run(new Position(QUORUM, 0)).passed()).isTrue();
    }

    @Test
    void aStepIsDoneByHandWithItsCommandsHiddenUntilTheyAreAskedFor() {
        begin();
        window.onScreen(() -> window.choices().myTurn().set(true));
        window.settled();
        assertThat(window.text("#primary")).isEqualTo("Do this step myself");
        assertThat(window.read(() -> window.robot().lookup(".command-planned").queryAll()))
                .isEmpty();
        window.press("#primary");
        window.until(() -> window.lab().execution().waiting().get().isPresent());
        window.everyWay("my-turn-waiting");
        window.press("#reveal");
        window.until(() -> !window.robot().lookup(".command-planned").queryAll().isEmpty());
        window.everyWay("my-turn-revealed");
        assertThat(window.read(() -> window.session().tasks().busy()))
                .as("nothing passes by itself")
                .isTrue();

        Lab lab = window.lab().lab();
        lab.node(lab.spec().topology().node("etcd2")).signal(Service.ETCD, Signal.TERM);

        window.idle();
        window.settled();
        assertThat(window.run(new Position(QUORUM, 0)).passed()).isTrue();
        assertThat(window.text("#primary")).isEqualTo("Next step");
        window.press("#primary");
        window.settled();
        window.press("#primary");
        window.press("#do-it");
        window.idle();
        assertThat(window.run(new Position(QUORUM, 1)).passed()).isTrue();
    }

    @Test
    void everyShortcutIsListed() {
        window.keys(KeyCode.F1);
        for (Shortcut shortcut : Shortcut.values()) {
            assertThat(window.showsText(shortcut.words().en()))
                    .as(shortcut.name())
                    .isTrue();
        }
        window.keys(KeyCode.ESCAPE);
        window.keys(KeyCode.SHIFT, KeyCode.F1);
        window.until(() -> window.robot().lookup("loop_wait").tryQuery().isPresent());
        window.onScreen(() ->
                window.robot().lookup("#find-term").queryTextInputControl().setText("ttl"));
        window.until(() -> window.robot().lookup("WAL").tryQuery().isEmpty());
        window.keys(KeyCode.ESCAPE);
    }

    @Test
    void closingALabThatRunsAsksAndCanStay() {
        begin();
        askToClose();
        window.clickText("Cancel");
        assertThat(window.read(stage::isShowing)).isTrue();
        assertThat(ground.runs("etcd")).isTrue();
    }

    @Test
    void closingCanLeaveTheLabRunning() {
        begin();
        askToClose();
        window.clickText("Leave it running");
        window.until(() -> !stage.isShowing());
        assertThat(ground.runs("etcd")).isTrue();
        assertThat(ground.backend().labs()).hasSize(1);
    }

    @Test
    void closingCanTearTheLabDown() {
        begin();
        askToClose();
        window.clickText("Remove it");
        window.until(() -> !stage.isShowing());
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void theSizeIsRememberedWhenTheWindowCloses() {
        window.idle();
        window.size(1300, 777);
        window.onScreen(this::request);
        window.until(() -> !stage.isShowing());
        assertThat(window.choices().frame().width()).isEqualTo(1300);
        assertThat(window.choices().frame().height()).isEqualTo(777);
    }

    @Test
    void jumpingBuildsTheStateInWhichAChapterStarts() {
        begin();
        window.keys(KeyCode.ALT, KeyCode.DOWN);
        assertThat(window.text("#primary")).isEqualTo("Go to this chapter");
        window.press("#primary");
        window.idle();
        assertThat(window.read(() -> window.lab().navigation().position().get()))
                .contains(new Position(QUORUM + 1, 0));
        assertThat(window.read(
                        () -> window.lab().snapshot().get().etcd().quorum().healthy()))
                .isEqualTo(3);
    }

    @Test
    void aChapterIsRestartedAndTheLabIsReset() {
        begin();
        window.press("#primary");
        window.idle();
        window.press("#restart");
        window.until(() -> window.showsText("Start over?"));
        window.clickText("Remove the nodes");
        window.idle();
        assertThat(window.read(() -> window.lab().navigation().position().get()))
                .contains(new Position(QUORUM, 0));
        window.press("#reset");
        window.until(() -> window.showsText("Start over?"));
        window.clickText("Remove the nodes");
        window.idle();
        assertThat(window.read(() -> window.lab().navigation().position().get()))
                .contains(new Position(0, 0));
        assertThat(window.lab().lab().nodes()).isEmpty();
        assertThat(ground.runs("etcd")).isFalse();
    }

    @Test
    void cancellingTheFirstBuildGoesBackToTheStartAndLeavesNothing() {
        window.until(() -> !window.session().backends().get().isEmpty());
        window.begin(0);
        window.until(() -> ground.runs("etcd"));
        window.press("#cancel");
        window.until(() -> window.session().open().get().isEmpty()
                && !window.session().tasks().busy());
        assertThat(window.read(() -> window.robot().lookup("#build").tryQuery().isPresent()))
                .isTrue();
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void aBrokenLabIsTheUsersTurnAndItsFaultIsExplainedOnceItIsRepaired() {
        window.until(() -> !window.session().backends().get().isEmpty());
        List<Chapter> chapters = window.session().scenario().chapters();
        Chapter broken = chapters.stream()
                .filter(chapter -> chapter.id().equals("stays-down"))
                .findFirst()
                .orElseThrow();
        window.begin(1 + chapters.indexOf(broken));
        window.idle();
        window.settled();
        assertThat(window.text("#primary")).isEqualTo("Do this step myself");
        window.press("#primary");
        window.until(() -> window.lab().execution().waiting().get().isPresent());
        window.picture("broken-lab");
        assertThat(window.read(() -> window.showsText("maintenance")))
                .as("the checks do not name the fault")
                .isFalse();
        assertThat(window.text("#reveal")).isEqualTo("Hint 1 of 3");
        window.press("#reveal");
        window.press("#reveal");
        window.settled();
        assertThat(window.text("#reveal")).isEqualTo("Hint 3 of 3");
        window.picture("broken-lab-hints");

        LabNode member =
                window.lab().lab().node(window.lab().lab().spec().topology().node("pg-1"));
        String config = member.paths().etc(Service.PATRONI) + "/pg1.yml";
        assertThat(member.run(List.of("patronictl", "-c", config, "resume"), Duration.ofSeconds(30))
                        .ok())
                .isTrue();

        window.idle();
        window.settled();
        StepRun run = window.run(new Position(chapters.indexOf(broken), 0));
        assertThat(run.passed()).isTrue();
        assertThat(run.score().orElseThrow().hints()).isEqualTo(2);
        assertThat(run.fault()).isPresent();
        window.picture("broken-lab-repaired");
    }

    private void begin() {
        window.until(() -> !window.session().backends().get().isEmpty());
        window.begin(1 + QUORUM);
        window.idle();
    }

    /** The question is modal: who asks it waits for the answer. */
    private void askToClose() {
        Platform.runLater(this::request);
        window.until(() -> window.showsText("A lab is running."));
    }

    private void request() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }
}
