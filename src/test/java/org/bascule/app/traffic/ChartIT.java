package org.bascule.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bascule.app.Window;
import org.bascule.app.export.Format;
import org.bascule.app.history.Bar;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Lane;
import org.bascule.app.timeline.Period;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.bascule.support.Pictures;
import org.bascule.support.Stages;
import org.bascule.traffic.Pause;
import org.bascule.traffic.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;

/** The chart of a failover as three sets of clients see it, on the screen and in files. */
@ExtendWith(ApplicationExtension.class)
class ChartIT {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant FAULT = NOW.minusSeconds(50);
    private static final int WIDTH = 520;
    private static final int HEIGHT = 200;

    private final StackPane root = new StackPane();
    private Scene scene;
    private ChartPane pane;

    @Start
    void start(Stage stage) {
        scene = new Scene(root, WIDTH, HEIGHT);
        for (String style : List.of("bascule", "below")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Window.class.getResource(style + ".css"))
                            .toExternalForm());
        }
        Stages.show(stage, scene);
    }

    @Test
    void aFailoverIsReadableInBothThemesAndLanguages(FxRobot robot) {
        for (boolean dark : List.of(false, true)) {
            Lang lang = dark ? Lang.EN : Lang.FR;
            show(robot, dark, lang, TimeWindow.live(NOW));
            picture(robot, "chart-live-" + lang);
            assertThat(words(pane)).contains("haproxy", "multi-host", "pg-1", "pg-2", "10 s", "0");
            assertThat(words(pane)).contains(dark ? "✕ 1.70 s" : "✕ 1,70 s");
            show(robot, dark, lang, TimeWindow.of(period(), lanes()));
            picture(robot, "chart-action-" + lang);
            assertThat(words(pane)).anyMatch(word -> word.startsWith("▸ systemctl stop"));
        }
    }

    @Test
    void theShapesAreReused(FxRobot robot) {
        show(robot, true, Lang.EN, TimeWindow.live(NOW));
        int before = WaitForAsyncUtils.waitForAsyncFx(5000, () -> count(pane));
        for (int i = 1; i <= 8; i++) {
            TrafficChart later = chart(TimeWindow.live(NOW.plusMillis(i * 250L)), Lang.EN);
            robot.interact(() -> {
                pane.show(later, "writes/s");
                pane.layout();
            });
        }
        assertThat(WaitForAsyncUtils.waitForAsyncFx(5000, () -> count(pane))).isLessThan(before + 20);
    }

    @Test
    void whatIsExportedSaysTheSame(FxRobot robot, @TempDir Path directory) throws Exception {
        show(robot, false, Lang.EN, TimeWindow.live(NOW));
        Path svg = export(Format.SVG, directory);
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        Document document = parsers.newDocumentBuilder().parse(svg.toFile());
        List<String> written = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName("text").getLength(); i++) {
            written.add(document.getElementsByTagName("text").item(i).getTextContent());
        }
        assertThat(written).containsExactlyInAnyOrderElementsOf(words(pane));
        assertThat(ImageIO.read(export(Format.PNG, directory).toFile()).getWidth())
                .isEqualTo((int) (2 * pane.getWidth()));
    }

    private Path export(Format format, Path directory) throws Exception {
        Path file = directory.resolve("chart." + format.suffix());
        Format.Copy copy = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> format.copy(pane.drawing(), pane.getWidth(), pane.getHeight(), Color.WHITE));
        copy.write(file);
        Path screens = Files.createDirectories(Path.of("target/screens"));
        Files.copy(file, screens.resolve("chart-export." + format.suffix()), StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private void show(FxRobot robot, boolean dark, Lang lang, TimeWindow window) {
        robot.interact(() -> {
            Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            root.getStyleClass().setAll("root", "traffic", dark ? "dark" : "light");
            root.setStyle("-fx-background-color: -color-bg-default;");
            pane = new ChartPane(lang);
            pane.show(chart(window, lang), lang == Lang.FR ? "écritures/s" : "writes/s");
            root.getChildren().setAll(pane);
            root.applyCss();
            root.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TrafficChart chart(TimeWindow window, Lang lang) {
        return TrafficChart.of(
                window,
                List.of(trace("haproxy", 1700, 40), trace("multi-host", 1200, 12), trace("own-haproxy", 9300, 25)),
                List.of("pg-1", "pg-2", "pg-3"),
                List.of(new Entry.Performed(
                        FAULT.plusMillis(300), "systemctl stop patroni.service", "", Duration.ofMillis(300))),
                lanes(),
                lang);
    }

    private static ClientTrace trace(String name, int pause, int latency) {
        Instant next = FAULT.plusMillis(pause + 150L);
        List<Slot> slots = new ArrayList<>();
        for (Instant at = NOW.minusSeconds(110); at.isBefore(NOW); at = at.plusMillis(250)) {
            boolean before = at.isBefore(FAULT);
            if (before || !at.isBefore(next)) {
                Duration slowest = Duration.ofMillis(latency + at.toEpochMilli() / 250 % 7);
                slots.add(new Slot(
                        at,
                        5,
                        0,
                        before || at.isAfter(next.plusMillis(250)) ? slowest : Duration.ofMillis(pause),
                        Optional.of(before ? "pg-1" : "pg-2")));
            } else {
                slots.add(new Slot(at, 0, 1, Duration.ZERO, Optional.empty()));
            }
        }
        Pause silence = new Pause(
                FAULT.plusMillis(150),
                Optional.of(FAULT.plusMillis(200)),
                Optional.of(next),
                Optional.of("pg-1"),
                Optional.of("pg-2"));
        return new ClientTrace(name, false, true, slots, List.of(silence));
    }

    private static Period period() {
        return new Period(FAULT, FAULT.plusSeconds(14), FAULT.plusSeconds(14), Optional.empty());
    }

    private static List<Lane> lanes() {
        Instant free = FAULT.plusMillis(400);
        Instant acquired = FAULT.plusMillis(620);
        Instant writes = FAULT.plusMillis(1100);
        return List.of(
                lane(
                        "leader key",
                        new Bar(free, Optional.of(acquired), state(Kind.KEY_FREE, "free")),
                        new Bar(acquired, Optional.empty(), state(Kind.KEY_HELD, "held by pg-2"))),
                lane(
                        "pg-2",
                        new Bar(acquired, Optional.of(writes), state(Kind.PROMOTING, "promotion")),
                        new Bar(writes, Optional.empty(), state(Kind.LEADS, "read-write"))));
    }

    private static Lane lane(String name, Bar... bars) {
        return new Lane(org.bascule.lab.Text.same(name), List.of(bars));
    }

    private static Bar.State state(Kind kind, String words) {
        return new Bar.State(kind, org.bascule.lab.Text.same(words));
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> Pictures.save(scene, name));
    }

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        if (node.isVisible() && node instanceof Text text && !text.getText().isEmpty()) {
            words.add(text.getText());
        } else if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.addAll(words(child)));
        }
        return words;
    }

    private static int count(Node node) {
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .mapToInt(ChartIT::count)
                        .sum()
                : 1;
    }
}
