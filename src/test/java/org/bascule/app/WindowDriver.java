package org.bascule.app;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bascule.app.model.Choices;
import org.bascule.app.model.Desk;
import org.bascule.app.model.LabDesk;
import org.bascule.backend.Backend;
import org.bascule.lab.Lang;
import org.bascule.support.Pictures;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window as a user has it before them: what is clicked, what is read, and the pictures of it. */
final class WindowDriver {

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Choices choices;
    private final Window window;

    /** On the screen's thread. */
    WindowDriver(Stage stage, List<Backend> backends) {
        this.stage = stage;
        this.choices = new Choices(Preferences.userRoot().node("org/bascule/test/" + UUID.randomUUID()), Lang.EN);
        this.window = new Window(stage, backends, choices);
    }

    void show() {
        window.show();
    }

    Desk desk() {
        return window.desk();
    }

    LabDesk lab() {
        return desk().open().get().orElseThrow();
    }

    Choices choices() {
        return choices;
    }

    void onScreen(Runnable work) {
        robot.interact(work);
    }

    <T> T read(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, value);
    }

    /** Presses a button as a user would: it must be there, visible and enabled. */
    void press(String query) {
        await().until(() -> read(() -> robot.lookup(query)
                .tryQueryAs(Button.class)
                .filter(button -> button.isVisible() && !button.isDisabled())
                .isPresent()));
        robot.clickOn(query);
    }

    String text(String query) {
        return read(() -> {
            Node node = robot.lookup(query).query();
            return node instanceof javafx.scene.text.Text text
                    ? text.getText()
                    : ((javafx.scene.control.Labeled) node).getText();
        });
    }

    FxRobot robot() {
        return robot;
    }

    /** Once what is drawn has settled. */
    void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Pictures.save(stage.getScene(), name));
    }

    void size(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(50));
    }
}
