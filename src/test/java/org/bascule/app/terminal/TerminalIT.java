package org.bascule.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.ETCD2;
import static org.bascule.support.Topologies.SMALL;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.prefs.Preferences;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.bascule.app.Window;
import org.bascule.app.below.BelowView;
import org.bascule.app.diagram.drawing.DiagramView;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.TaskRunner;
import org.bascule.app.model.UserSettings;
import org.bascule.backend.Lab;
import org.bascule.lab.LabName;
import org.bascule.lab.Lang;
import org.bascule.lab.Timers;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.shell.ShellHistory;
import org.bascule.shell.ShellHistory.Typed;
import org.bascule.support.Ground;
import org.bascule.support.Pictures;
import org.bascule.support.Stages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Terminals of the window, used as a person uses them, on a node of local processes. */
@ExtendWith(ApplicationExtension.class)
class TerminalIT {

    private static final int NETWORK = 146;
    private static final int SCROLL_BACK = 5_000;

    /** Beyond what a test machine that does other things at the same time may cost. */
    private static final double LONGEST_PULSE_MILLIS = 2_000;

    private final Ground ground = Ground.on(NETWORK);
    private final VBox root = new VBox();
    private final List<String> shortcuts = Collections.synchronizedList(new ArrayList<>());
    private UserSettings settings;
    private Stage stage;
    private Lab lab;
    private LabSession session;
    private DiagramView diagram;
    private BelowView below;

