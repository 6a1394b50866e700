package org.bascule.app.below;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bascule.app.Window;
import org.bascule.app.configuration.ConfigFile;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Position;
import org.bascule.app.model.Session;
import org.bascule.app.model.StartingPoint;
import org.bascule.app.model.StepRun;
import org.bascule.app.model.UserSettings;
import org.bascule.journal.Entry;
import org.bascule.lab.LabName;
import org.bascule.lab.Lang;
import org.bascule.lab.Timers;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.CutWords;
import org.bascule.support.Ground;
import org.bascule.support.Pictures;
import org.bascule.support.Repositories;
import org.bascule.support.Stages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The pane below the diagram, over a lab in which a leader is lost. */
@ExtendWith(ApplicationExtension.class)
class BelowIT {

    private static final int NETWORK = 143;
    private static final List<String> TABS =
            List.of("timeline", "traffic", "incidents", "logs", "terminal", "configuration", "document");

    private final Ground ground = Ground.on(NETWORK);
    private final StackPane root = new StackPane();
    private UserSettings settings;
    private Session session;
    private Stage stage;
    private BelowView below;

    @Start
    void start(Stage shown) {
        stage = shown;
        settings = new UserSettings(Preferences.userRoot().node("below-it"), Lang.EN);
        session = new Session(
                List.of(ground.backend()), ScenarioReader.builtIn("poc"), settings.positions(), Platform::runLater);
        Scene scene = new Scene(root, 1180, 300);
        for (String style : List.of("bascule", "diagram", "below", "incidents", "node")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Window.class.getResource(style + ".css"))
                            .toExternalForm());
        }
        Stages.show(stage, scene);
    }

    @AfterEach
    void removeEverything(FxRobot robot) {
        robot.interact(() -> {
            if (below != null) {
                below.close();
            }
            session.close();
        });
        ground.close();
    }

    @Test
    void tellsAFailOver(FxRobot robot) throws TimeoutException {
        build(robot, "failover");
        show(robot, Lang.EN, true, 1180, 300);
        pictures(robot, "empty");
        assertThat(threads()).doesNotContain("logs");
        perform(robot);
        perform(robot);
        LabSession lab = session.open().get().orElseThrow();

        until(() -> !lab.incidents().view().isEmpty());
        pictures(robot, "en-dark-1180");
        assertThat(lab.history().lanes())
                .extracting(lane -> lane.name().en())
                .contains("pg-1", "pg-2", "leader key", "etcd");
        choose(robot, "logs");
        ListView<?> logs = robot.lookup(".log-list").queryListView();
        until(() -> logs.getItems().size() > 100);
        find(robot, "promoted");
        choose(robot, "configuration");
        ListView<?> rows = robot.lookup(".rows").queryListView();
        until(() -> rows.getItems().size() > 20);
        assertThat(rows.getSelectionModel().isEmpty()).isFalse();
        choose(robot, "timeline");
        until(() -> !threads().contains("logs"));
        robot.clickOn(robot.lookup(".timeline-foot .button").<Button>queryAs(Button.class));
        picture(robot, "timeline-earlier");

        show(robot, Lang.FR, false, 1020, 240);
        pictures(robot, "fr-light-1020");
        assertThat(cut(robot, ".timeline-lanes")).isEmpty();
        ListView<?> journal = robot.lookup(".entries").queryListView();
        robot.interact(() -> {
            int command = 0;
            while (!(journal.getItems().get(command) instanceof Entry.Performed)) {
                command++;
            }
            journal.getSelectionModel().clearAndSelect(command);
            journal.scrollTo(command);
        });
        until(() -> selectedEntry(robot).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(CutWords.in(selectedEntry(robot).orElseThrow())).isEmpty();
        picture(robot, "timeline-entry-selected");
        robot.interact(() -> root.getStyleClass().add("presenting"));
        pictures(robot, "fr-light-presenting");
    }

    @Test
    void tellsWhatTheClientsSaw(FxRobot robot) throws TimeoutException {
        build(robot, "high-availability");
        show(robot, Lang.EN, false, 1180, 300);
        LabSession lab = session.open().get().orElseThrow();
        for (int step = 0;
                step
                        < lab.navigation()
                                        .chapter(lab.navigation().shown().get())
                                        .steps()
                                        .size()
                                - 1;
                step++) {
            perform(robot);
        }
        pictures(robot, "clients-light");
        Repositories.create(lab.lab());
        files(robot);
        show(robot, Lang.FR, true, 1020, 240);
        pictures(robot, "clients-fr-dark");

        assertThat(lab.history().lanes()).extracting(lane -> lane.name().en()).contains("writer");
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .toList();
    }

    private void build(FxRobot robot, String chapter) throws TimeoutException {
        int index = session.scenario().chapters().stream()
                .map(any -> any.id())
                .toList()
                .indexOf(chapter);
        robot.interact(() -> session.build(
                ground.backend(), new LabName("below"), Timers.QUICK, new StartingPoint.AtChapter(index)));
        until(() -> session.open()
                .get()
                .filter(lab -> lab.navigation().position().get().isPresent())
                .isPresent());
    }

    private void perform(FxRobot robot) throws TimeoutException {
        LabSession lab = session.open().get().orElseThrow();
        Position step = lab.navigation().shown().get();
        until(() -> !session.tasks().busy());
        robot.interact(() -> lab.execution().runStep());
        until(() -> !session.tasks().busy());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lab.execution().runs().get(step)).matches(StepRun::passed, "passed");
        robot.interact(() -> lab.navigation().next());
    }

    private void show(FxRobot robot, Lang lang, boolean dark, double width, double height) {
        robot.interact(() -> {
            settings.lang().set(lang);
            settings.keepWord("below-tab", "timeline");
            if (below != null) {
                below.close();
            }
            Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            root.getStyleClass().setAll("root");
            below = new BelowView(session.open().get().orElseThrow(), settings);
            root.getChildren().setAll(below.root());
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    private void find(FxRobot robot, String word) throws TimeoutException {
        TextField find = robot.lookup(".logs-find .text-field").queryAs(TextField.class);
        robot.interact(() -> find.setText(word));
        robot.clickOn(find).type(KeyCode.ENTER);
        ListView<?> logs = robot.lookup(".log-list").queryListView();
        until(() -> !logs.getSelectionModel().isEmpty());
        picture(robot, "logs-found");
        robot.interact(find::clear);
    }

    private void files(FxRobot robot) throws TimeoutException {
        choose(robot, "configuration");
        ComboBox<ConfigFile> files = robot.lookup(".configuration .combo-box").queryComboBox();
        ListView<?> rows = robot.lookup(".rows").queryListView();
        for (ConfigFile.Kind kind : ConfigFile.Kind.values()) {
            robot.interact(() -> files.getItems().stream()
                    .filter(file -> file.kind() == kind)
                    .reduce((earlier, later) -> later)
                    .ifPresent(files.getSelectionModel()::select));
            until(() -> !rows.getItems().isEmpty());
            picture(robot, "configuration-" + kind.word());
        }
    }

    private static List<String> cut(FxRobot robot, String query) {
        List<String> cut = new ArrayList<>();
        robot.interact(() -> cut.addAll(CutWords.in(robot.lookup(query).query())));
        return cut;
    }

    /** Its cell. A lookup does not consider pseudo-classes, and also finds the cells that the list keeps in reserve. */
    private static Optional<ListCell<?>> selectedEntry(FxRobot robot) {
        return robot.lookup(".entries .list-cell").queryAll().stream()
                .<ListCell<?>>map(node -> (ListCell<?>) node)
                .filter(cell -> cell.isVisible() && cell.isSelected())
                .findFirst();
    }

    private void choose(FxRobot robot, String id) {
        TabPane tabs = (TabPane) below.root();
        robot.interact(() -> tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals(id))
                .forEach(tabs.getSelectionModel()::select));
    }

    private void pictures(FxRobot robot, String suffix) {
        Consumer<String> take = id -> {
            choose(robot, id);
            WaitForAsyncUtils.sleep(1500, TimeUnit.MILLISECONDS);
            picture(robot, id + "-" + suffix);
        };
        TABS.forEach(take);
        choose(robot, TABS.get(0));
    }

    private void picture(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Pictures.save(stage.getScene(), "below-" + name));
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
