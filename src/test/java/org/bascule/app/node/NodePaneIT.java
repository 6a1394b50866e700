package org.bascule.app.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Servers.await;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bascule.app.look.Fxml;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.TaskRunner;
import org.bascule.app.model.UserSettings;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.backend.local.LocalBackend;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Lang;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.InsertRow;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.RowValue;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.run.OpenLab;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.StateBuilder;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.stack.pgbackrest.PgbackrestConfig;
import org.bascule.support.CutWords;
import org.bascule.support.Ground;
import org.bascule.support.Pictures;
import org.bascule.support.Repositories;
import org.bascule.support.Stages;
import org.bascule.support.Way;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A node of a lab that really runs, looked at and taken in hand. */
@ExtendWith(ApplicationExtension.class)
class NodePaneIT {

    private static final int NETWORK = 144;
    private static final State STATE = new State(
            List.of("etcd1", "etcd2"), List.of("pg-1", "pg-2"), List.of(), EtcdAccess.PROXY, Set.of(Proxy.values()));

    private static final Text TITLE = Text.same("");
    private static final Scenario SCENARIO = ScenarioReader.builtIn("poc");
    private static Ground ground;
    private static LocalBackend backend;
    private static Lab lab;

    private final TaskRunner performer = new TaskRunner(Platform::runLater);
    private final StackPane frame = new StackPane();
    private Stage stage;
    private UserSettings choices;
    private LabSession session;
    private NodePane pane;

    @BeforeAll
    static void build() {
        ground = Ground.on(NETWORK);
        backend = ground.backend();
        lab = backend.create(new LabName("node"), SCENARIO.topology(), Timers.QUICK);
        try (OpenLab open = new OpenLab(lab, Journal.inMemory(), seen -> {})) {
            new StateBuilder(open.context(), open.journal(), ProgressListener.NOBODY).build(STATE);
        }
        Repositories.create(lab);
        LabNode member = lab.node(SCENARIO.topology().node("pg-1"));
        member.write(member.paths().etc(Service.PGBACKREST) + "/" + PgbackrestConfig.FILE, "[global]\n");
    }

    @AfterAll
    static void remove() {
        lab.destroy();
        ground.close();
    }

    @Start
    void show(Stage shown) {
        stage = shown;
        choices = new UserSettings(Preferences.userRoot().node("org/bascule/node-test"), Lang.EN);
        session = new LabSession(backend, List.of(backend), lab, SCENARIO, Platform::runLater, performer);
        Scene scene = new Scene(frame, 430, 620);
        List.of("bascule", "below", "node").forEach(style -> scene.getStylesheets()
                .add(Objects.requireNonNull(Fxml.class.getResource("/org/bascule/app/" + style + ".css"))
                        .toExternalForm()));
        make(Lang.EN, true);
        Stages.show(stage, scene);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.asyncFx(() -> pane.close());
        WaitForAsyncUtils.waitForFxEvents();
        performer.close();
        session.close();
    }

    @Test
    void patroniIsInterruptedAndStartedByHand(FxRobot robot) {
        select("pg-2");
        tab("hand");
        press(robot, "patroni-interrupt");

        await().until(() -> state("pg-2", Service.PATRONI) == ServiceState.DOWN);
        tab("facts");
        await().until(() -> says("■ stopped") && says("■ not responding"));

        tab("hand");
        await().until(() -> possible("patroni-start"));
        assertThat(possible("patroni-kill")).isFalse();
        press(robot, "patroni-start");

        tab("facts");
        await().until(() -> says("● replica") && says("streaming"));
        assertThat(session.execution().problems().get()).isEmpty();
    }

