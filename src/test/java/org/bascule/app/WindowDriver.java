package org.bascule.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.prefs.Preferences;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Position;
import org.bascule.app.model.Session;
import org.bascule.app.model.StepRun;
import org.bascule.app.model.UserSettings;
import org.bascule.backend.Backend;
import org.bascule.lab.Lang;
import org.bascule.support.Pictures;
import org.bascule.support.Way;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window as a user has it before them: what is clicked, what is read, and the pictures of it. */
final class WindowDriver {

    /** A busy machine may leave the JavaFX thread without its share for long. */
    private static final int LIMIT_MILLIS = 30_000;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final UserSettings choices;
    private final Window window;

    /** On the screen's thread. */
    WindowDriver(Stage stage, List<Backend> backends) {
        this.stage = stage;
        this.choices = new UserSettings(Preferences.userRoot().node("org/bascule/test/" + UUID.randomUUID()), Lang.EN);
        this.window = new Window(stage, backends, choices);
    }

    void show() {
        window.show();
    }

    void close() {
        onScreen(() -> {
            window.session().close();
            stage.hide();
        });
    }

    Session session() {
        return window.session();
    }

    LabSession lab() {
        return session().open().get().orElseThrow();
    }

    UserSettings choices() {
        return choices;
    }

    void onScreen(Runnable work) {
        robot.interact(work);
    }

    <T> T read(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(LIMIT_MILLIS, value);
    }

    /**
     * Presses a button as a user would: it must be there, visible and enabled, and stay where it is. While the window is being
     * laid out a click can miss; it is then repeated.
     */
    void press(String query) {
        AtomicBoolean pressed = new AtomicBoolean();
        await().until(() -> {
            Optional<Button> button = read(() -> usable(query));
            if (button.isPresent() && settled(button.get()) && !pressed.get()) {
                onScreen(() -> button.get().addEventFilter(ActionEvent.ACTION, action -> pressed.set(true)));
                robot.clickOn(button.get());
            }
            return pressed.get();
        });
    }

    private Optional<Button> usable(String query) {
        return robot.lookup(query)
                .tryQueryAs(Button.class)
                .filter(button -> button.isVisible() && !button.isDisabled());
    }

    private boolean settled(Button button) {
        Bounds before = read(() -> button.localToScene(button.getLayoutBounds()));
        robot.sleep(100);
        return before.equals(read(() -> button.localToScene(button.getLayoutBounds())));
    }

    /** Begins a lab: 0 for the whole of it, or the state in which the nth chapter starts; it has its name on return. */
    void begin(int choice) {
        onScreen(() -> {
            robot.lookup("#beginning").queryComboBox().getSelectionModel().select(choice);
            // The top bar has a label of that name.
            robot.lookup("#timers")
                    .match(ComboBox.class::isInstance)
                    .queryComboBox()
                    .getSelectionModel()
                    .selectLast();
        });
        press("#build");
        until(() -> session().open().get().isPresent());
    }

    void until(Callable<Boolean> holds) {
        await().until(() -> read(holds));
    }

    /** Until nothing goes on any more. */
    void idle() {
        until(() -> !session().tasks().busy());
    }

    StepRun run(Position at) {
        return read(() -> lab().execution().runs().get(at));
    }

    String text(String query) {
        return read(() -> {
            Node node = robot.lookup(query).query();
            return node instanceof Text text ? text.getText() : ((Labeled) node).getText();
        });
    }

    void keys(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether some label or button of any window, dialogs included, says exactly this. */
    boolean showsText(String words) {
        return read(() -> robot.lookup(words).tryQuery().isPresent());
    }

    void clickText(String words) {
        robot.clickOn(words);
        WaitForAsyncUtils.waitForFxEvents();
    }

    FxRobot robot() {
        return robot;
    }

    /** Until what was asked to be drawn is: every burst is drawn within a quarter of a second. */
    void settled() {
        CountDownLatch drawn = new CountDownLatch(1);
        onScreen(() -> {
            PauseTransition burst = new PauseTransition(javafx.util.Duration.millis(350));
            burst.setOnFinished(over -> Platform.runLater(drawn::countDown));
            burst.play();
        });
        await().until(() -> drawn.getCount() == 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What is shown once it is drawn. */
    void picture(String name) {
        settled();
        robot.interact(() -> Pictures.save(stage.getScene(), name));
    }

    /** What is shown now, in both themes and languages; it ends large, dark and in English. */
    void everyWay(String name) {
        size(1280, 720);
        for (Way way : Way.pictured()) {
            picture(name + "-1280x720", way);
        }
        size(1440, 900);
        if (Way.ALL) {
            picture(name + "-1440x900");
        }
    }

    void picture(String name, Way way) {
        onScreen(() -> {
            choices.dark().set(way.dark());
            choices.lang().set(way.lang());
        });
        picture(name + "-" + way);
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
