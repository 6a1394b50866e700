package org.bascule.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bascule.lab.Lang;
import org.bascule.support.Stages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FxmlViewIT {

    private static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.ALT_DOWN);

    private final List<String> events = new ArrayList<>();
    private final StackPane window = new StackPane();
    private Scene scene;

    /** Any file will do; this one has few fields. */
    final class Listening extends FxmlView {

        @FXML
        private ListView<String> sections;

        Listening() {
            super(Lang.EN);
            load(Fxml.DOCUMENT);
            whileOpen(() -> events.add("closed"));
            whileVisible(() -> {
                events.add("visible");
                return Shortcuts.of(root(), Map.of(KEYS, () -> events.add("key")))
                        .and(() -> events.add("hidden"));
            });
        }

        @FXML
        void next() {
            events.add("next");
        }
    }

    @Start
    void start(Stage stage) {
        scene = new Scene(window, 600, 400);
        Stages.show(stage, scene);
    }

    @Test
    void aViewListensWhileItIsVisibleAndNoLongerOnceClosed(FxRobot robot) {
        robot.interact(() -> {
            Listening view = new Listening();
            assertThat(view.sections).isNotNull();
            assertThat(events).isEmpty();

            window.getChildren().setAll(view.root());
            assertThat(events).containsExactly("visible");
            assertThat(scene.getAccelerators()).containsKey(KEYS);

            window.setVisible(false);
            assertThat(events).containsExactly("visible", "hidden");
            assertThat(scene.getAccelerators()).doesNotContainKey(KEYS);

            window.setVisible(true);
            view.close();
            assertThat(events).containsExactly("visible", "hidden", "visible", "closed", "hidden");
            assertThat(scene.getAccelerators()).doesNotContainKey(KEYS);

            window.setVisible(false);
            window.setVisible(true);
            assertThat(events).hasSize(5);
        });
    }

    @Test
    void shortcutsFollowTheirPartAndLeaveTheKeysOfAnother(FxRobot robot) {
        robot.interact(() -> {
            StackPane part = new StackPane();
            Runnable another = () -> events.add("another");
            Shortcuts.of(part, Map.of(KEYS, () -> events.add("key")));
            window.getChildren().setAll(part);
            scene.getAccelerators().get(KEYS).run();
            assertThat(events).containsExactly("key");

            scene.getAccelerators().put(KEYS, another);
            window.getChildren().clear();
            assertThat(scene.getAccelerators()).containsEntry(KEYS, another);
        });
    }
}
