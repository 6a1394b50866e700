package org.bascule.app.incident;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.bascule.app.Window;
import org.bascule.app.export.Format;
import org.bascule.app.model.IncidentLog;
import org.bascule.app.model.UserSettings;
import org.bascule.incident.Incident;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.journal.PastIncidents;
import org.bascule.lab.Lang;
import org.bascule.support.CutWords;
import org.bascule.support.Pictures;
import org.bascule.support.Stages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tab of the incidents, with incidents made by hand. */
@ExtendWith(ApplicationExtension.class)
class IncidentsIT {

    private final StackPane root = new StackPane();
    private final IncidentLog log = new IncidentLog(FXCollections.observableArrayList());
    private UserSettings settings;
    private Stage stage;
    private final List<Entry> entries = new ArrayList<>();
    private IncidentsView view;

    @Start
    void start(Stage shown) {
        stage = shown;
        settings = new UserSettings(Preferences.userRoot().node("incidents-it"), Lang.EN);
        settings.keepWord("incident-rules", "");
        settings.keepWord("incident-shorten", "");
        Scene scene = new Scene(root, 1180, 300);
        for (String style : List.of("bascule", "diagram", "below", "incidents", "node")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Window.class.getResource(style + ".css"))
                            .toExternalForm());
        }
        Stages.show(stage, scene);
    }

    @Test
    void showsOneIncidentAndComparesTwo(FxRobot robot, @TempDir Path directory) throws IOException, TimeoutException {
        show(robot, Lang.EN, false, 1180, 300);
        picture(robot, "empty");
        robot.interact(() -> log.add(List.of(MadeUpIncidents.STOP)));
        assertThat(words(robot)).contains("pg-1, Patroni stopped: pg-2 is leader");
        picture(robot, "stop-light");
        ScrollPane scroll = robot.lookup(".incidents .scroll-pane").queryAs(ScrollPane.class);
        robot.interact(() -> robot.lookup(".incident-chart").query().requestFocus());
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(scroll.getVvalue()).isPositive();
        picture(robot, "stop-light-scrolled");
        robot.interact(() -> log.add(List.of(MadeUpIncidents.KILLED_NODE)));
        assertThat(words(robot)).contains("pg-1, node powered off: pg-2 is leader");
        show(robot, Lang.EN, true, 1180, 300);
        picture(robot, "killed-dark");
        toggle(robot, "Shorten waits");
        picture(robot, "killed-dark-shortened");

        ComboBox<Optional<Incident>> other =
                robot.lookup(".incidents .combo-box").queryComboBox();
        robot.interact(() -> other.requestFocus());
        robot.push(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        ListView<Incident> list = robot.lookup(".incident-list").queryListView();
        assertThat(list.getSelectionModel().getSelectedItems())
                .containsExactlyInAnyOrder(MadeUpIncidents.STOP, MadeUpIncidents.KILLED_NODE);
        assertThat(words(robot)).contains("ttl: 20\u00a0s → 30\u00a0s").contains("B: +");
        picture(robot, "compared-dark-shortened");
        toggle(robot, "Shorten waits");
        show(robot, Lang.FR, false, 1020, 240);
        select(robot, MadeUpIncidents.KILLED_NODE, MadeUpIncidents.STOP);
        picture(robot, "compared-light-fr");
        show(robot, Lang.FR, false, 1020, 900);
        select(robot, MadeUpIncidents.KILLED_NODE, MadeUpIncidents.STOP);
        picture(robot, "compared-light-fr-tall");
        Path journal = directory.resolve("journal.jsonl");
        try (Journal earlier = Journal.in(journal)) {
            earlier.write(new Entry.IncidentEnded(Instant.now(), MadeUpIncidents.LATE));
            earlier.write(new Entry.IncidentEnded(Instant.now(), MadeUpIncidents.STOP));
        }
        robot.interact(() -> view.read(journal));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> log.view().size() == 3);
        toggle(robot, "Règles");
        select(robot, MadeUpIncidents.LATE);
        assertThat(words(robot)).contains("35,1 s");
        picture(robot, "late-light-fr");
        show(robot, Lang.EN, true, 900, 700);
        select(robot, MadeUpIncidents.KILLED_NODE, MadeUpIncidents.LATE);
        picture(robot, "late-compared-dark");

        assertThat(cut(robot)).isEmpty();
        for (Format format : Format.values()) {
            List<Format.Copy> copy = new ArrayList<>();
            robot.interact(() -> copy.add(view.copy(format)));
            Path file = directory.resolve("incident." + format.suffix());
            copy.get(0).write(file);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readString(directory.resolve("incident.svg"))).contains("key expiry", "B: +5.8 s");
        Path report = directory.resolve("report");
        log.view()
                .forEach(incident ->
                        entries.add(new Entry.IncidentEnded(incident.fault().at(), incident)));
        robot.interact(() -> view.report(report));
        Awaitility.await()
                .until(() -> Files.exists(report.resolve("journal.jsonl"))
                        && PastIncidents.in(report.resolve("journal.jsonl")).size() == entries.size());
        assertThat(report.resolve("report.html")).content().contains("key expiry");
        robot.interact(view::close);
    }

    private void show(FxRobot robot, Lang lang, boolean dark, double width, double height) {
        robot.interact(() -> {
            settings.lang().set(lang);
            if (view != null) {
                view.close();
            }
            Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            root.getStyleClass().setAll("root", dark ? "dark" : "light");
            view = new IncidentsView(log, entries, "poc", settings);
            StackPane below = new StackPane(view.root());
            below.getStyleClass().add("below");
            root.getChildren().setAll(below);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    private static void select(FxRobot robot, Incident... chosen) {
        ListView<Incident> list = robot.lookup(".incident-list").queryListView();
        robot.interact(() -> {
            list.getSelectionModel().clearSelection();
            List.of(chosen).forEach(list.getSelectionModel()::select);
        });
    }

    private static void toggle(FxRobot robot, String words) {
        ToggleButton button = robot.lookup(words).queryAs(ToggleButton.class);
        robot.interact(button::fire);
    }

    private String words(FxRobot robot) {
        return robot.lookup(".incident-chart").query().getAccessibleText();
    }

    private List<String> cut(FxRobot robot) {
        List<String> cut = new ArrayList<>();
        robot.interact(
                () -> cut.addAll(CutWords.in(robot.lookup(".incident-list").query())));
        return cut;
    }

    private void picture(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Pictures.save(stage.getScene(), "incidents-" + name));
    }
}
