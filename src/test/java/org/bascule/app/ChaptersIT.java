package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.stage.Stage;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.scenario.Chapter;
import org.bascule.support.Ground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A trainee's whole way, by the window's own buttons, on real servers. */
@ExtendWith(ApplicationExtension.class)
class ChaptersIT {

    private final Ground ground = Ground.on(150);
    private WindowDriver window;

    @Start
    void open(Stage stage) {
        window = new WindowDriver(stage, List.of(ground.backend()));
        window.show();
    }

    @AfterEach
    void close() {
        window.onScreen(() -> window.desk().close());
        ground.close();
    }

    @Test
    void allChaptersArePlayedByTheButtons() {
        WindowDriver.await()
                .until(() -> !window.read(() -> window.desk().grounds().get()).isEmpty());
        window.picture("start");
        window.onScreen(() -> window.robot()
                .lookup("#beginning")
                .queryComboBox()
                .getSelectionModel()
                .select(1));
        window.press("#build");
        WindowDriver.await()
                .until(() -> window.read(() -> window.desk().open().get().isPresent()));
        List<Chapter> chapters = window.desk().scenario().chapters();
        for (int chapter = 0; chapter < chapters.size(); chapter++) {
            for (int step = 0; step < chapters.get(chapter).steps().size(); step++) {
                Position at = new Position(chapter, step);
                WindowDriver.await()
                        .until(() -> window.read(
                                () -> window.lab().play().reading().get().equals(at)
                                        && !window.desk().performer().busy()));
                window.press("#primary");
                WindowDriver.await()
                        .until(() ->
                                window.read(() -> window.lab().play().runs().get(at) != null
                                        && !window.lab().play().runs().get(at).running()
                                        && !window.desk().performer().busy()));
                StepRun run = window.read(() -> window.lab().play().runs().get(at));
                assertThat(run.held())
                        .as("%s %d: %s", chapters.get(chapter).id(), step, run)
                        .isTrue();
                if (step == chapters.get(chapter).steps().size() - 1) {
                    window.picture("chapter-%02d-%s"
                            .formatted(chapter + 1, chapters.get(chapter).id()));
                }
                if (window.read(() -> window.lab().play().canTurn())) {
                    window.press("#primary");
                }
            }
        }
    }
}
