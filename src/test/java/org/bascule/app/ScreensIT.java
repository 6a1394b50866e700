package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.bascule.app.model.Position;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.backend.Versions;
import org.bascule.backend.docker.DockerBackend;
import org.bascule.backend.local.LocalBackend;
import org.bascule.backend.lxc.LxcBackend;
import org.bascule.support.Ground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The moments that matter, each as the servers really were, in every size, theme and language. */
@ExtendWith(ApplicationExtension.class)
class ScreensIT {

    private static final int WHOLE_LAB = 0;
    private static final int QUORUM = 1;
    private static final int FAILOVER = 5;
    private static final int HIGH_AVAILABILITY = 10;

    private final Ground ground = Ground.on(152);
    private Stage stage;
    private WindowDriver window;

    @Start
    void open(Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
        ground.close();
    }

    @Test
    void noBackendCanBeUsed() {
        Path tooLong = ground.home().resolve("a-home-so-long-that-no-socket-could-be-made-in-it-".repeat(3));
        open(
                new LocalBackend(tooLong, ground.network()),
                new LxcBackend(ground.home().resolve("a: b"), Versions.ANY));
        assertThat(window.read(
                        () -> window.robot().lookup("#build").queryButton().isDisabled()))
                .isTrue();
        window.everyWay("no-backend-usable");
    }

    @Test
    void fromTheStartToTheWholeLab() {
        open(
                ground.backend(),
                new DockerBackend(ground.home(), ground.network(), Versions.ANY),
                new LxcBackend(ground.home(), Versions.ANY));
        window.everyWay("start");
        window.begin(WHOLE_LAB);
        window.until(() -> window.lab().snapshot().get().etcd().quorum().held());
        window.picture("building");
        window.idle();
        window.until(() -> window.lab().snapshot().get().cluster().followers().size() == 2);
        window.everyWay("whole-lab");
        assertThat(shown("#play-freely")).isTrue();
        window.press("#start-high-availability");
        assertThat(window.read(() -> window.lab().navigation().position().get()))
                .contains(new Position(HIGH_AVAILABILITY, 0));
        assertThat(window.read(() -> window.session().tasks().busy())).isFalse();
        assertThat(shown("#primary")).isTrue();
        window.onScreen(() -> window.lab().selected().set(Optional.of("pg-1")));
        window.everyWay("node-selected");
        window.onScreen(() -> window.lab().terminalWanted().set(Optional.of("pg-1")));
        window.until(() -> !window.robot().lookup(".terminal-said").query().isVisible());
        window.everyWay("terminal");
        window.press("#chapter-quorum");
        assertThat(shown("#primary")).isTrue();
        assertThat(window.text("#title")).isEqualTo("Stop one of two members");
        window.onScreen(() -> window.choices().presenting().set(true));
        window.everyWay("presenting");
    }

    @Test
    void quorumLostThenACheckThatFailsThenRetry() {
        open(ground.backend());
        window.begin(1 + QUORUM);
        window.idle();
        window.press("#primary");
        window.idle();
        assertThat(window.run(new Position(QUORUM, 0)).passed()).isTrue();
        assertThat(window.text("#quorum")).contains("lost");
        assertThat(window.text("#labState")).contains("etcd has no quorum");
        window.everyWay("quorum-lost");

        window.press("#primary");
        Lab lab = window.lab().lab();
        org.bascule.lab.Node etcd1 = lab.spec().topology().node("etcd1");
        lab.node(etcd1).freeze(); // before the step begins: it must not pass first
        window.press("#primary");
        window.idle();
        assertThat(window.run(new Position(QUORUM, 1)).passed()).isFalse();
        window.everyWay("check-failed");

        lab.node(etcd1).unfreeze();
        window.press("#primary");
        window.idle();
        assertThat(window.run(new Position(QUORUM, 1)).passed()).isTrue();
        assertThat(window.text("#quorum")).contains("held");
    }

    @Test
    void failOverInMidFlight() {
        open(ground.backend());
        window.begin(1 + FAILOVER);
        window.idle();
        window.press("#primary");
        window.idle();
        window.press("#primary");
        window.until(() ->
                window.robot().lookup("#predicted-leader").query().getParent().isVisible());
        window.everyWay("prediction");
        window.onScreen(() -> window.choices().presenting().set(true));
        window.settled();
        assertThat(shown("#predicted-leader")).as("unasked while presenting").isFalse();
        window.onScreen(() -> window.choices().predicting().set(true));
        window.settled();
        assertThat(shown("#predicted-leader")).isTrue();
        window.picture("prediction-presenting");
        window.onScreen(() -> window.choices().presenting().set(false));
        window.settled();
        window.onScreen(() -> {
            window.robot()
                    .lookup("#predicted-leader")
                    .queryComboBox()
                    .getSelectionModel()
                    .select(2);
            window.robot().lookup("#predicted-seconds").queryTextInputControl().setText("30");
        });
        window.press("#primary");
        window.until(() -> !window.lab()
                .snapshot()
                .get()
                .cluster()
                .member("pg-1")
                .orElseThrow()
                .acceptsWrites());
        window.picture("failover-in-mid-flight");
        window.idle();
        assertThat(shown("#difference"))
                .as("this step does as the document, and has nothing to say about it")
                .isFalse();
        window.until(() -> window.robot().lookup("#verdict").query().isVisible());
        assertThat(window.text(".prediction-compared"))
                .startsWith("Prediction: pg-2, after 30 s.")
                .contains("Measured: pg-2, as predicted, after ");
        window.everyWay("failover");
    }

    /** Whether it is there, and nothing that is around it is hidden. */
    private boolean shown(String query) {
        return window.read(() -> {
            Node at = window.robot().lookup(query).tryQuery().orElse(null);
            boolean shown = at != null;
            while (at != null) {
                shown &= at.isVisible();
                at = at.getParent();
            }
            return shown;
        });
    }

    private void open(Backend... backends) {
        window = window(List.of(backends));
        window.until(() -> !window.session().backends().get().isEmpty());
    }

    private WindowDriver window(List<Backend> backends) {
        WindowDriver[] made = new WindowDriver[1];
        new FxRobot().interact(() -> {
            made[0] = new WindowDriver(stage, backends);
            made[0].show();
        });
        return made[0];
    }
}