    @Test
    void aNodeLosesItsPowerAndGetsItBackByTheKeyboard(FxRobot robot) {
        select("etcd2");
        tab("hand");
        choose(robot, "node");
        press(robot, "node-power-off");

        await().until(() -> state("etcd2", Service.ETCD) == ServiceState.DOWN);
        await().until(() -> possible("node-power-on"));
        choose(robot, "etcd");
        await().until(() -> says("Start — The node is off; power it on first."));

        choose(robot, "node");
        await().until(() -> possible("node-power-on"));
        ask(() -> {
            button("node-power-on").orElseThrow().requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        await().until(() -> state("etcd2", Service.ETCD) == ServiceState.UP);
        tab("facts");
        await().until(() -> says("● responding, knows the leader"));
    }

    @Test
    void severalNodesAreFrozenAndThawedAtOnce(FxRobot robot) {
        select("etcd1");
        tab("hand");
        await().until(() -> ask(() -> pane.root().lookup("#with-etcd2")) != null);
        robot.clickOn("#with-etcd2");
        assertThat(ask(() -> session.alsoSelected().get())).containsExactly("etcd2");
        press(robot, "etcd-freeze");
        await().until(() -> state("etcd1", Service.ETCD) == ServiceState.FROZEN
                && state("etcd2", Service.ETCD) == ServiceState.FROZEN);
        press(robot, "etcd-unfreeze");
        await().until(() ->
                state("etcd1", Service.ETCD) == ServiceState.UP && state("etcd2", Service.ETCD) == ServiceState.UP);
        select("pg-1");
        assertThat(ask(() -> session.alsoSelected().get())).isEmpty();
    }

    @Test
    void escapeLeadsBackToTheStep(FxRobot robot) {
        select("etcd1");
        tab("facts");
        await().until(() -> says("etcd1"));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.selected().get()).isEmpty();
    }

    @Test
    void whatItLooksLike() {
        for (boolean large : new boolean[] {true, false}) {
            for (Lang lang : Way.ALL ? List.of(Lang.values()) : List.of(large ? Lang.EN : Lang.FR)) {
                boolean dark = lang == Lang.EN;
                ask(() -> {
                    make(lang, dark);
                    stage.setWidth(large ? 430 : 380);
                    stage.setHeight(large ? 620 : 430);
                    return null;
                });
                String end = (large ? "-large-" : "-small-") + lang.name().toLowerCase(Locale.ROOT);
                select("pg-1");
                for (String tab : List.of("facts", "hand", "files", "logs")) {
                    tab(tab);
                    picture("node-" + tab + end);
                }
                tab("hand");
                ask(() -> {
                    ((ToggleButton) pane.root().lookup("#target-node")).setSelected(true);
                    return null;
                });
                picture("node-hand-whole" + end);
                select("etcd1");
                tab("facts");
                picture("node-facts-etcd" + end);
                select("pg-2");
                picture("node-facts-replica" + end);
                select("pg-3");
                picture("node-facts-nothing" + end);
                tab("hand");
                picture("node-hand-nothing" + end);
            }
        }
    }

    @Test
    void theRepositoryShowsItsStanzaAndWhatEachLineOfItsFileDoes() {
        for (Lang lang : Lang.values()) {
            ask(() -> {
                make(lang, lang == Lang.FR);
                stage.setWidth(lang == Lang.EN ? 430 : 380);
                stage.setHeight(620);
                return null;
            });
            select("backup");
            tab("facts");
            await().until(() -> says("my-ha-cluster") && says("▲ missing stanza path"));
            String end = "-" + lang.name().toLowerCase(Locale.ROOT);
            picture("node-facts-repository" + end);
            tab("hand");
            await().until(() -> possible("pgbackrest-start"));
            picture("node-hand-repository" + end);
            tab("files");
            await().until(() -> ask(() -> pane.root().lookup(".rows") instanceof ListView<?> rows
                    && rows.getItems().size() > 20));
            picture("node-files-repository" + end);
            select("pg-1");
            tab("facts");
            await().until(() -> says("initdb") && says("pgBackRest"));
            picture("node-facts-archiver" + end);
        }
    }

    @Test
    void fourTargetsFitInANarrowPane() {
        for (Lang lang : Lang.values()) {
            ask(() -> {
                make(lang, true);
                stage.setWidth(370);
                stage.setHeight(620);
                return null;
            });
            select("pg-1");
            tab("hand");
            await().until(() -> ask(() -> pane.root().lookup("#target-pgbackrest")) != null);
            await().untilAsserted(
                            () -> assertThat(ask(() -> CutWords.in(pane.root().lookup(".hand-subjects"))))
                                    .isEmpty());
            select("pg-2");
            tab("hand");
            await().until(() -> ask(() -> pane.root().lookup("#target-haproxy")) != null);
            assertThat(ask(() -> pane.root().lookup("#target-pgbackrest"))).isNull();
        }
    }

    @Test
    void theFilesAreWholeInANarrowPane() {
        for (Lang lang : Lang.values()) {
            ask(() -> {
                make(lang, true);
                stage.setWidth(370);
                stage.setHeight(620);
                return null;
            });
            select("pg-1");
            tab("files");
            await().until(() -> ask(() -> pane.root().lookup(".rows") instanceof ListView<?> rows
                    && rows.getItems().size() > 20));
            await().untilAsserted(
                            () -> assertThat(ask(() -> CutWords.in(pane.root().lookup(".configuration"))))
                                    .isEmpty());
        }
    }

    @Test
    void whatItLooksLikeFromAfar() {
        ask(() -> {
            make(Lang.FR, true);
            frame.getStyleClass().add("presenting");
            stage.setWidth(480);
            stage.setHeight(760);
            return null;
        });
        select("pg-1");
        for (String tab : List.of("facts", "hand")) {
            tab(tab);
            picture("node-" + tab + "-presenting");
        }
    }

    @Test
    void oneThingIsDoneAtATimeAndWhatWentWrongIsSaid() {
        select("pg-1");
        tab("hand");
        await().until(() -> possible("patroni-stop"));
        CountDownLatch enough = new CountDownLatch(1);
        ask(() -> {
            stage.setWidth(430);
            stage.setHeight(620);
            return performer.start(
                    Text.of("Interrompre patroni sur pg-1", "Interrupt patroni on pg-1"),
                    () -> hold(enough),
                    outcome -> {});
        });
        assertThat(possible("patroni-stop")).isFalse();
        picture("node-hand-doing");
        enough.countDown();
        await().until(() -> possible("patroni-stop"));

        ask(() -> {
            session.runActions(
                    Text.of("Une ligne sur etcd1", "A row on etcd1"),
                    List.of(new InsertRow(new NodeRef("etcd1"), new RowValue("nowhere"))));
            return null;
        });
        await().until(() -> says("The row was not inserted on etcd1."));
        picture("node-hand-problem");
    }

    private static void hold(CountDownLatch enough) {
        try {
            enough.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFaultIsAskedAboutOnlyWhereALessonWouldBeSpoilt(FxRobot robot) {
        Step step = new Step("s", TITLE, TITLE, "", TITLE, List.of(), List.of());
        State starts = new State(List.of("etcd1"), List.of(), List.of(), EtcdAccess.PROXY, Set.of());
        Chapter chapter = new Chapter("c", 0, TITLE, SCENARIO.topology(), List.of(), starts, List.of(step, step));
        Scenario lesson = new Scenario("l", TITLE, SCENARIO.topology(), starts, List.of(chapter));
        try (Lab other = backend.create(new LabName("lesson"), SCENARIO.topology(), Timers.QUICK)) {
            LabSession first = session;
            ask(() -> {
                session = new LabSession(backend, List.of(backend), other, lesson, Platform::runLater, performer);
                make(Lang.EN, true);
                session.builder().goTo(0);
                return null;
            });
            await().until(() -> ask(() -> session.navigation().position().get().isPresent()));
            ask(() -> {
                session.execution().runStep();
                return null;
            });
            await().until(() -> ask(() -> session.confirmsFaults()));
            select("etcd1");
            tab("hand");

            press(robot, "etcd-kill");
            await().until(() -> robot.lookup("Kill etcd on etcd1?").tryQuery().isPresent());
            // By the key: a question that is still finding its place would slip from under a click.
            robot.push(KeyCode.ESCAPE);
            await().until(() -> robot.lookup("Kill etcd on etcd1?").tryQuery().isEmpty());
            assertThat(other.node(SCENARIO.topology().node("etcd1")).state(Service.ETCD))
                    .isEqualTo(ServiceState.UP);

            ask(() -> {
                session.freePlay().set(true);
                return null;
            });
            press(robot, "etcd-freeze");
            await().until(() -> state("etcd1", Service.ETCD) == ServiceState.FROZEN);

            ask(() -> {
                session.freePlay().set(false);
                return null;
            });
            press(robot, "etcd-unfreeze");
            await().until(() -> state("etcd1", Service.ETCD) == ServiceState.UP);
            LabSession second = session;
            ask(() -> {
                session = first;
                make(Lang.EN, true);
                return null;
            });
            second.close();
            other.destroy();
        }
    }

    private void make(Lang lang, boolean dark) {
        if (pane != null) {
            pane.close();
        }
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        choices.lang().set(lang);
        pane = new NodePane(session, choices);
        frame.getChildren().setAll(pane.root());
    }

    private void picture(String name) {
        long shown = System.nanoTime() + 800_000_000L;
        await().until(() -> System.nanoTime() > shown);
        ask(() -> {
            Pictures.save(stage.getScene(), name);
            return null;
        });
    }

    private void select(String node) {
        ask(() -> {
            session.selected().set(Optional.of(node));
            return null;
        });
    }

    private void tab(String id) {
        ask(() -> {
            TabPane tabs = (TabPane) pane.root().lookup(".tab-pane");
            tabs.getSelectionModel()
                    .select(tabs.getTabs().stream()
                            .filter(tab -> id.equals(tab.getId()))
                            .findFirst()
                            .orElseThrow());
            return null;
        });
    }

    private void press(FxRobot robot, String action) {
        await().until(() -> possible(action));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(ask(() -> button(action).orElseThrow()));
    }

    private void choose(FxRobot robot, String target) {
        await().until(() -> ask(() -> pane.root().lookup("#target-" + target)) != null);
        robot.clickOn(ask(() -> pane.root().lookup("#target-" + target)));
    }

    private boolean possible(String action) {
        return ask(() -> button(action).filter(button -> !button.isDisabled()).isPresent());
    }

    private Optional<Button> button(String action) {
        return Optional.ofNullable((Button) pane.root().lookup("#" + action));
    }

    /** Whether some words stand in the pane, a mark before them where there is one. */
    private boolean says(String words) {
        return ask(() -> says(pane.root(), words));
    }

    private static boolean says(Node node, String words) {
        if (node instanceof Labeled labeled && labeled.isVisible()) {
            String mark = labeled.getGraphic() instanceof Label label ? label.getText() + " " : "";
            if ((mark + labeled.getText()).equals(words)) {
                return true;
            }
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words));
    }

    private ServiceState state(String node, Service service) {
        return ask(() -> session.snapshot().get().node(node).services().get(service));
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }
}
