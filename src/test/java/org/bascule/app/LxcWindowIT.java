package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.bascule.app.model.Position;
import org.bascule.backend.lxc.LxcBackend;
import org.bascule.backend.lxc.LxcGround;
import org.bascule.scenario.Chapter;
import org.bascule.support.Ground;
import org.bascule.support.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window over a lab of LXC containers: a chapter that only containers can perform. */
@Tag("containers")
@ExtendWith(ApplicationExtension.class)
class LxcWindowIT {

    private static final String ISOLATED_LEADER = "isolated-leader";

    @RegisterExtension
    final LxcGround containers = new LxcGround();

    private final Ground processes = Ground.on(153);
    private Stage stage;
    private WindowDriver window;

    @Start
    void open(Stage stage) {
        // A thread of Docker's client may have ended with an exception in an earlier test of the same run.
        WaitForAsyncUtils.clearExceptions();
        this.stage = stage;
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
        processes.close();
    }

    @Test
    void theLeaderIsCutOffByTheButtons() {
        window = window();
        window.until(() -> !window.session().backends().get().isEmpty());
        window.robot().clickOn("#backend-lxc");
        window.begin(1 + chapter(ISOLATED_LEADER));
        window.idle();
        assertThat(window.lab().spec().backend()).isEqualTo(LxcBackend.KIND);
        shows("pg-1", "leader");

        perform(ISOLATED_LEADER);
        shows("pg-1", "replica · streaming");
        window.everyWay("lxc-isolated-leader");
        window.onScreen(() -> window.lab().selected().set(Optional.of("pg-1")));
        window.picture("lxc-node-selected");
    }

    /** Soon, for a replica that came back may lose the stream once more before it keeps it. */
    private void shows(String member, String role) {
        Servers.await()
                .untilAsserted(() -> assertThat(window.text("#role-" + member)).isEqualTo(role));
    }

    /** Every step of a chapter, each by the button. */
    private void perform(String chapter) {
        int number = chapter(chapter);
        int steps = window.session().scenario().chapters().get(number).steps().size();
        for (int step = 0; step < steps; step++) {
            Position at = new Position(number, step);
            window.until(() -> window.lab().navigation().shown().get().equals(at));
            window.idle();
            window.press("#primary");
            window.idle();
            assertThat(window.run(at).passed()).as("%s: %s", at, window.run(at)).isTrue();
            if (step < steps - 1) {
                window.press("#primary");
            }
        }
    }

    private WindowDriver window() {
        WindowDriver[] made = new WindowDriver[1];
        new FxRobot().interact(() -> {
            made[0] = new WindowDriver(stage, List.of(processes.backend(), containers.backend()));
            made[0].show();
        });
        return made[0];
    }

    private int chapter(String id) {
        List<Chapter> chapters = window.session().scenario().chapters();
        return chapters.indexOf(chapters.stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow());
    }
}
