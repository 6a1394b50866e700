package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bascule.app.model.TrafficView.SetView;
import org.bascule.backend.LabNode;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.bascule.support.Ground;
import org.bascule.support.Way;
import org.bascule.traffic.ClientPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The traffic tab: clients are started and stopped by hand, and shown while they run. */
@ExtendWith(ApplicationExtension.class)
class TrafficIT {

    private static final int WHOLE_LAB = 0;

    private final Ground ground = Ground.on(158);
    private Stage stage;
    private WindowDriver window;

    @Start
    void open(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
        ground.close();
    }

    @Test
    void clientsAreStartedComparedAndStoppedByHand(FxRobot robot) {
        robot.interact(() -> {
            window = new WindowDriver(stage, List.of(ground.backend()));
            window.show();
        });
        window.size(1280, 720);
        window.begin(WHOLE_LAB);
        window.idle();
        window.until(() -> window.lab().snapshot().get().cluster().followers().size() == 2);
        window.keys(KeyCode.ALT, KeyCode.DIGIT2);
        everyWay("traffic-none");
        assertThat(disabled(robot, "#stopClients")).isTrue();

        window.onScreen(() -> {
            window.choices().dark().set(false);
            window.choices().lang().set(Lang.FR);
        });
        window.press("#startClients");
        window.picture("traffic-form-light-fr");
        window.onScreen(() -> {
            window.choices().dark().set(true);
            window.choices().lang().set(Lang.EN);
        });
        window.press("#startClients");
        window.picture("traffic-form-dark-en");
        window.press("#clientsStart");
        window.until(() -> answered() == 1);
        everyWay("traffic-one-set");
        start(robot, ClientPath.MULTI_HOST);
        window.until(() -> answered() == 2);
        start(robot, ClientPath.OWN_HAPROXY);
        window.until(() -> answered() == 3);
        assertThat(window.read(() -> window.lab().traffic().get().sets()))
                .extracting(SetView::name)
                .containsExactly("haproxy", "multi-host", "own-haproxy");
        window.until(() -> disabled(robot, "#startClients"));

        String leader = window.read(() -> window.lab()
                .snapshot()
                .get()
                .cluster()
                .leaderKey()
                .orElseThrow()
                .holder());
        LabNode node = window.lab().lab().node(window.lab().spec().topology().node(leader));
        node.freeze();
        window.until(() -> window.lab().traffic().get().sets().stream().allMatch(set -> set.writer().pauses().stream()
                .anyMatch(pause -> pause.nextAnswer().isEmpty())));
        everyWay("traffic-pause");
        node.unfreeze();
        window.until(() -> window.lab().traffic().get().sets().stream().allMatch(set -> set.writer().pauses().stream()
                .allMatch(pause -> pause.nextAnswer().isPresent())));
        everyWay("traffic-after");

        window.press("#compare-haproxy");
        window.until(() -> robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText() != null
                        && label.getText().startsWith("Rows at")
                        && label.getText().contains("lost 0")));
        window.picture("traffic-compared");
        window.press("#stopClients");
        window.until(() -> !window.lab().traffic().get().running());
        assertThat(window.read(() -> window.lab().entries().stream()
                        .filter(Entry.Performed.class::isInstance)
                        .map(entry -> ((Entry.Performed) entry).command())
                        .toList()))
                .anyMatch(command -> command.contains("target_session_attrs=primary"))
                .contains("^C");
    }

    private void start(FxRobot robot, ClientPath path) {
        window.idle();
        window.press("#startClients");
        window.onScreen(
                () -> robot.lookup("#clientsPath").<ComboBox<ClientPath>>query().setValue(path));
        window.press("#clientsStart");
    }

    private long answered() {
        return window.lab().traffic().get().sets().stream()
                .filter(set -> set.writer().account().acknowledged() > 0
                        && set.reader().account().acknowledged() > 0)
                .count();
    }

    private boolean disabled(FxRobot robot, String query) {
        return window.read(() -> robot.lookup(query).queryButton().isDisabled());
    }

    private void everyWay(String name) {
        for (Way way : Way.pictured()) {
            window.picture(name, way);
        }
    }
}