    @Start
    void start(Stage shown) {
        stage = shown;
        settings = new UserSettings(Preferences.userRoot().node("terminal-it"), Lang.EN);
        settings.presenting().set(false);
        lab = ground.backend().create(new LabName("hands"), SMALL, Timers.QUICK);
        lab.node(ETCD1).create();
        session = new LabSession(
                ground.backend(),
                List.of(ground.backend()),
                lab,
                ScenarioReader.builtIn("poc"),
                Platform::runLater,
                new TaskRunner(Platform::runLater));
        Scene scene = new Scene(root, 1280, 720);
        for (String style : List.of("bascule", "diagram", "below")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Window.class.getResource(style + ".css"))
                            .toExternalForm());
        }
        scene.getAccelerators().put(KeyCombination.valueOf("Ctrl+L"), () -> shortcuts.add("Ctrl+L"));
        scene.getAccelerators().put(KeyCombination.valueOf("F5"), () -> shortcuts.add("F5"));
        Stages.show(stage, scene);
    }

    @AfterEach
    void removeEverything(FxRobot robot) {
        robot.interact(() -> {
            diagram.close();
            below.close();
            session.close();
        });
        ground.close();
    }

    @Test
    void aPersonWorksOnANode(FxRobot robot) {
        show(robot, Lang.EN, true);
        long asked = System.nanoTime();
        robot.doubleClickOn("#card-etcd1");
        until(() -> text().contains("etcd1:~"));
        System.out.printf("a terminal opened in %d ms%n", (System.nanoTime() - asked) / 1_000_000);
        assertThat(tab(robot)).isEqualTo("terminal");
        assertThat(said(robot)).isEmpty();
        assertThat(text()).contains("Try: etcdctl endpoint health");

        type(robot, "echo typed $((6 * 7))");
        until(() -> text().contains("typed 42"));
        picture(robot, "terminal-en-dark");

        robot.push(KeyCode.F5);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(() -> !text().contains("typed 42"));
        assertThat(shortcuts).containsExactly("F5");

        paste(robot, "echo first $((1 + 1))\necho second $((2 + 2))\n");
        robot.push(KeyCode.ENTER);
        until(() -> text().contains("second 4"));

        copiesWhatIsSelected(robot);
        oneKeyShowsAndHidesIt(robot);
        growsForAnAudience(robot);
        resizes(robot);
        muchOutputDoesNotFreezeTheWindow(robot);
        survivesAnotherViewAndEndsWithItsProcess(robot);

        robot.interact(() -> session.terminalWanted().set(Optional.of(ETCD2.name())));
        until(() -> said(robot).contains("etcd2"));
        assertThat(said(robot)).contains("Puis appuyez sur Entrée.");

        assertThat(ShellHistory.of(lab))
                .extracting(Typed::command)
                .contains("echo typed $((6 * 7))", "echo second $((2 + 2))");
        robot.interact(() -> session.terminalWanted().set(Optional.of("etcd1")));
        endsWithAllThatRunsInItWhenItIsClosed(robot);
        robot.interact(() -> session.terminalWanted().set(Optional.of("etcd1")));
        until(() -> ground.runs("bash"));
        session.close(); // in the background, as when a lab is left
        until(() -> !ground.runs("bash") && said(robot).contains("Choisissez un nœud"));
    }

    private void endsWithAllThatRunsInItWhenItIsClosed(FxRobot robot) {
        type(robot, "sleep 4715 & sleep 4716");
        until(() -> ground.processes().size() == 3);
        robot.clickOn(".terminal-nodes .button");
        until(() -> ground.processes().isEmpty());
        assertThat(said(robot)).contains("Choisissez un nœud");
    }

    private void copiesWhatIsSelected(FxRobot robot) {
        type(robot, "clear; echo the-word $((3 + 3))");
        until(() -> text().startsWith("the-word 6"));
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(plain("before")));
        selectsWithTheMouse(robot, "the-word".length());
        assertThat(copied(robot)).as("only on request").isEqualTo("before");
        picture(robot, "terminal-selected-en-dark");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until(() -> copied(robot).equals("the-word"));

        robot.write("echo pasted-", 0);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        robot.push(KeyCode.ENTER);
        until(() -> text().contains("\npasted-the-word"));
    }

    /** From the left of the first line, over that many characters. */
    private void selectsWithTheMouse(FxRobot robot, int characters) {
        Canvas canvas = terminal().screen().getTerminalPanel().getCanvas();
        double width = canvas.getWidth() / buffer().getWidth();
        double height = canvas.getHeight() / buffer().getHeight();
        Point2D left = canvas.localToScreen(width / 4, height / 2);
        robot.moveTo(left)
                .press(MouseButton.PRIMARY)
                .moveTo(left.add(width * characters, 0))
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String copied(FxRobot robot) {
        AtomicReference<String> copied = new AtomicReference<>();
        robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        return copied.get();
    }

    private void oneKeyShowsAndHidesIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.BACK_QUOTE);
        assertThat(tab(robot)).isEqualTo("timeline");
        robot.push(KeyCode.CONTROL, KeyCode.BACK_QUOTE);
        assertThat(tab(robot)).isEqualTo("terminal");
        type(robot, "echo again $((2 * 11))");
        until(() -> text().contains("again 22"));
    }

    private void growsForAnAudience(FxRobot robot) {
        int before = buffer().getWidth();
        robot.interact(() -> settings.presenting().set(true));
        until(() -> buffer().getWidth() < before * 3 / 4);
        type(robot, "stty size");
        until(() -> text().contains(buffer().getHeight() + " " + buffer().getWidth()));
        picture(robot, "terminal-presenting-en-dark");
        robot.interact(() -> settings.presenting().set(false));
        until(() -> buffer().getWidth() == before);
    }

    private static String tab(FxRobot robot) {
        return robot.lookup(".below")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getId();
    }

    private void resizes(FxRobot robot) {
        int before = buffer().getWidth();
        robot.interact(() -> stage.setWidth(900));
        until(() -> buffer().getWidth() < before);
        type(robot, "stty size");
        until(() -> text().contains(buffer().getHeight() + " " + buffer().getWidth()));
        robot.interact(() -> stage.setWidth(1280));
        until(() -> buffer().getWidth() == before);
    }

    /** 10 MB: the pulses in between are measured, and the lines that are kept are bounded. */
    private void muchOutputDoesNotFreezeTheWindow(FxRobot robot) {
        List<Double> gaps = new ArrayList<>();
        AnimationTimer pulses = new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (last > 0) {
                    gaps.add((now - last) / 1e6);
                }
                last = now;
            }
        };
        type(robot, "seq -f %078g 1 128000; echo written $((4 * 11))");
        robot.interact(pulses::start);
        long began = System.nanoTime();
        until(() -> text().contains("written 44"));
        robot.interact(pulses::stop);
        double longest = gaps.stream().mapToDouble(gap -> gap).max().orElseThrow();
        System.out.printf(
                "10 MB in %d ms: %d pulses, the longest %.0f ms, %d over 100 ms%n",
                (System.nanoTime() - began) / 1_000_000,
                gaps.size(),
                longest,
                gaps.stream().filter(gap -> gap > 100).count());
        assertThat(longest).isLessThan(LONGEST_PULSE_MILLIS);
        assertThat(buffer().getHistoryLinesCount()).isLessThanOrEqualTo(SCROLL_BACK);
    }

    private void survivesAnotherViewAndEndsWithItsProcess(FxRobot robot) {
        show(robot, Lang.FR, false);
        assertThat(text()).contains("written 44");
        robot.interact(() -> terminal().screen().focus());
        WaitForAsyncUtils.waitForFxEvents();
        type(robot, "ls");
        until(() -> text().contains("data"));
        picture(robot, "terminal-fr-light");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("written");
        until(() -> robot.lookup(".terminal-find").tryQuery().isPresent()
                && robot.lookup(".terminal-find .label")
                        .<Label>queryAs(Label.class)
                        .getText()
                        .contains("résultat"));
        picture(robot, "terminal-find-fr-light");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> terminal().screen().focus());
        WaitForAsyncUtils.waitForFxEvents();

        type(robot, "exit 3");
        until(() -> said(robot).contains("code de sortie 3"));
        picture(robot, "terminal-ended-fr-light");
        robot.push(KeyCode.ENTER);
        until(() -> said(robot).isEmpty() && text().contains("À essayer"));
    }

    private void show(FxRobot robot, Lang lang, boolean dark) {
        robot.interact(() -> {
            if (below != null) {
                diagram.close();
                below.close();
            }
            settings.lang().set(lang);
            settings.dark().set(dark);
            Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            diagram = new DiagramView(session, settings);
            below = new BelowView(session, settings);
            VBox.setVgrow(diagram.root(), Priority.ALWAYS);
            ((Region) below.root()).setPrefHeight(300);
            root.getChildren().setAll(diagram.root(), below.root());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(FxRobot robot, String line) {
        robot.write(line, 0);
        robot.push(KeyCode.ENTER);
    }

    private static void paste(FxRobot robot, String text) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.copyOf(plain(text))));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
    }

    private static ClipboardContent plain(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        return content;
    }

    private NodeTerminal terminal() {
        return session.kept(Terminals.class, () -> {
                    throw new AssertionError("no terminals");
                })
                .find(ETCD1)
                .orElseThrow();
    }

    private TerminalTextBuffer buffer() {
        return terminal().screen().getTerminalTextBuffer();
    }

    private String text() {
        return buffer().getScreenLines();
    }

    private static String said(FxRobot robot) {
        Label said = robot.lookup(".terminal-said").queryAs(Label.class);
        return said.isVisible() ? said.getText() : "";
    }

    private void picture(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.interact(() -> Pictures.save(stage.getScene(), name));
    }

    private void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException never) {
            String focus = String.valueOf(stage.getScene().getFocusOwner());
            throw new AssertionError("the keyboard is at " + focus + ", and the terminal shows:\n" + text(), never);
        }
    }
}
