package org.bascule.app.diagram.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.awaitility.Awaitility;
import org.bascule.app.Window;
import org.bascule.app.diagram.SyntheticLab;
import org.bascule.app.export.DrawingExport;
import org.bascule.app.export.Format;
import org.bascule.app.model.TrafficView;
import org.bascule.lab.Archiver;
import org.bascule.lab.Lang;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.support.Pictures;
import org.bascule.support.Repositories;
import org.bascule.support.Servers;
import org.bascule.support.Stages;
import org.bascule.support.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;

@ExtendWith(ApplicationExtension.class)
class DiagramIT {

    private static final Path SCREENS = Path.of("target/screens");

    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<String>> alsoSelected = new SimpleObjectProperty<>(Set.of());
    private final StackPane root = new StackPane();
    private Scene scene;
    private Stage stage;
    private DiagramPane pane;

    @Start
    void start(Stage shown) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage = shown;
        scene = new Scene(root, 840, 595);
        for (String style : List.of("bascule", "diagram")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Window.class.getResource(style + ".css"))
                            .toExternalForm());
        }
        make(Lang.EN);
        Stages.show(stage, scene);
    }

    private void make(Lang lang) {
        if (pane != null) {
            pane.close();
        }
        pane = new DiagramPane("bascule-test", selected, alsoSelected, lang);
        root.getChildren().setAll(pane.root());
    }

    @Test
    void everythingHasItsWord(FxRobot robot) {
        show(robot, SyntheticLab.whole(3, 3).seen());
        assertThat(text(robot, "role-pg-1")).isEqualTo("leader");
        assertThat(text(robot, "role-pg-2")).isEqualTo("replica · streaming");
        assertThat(text(robot, "role-etcd1")).isEqualTo("leader");
        assertThat(text(robot, "leader-key-holder")).isEqualTo("pg-1");
        assertThat(text(robot, "quorum")).isEqualTo("quorum held: 3 of 3 answer, 2 needed");
        assertThat(text(robot, "route-production-pg-3")).isEqualTo("production → pg-1");
        assertThat(robot.lookup("#replication-pg-2").tryQuery()).isPresent();
        assertThat(robot.lookup("#replication-pg-1").tryQuery()).isEmpty();
    }

    @Test
    void cardsStayFromOnePictureToTheNext(FxRobot robot) {
        show(robot, SyntheticLab.whole(3, 3).seen());
        Node card = robot.lookup("#card-pg-2").query();
        show(robot, failedOver());
        assertThat(robot.lookup("#card-pg-2").<Node>query()).isSameAs(card);
        assertThat(text(robot, "role-pg-1")).isEqualTo("stopped");
        assertThat(text(robot, "role-pg-2")).isEqualTo("leader");
        assertThat(text(robot, "leader-key-holder")).isEqualTo("pg-2");
        assertThat(card.getAccessibleText()).startsWith("pg-2, leader");
    }

    @Test
    void aNodeIsSelectedByKeyboardAndByMouse(FxRobot robot) {
        show(robot, SyntheticLab.whole(3, 3).seen());
        robot.interact(() -> robot.lookup("#card-pg-2").query().requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(selected.get()).contains("pg-2");
        assertThat(robot.lookup("#card-pg-2 .card-selected").<Node>query().isVisible())
                .isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(selected.get()).isEmpty();
        click(robot, "#role-pg-3");
        assertThat(selected.get()).contains("pg-3");
        click(robot, "#quorum");
        assertThat(selected.get()).isEmpty();
    }

    @Test
    void itZoomsAndFitsByKeyboard(FxRobot robot) {
        show(robot, SyntheticLab.whole(3, 3).seen());
        double fitted = width(robot);
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(width(robot)).isGreaterThan(fitted * 1.1);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(width(robot)).isLessThan(fitted * 0.9);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(width(robot)).isEqualTo(fitted);
    }

    @Test
    void whatIsExportedHoldsEveryNode(FxRobot robot, @TempDir Path directory) throws Exception {
        SyntheticLab many = SyntheticLab.whole(5, 60).seen();
        show(robot, many);
        Path svg = directory.resolve("diagram.svg");
        export(robot, Format.SVG, svg);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        String text = Files.readString(svg);
        for (int i = 1; i <= 60; i++) {
            assertThat(text).contains(">pg-" + i + "<");
        }
        assertThat(text).contains("production → pg-1").doesNotContain("NaN");
        Path png = directory.resolve("diagram.png");
        export(robot, Format.PNG, png);
        Layout layout = Layout.of(many.diagram(Lang.EN));
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo((int) Math.ceil(layout.width() * 2));
    }

    @Test
    void theRepositoryIsExportedToo(FxRobot robot, @TempDir Path directory) throws Exception {
        show(robot, SyntheticLab.withRepository().seen());
        Path svg = directory.resolve("repository.svg");
        export(robot, Format.SVG, svg);
        assertThat(Files.readString(svg))
                .contains(">backup<", ">TLS server running<", ">→ 000000010000000000000009<", ">archiving<")
                .doesNotContain("NaN");
    }

    @Test
    void theRepositoryIsSelectedLikeAnyNode(FxRobot robot) {
        show(robot, SyntheticLab.withRepository().seen());
        click(robot, "#role-backup");
        assertThat(selected.get()).contains("backup");
        assertThat(robot.lookup("#card-backup .card-selected").<Node>query().isVisible())
                .isTrue();
        show(robot, SyntheticLab.withRepository().seen().archiver("pg-1", Archiver.OFF));
        assertThat(robot.lookup("#archiving-pg-1").tryQuery()).isEmpty();
        show(robot, SyntheticLab.whole(3, 3).seen());
        assertThat(robot.lookup("#card-backup").tryQuery()).isEmpty();
    }

    @Test
    void aPictureHoldsAllOfTheDiagramFromWhereverItIsSeen(FxRobot robot, @TempDir Path directory) throws Exception {
        show(robot, SyntheticLab.whole(3, 3).seen());
        Path fitted = directory.resolve("fitted.png");
        export(robot, Format.PNG, fitted);
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        Path zoomIn = directory.resolve("zoomIn.png");
        export(robot, Format.PNG, zoomIn);
        BufferedImage whole = ImageIO.read(fitted.toFile());
        assertThat(drawnTo(whole).getX()).isGreaterThan(whole.getWidth() * 0.9);
        assertThat(drawnTo(whole).getY()).isGreaterThan(whole.getHeight() * 0.9);
        assertThat(drawnTo(ImageIO.read(zoomIn.toFile()))).isEqualTo(drawnTo(whole));
    }

    /** How far right and down something is drawn. */
    private static Point2D drawnTo(BufferedImage image) {
        int ground = image.getRGB(0, 0);
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != ground) {
                    right = Math.max(right, x);
                    bottom = y;
                }
            }
        }
        return new Point2D(right, bottom);
    }

    @Test
    void thatAPictureWasSavedIsSaidForAWhile(FxRobot robot, @TempDir Path directory) {
        show(robot, SyntheticLab.whole(3, 3).seen());
        Path file = directory.resolve("diagram.svg");
        Label written = new Label();
        robot.interact(() -> new DrawingExport(
                        org.bascule.lab.Text.same("Save"), written, new VBox(), Lang.EN, Duration.millis(100))
                .save(file, pane.copy(Format.SVG).orElseThrow()));
        Awaitility.await().untilAsserted(() -> assertThat(WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> written.getText() + (written.isVisible() ? " still" : "")))
                .isEqualTo("Saved: diagram.svg"));
    }

    @Test
    void aDrawnDiagramStaysInSight(FxRobot robot) {
        show(robot, SyntheticLab.whole(3, 3).seen());
        robot.moveTo("#role-pg-1").press(MouseButton.PRIMARY);
        robot.moveBy(-600, -500).release(MouseButton.PRIMARY);
        robot.interact(() -> root.layout());
        Bounds drawing = robot.lookup(".drawing")
                .query()
                .localToScene(robot.lookup(".drawing").query().getBoundsInLocal());
        assertThat(drawing.intersects(scene.getWidth() / 2 - 50, scene.getHeight() / 2 - 50, 100, 100))
                .isTrue();
    }

    /** By Ctrl+click a node is acted on together with the selected one. */
    @Test
    void anotherNodeJoinsTheSelectedOne(FxRobot robot) {
        show(robot, SyntheticLab.whole(3, 3).seen());
        click(robot, "#role-pg-3");
        robot.press(KeyCode.CONTROL).clickOn("#role-pg-1").release(KeyCode.CONTROL);
        assertThat(selected.get()).contains("pg-3");
        assertThat(alsoSelected.get()).containsExactly("pg-1");
        assertThat(robot.lookup("#card-pg-1 .card-selected").<Node>query().isVisible())
                .isTrue();
        robot.press(KeyCode.CONTROL).clickOn("#role-pg-1").release(KeyCode.CONTROL);
        assertThat(alsoSelected.get()).isEmpty();
    }

    @Test
    void aChangeOfLeaderAmongTenTimesTheMembersCostsNoMoreThanTheirNumber(FxRobot robot) {
        long six = cost(robot, 6);
        long sixty = cost(robot, 60);
        assertThat(sixty).isLessThan(20 * six);
    }

    /** What it takes of the screen's thread, whatever else this machine does: words, shapes, and their styles. */
    private long cost(FxRobot robot, int members) {
        SyntheticLab before = SyntheticLab.whole(3, members).seen();
        SyntheticLab after = SyntheticLab.whole(3, members).seen().stop("pg-1").leader("pg-2", 2);
        show(robot, before);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] best = {Long.MAX_VALUE};
        for (int i = 0; i < 20; i++) {
            SyntheticLab next = i % 2 == 0 ? after : before;
            robot.interact(() -> {
                long begun = threads.getCurrentThreadCpuTime();
                pane.show(next.diagram(Lang.EN));
                root.applyCss();
                root.layout();
                best[0] = Math.min(best[0], threads.getCurrentThreadCpuTime() - begun);
            });
        }
        Logger log = LoggerFactory.getLogger(DiagramIT.class);
        log.info("a change of leader among {} members: {} ms", members, best[0] / 1e6);
        return best[0];
    }

    @Test
    void picturesOfASmallWindowAndALargeOne(FxRobot robot) {
        robot.interact(() -> resize(728, 470));
        diagram(robot, "diagram-small", SyntheticLab.whole(3, 3).seen(), SyntheticLab.clients());
        robot.interact(() -> {
            resize(1000, 800);
            root.getStyleClass().add("presenting");
            selected.set(Optional.of("pg-2"));
        });
        diagram(robot, "diagram-presenting", SyntheticLab.whole(3, 3).seen(), SyntheticLab.clients());
    }

    @Test
    void picturesOfARepository(FxRobot robot) {
        robot.interact(() -> resize(620, 397));
        diagram(robot, "diagram-repository", SyntheticLab.withRepository().seen(), SyntheticLab.clients());
        diagram(robot, "diagram-archiving-fails", archivingFails(), SyntheticLab.clients());
        robot.interact(() -> resize(1000, 800));
        diagram(robot, "diagram-repository-large", failedOverWithRepository(), SyntheticLab.clients());
    }

    private static SyntheticLab archivingFails() {
        return SyntheticLab.withRepository()
                .seen()
                .process("backup", Service.PGBACKREST, ServiceState.DOWN)
                .archiver("pg-1", Repositories.FAILING);
    }

    private static SyntheticLab failedOverWithRepository() {
        SyntheticLab fabric = SyntheticLab.withRepository().seen();
        fabric.stop("pg-1")
                .process("pg-1", Service.PGBACKREST, ServiceState.DOWN)
                .leader("pg-2", 2)
                .cutOff("pg-3", 1);
        return fabric.archiver("pg-2", Repositories.NOTHING_YET).repository(Repositories.of());
    }

    private void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    @Test
    void pictures(FxRobot robot) {
        diagram(robot, "diagram-empty", SyntheticLab.empty(), TrafficView.NONE);
        SyntheticLab growing = SyntheticLab.empty().etcd(2).seen();
        growing.leader("pg-1", 1).created("pg-2");
        diagram(robot, "diagram-growing", growing, TrafficView.NONE);
        diagram(robot, "diagram-leader", SyntheticLab.whole(3, 3).seen(), SyntheticLab.clients());
        diagram(robot, "diagram-failover", failedOver(), TrafficView.NONE);
        diagram(robot, "diagram-quorum-lost", quorumLost(), TrafficView.NONE);
        diagram(robot, "diagram-shared", SyntheticLab.shared().seen(), SyntheticLab.clients());
        SyntheticLab many = SyntheticLab.whole(5, 60).seen();
        many.process("pg-7", Service.PATRONI, ServiceState.FROZEN).stop("pg-22").cutOff("pg-45", 1);
        diagram(robot, "diagram-60", many, SyntheticLab.clients());
    }

    @Test
    void everyLineOfTextIsInsideItsCard(FxRobot robot) {
        for (SyntheticLab fabric : List.of(
                SyntheticLab.whole(3, 3).seen(),
                failedOver(),
                quorumLost(),
                promoting(),
                SyntheticLab.withRepository().seen(),
                archivingFails(),
                failedOverWithRepository())) {
            for (Lang lang : Lang.values()) {
                show(robot, lang, fabric, SyntheticLab.clients());
                for (String part : List.of(".card-role", ".card-name", ".card-address", ".card-facts")) {
                    assertThat(robot.lookup(part).<Text>queryAll())
                            .as(part)
                            .isNotEmpty()
                            .allSatisfy(line -> {
                                Bounds card =
                                        line.getParent().lookup(".card-frame").getBoundsInParent();
                                assertThat(card.contains(line.getBoundsInParent()))
                                        .as(line.getText())
                                        .isTrue();
                                assertThat(line.getText()).doesNotContain("…");
                            });
                }
                for (String part : List.of(
                        ".server-line",
                        ".server-title",
                        ".server-note",
                        ".client-route-destination",
                        ".client-route-operations")) {
                    assertThat(robot.lookup(part).<Text>queryAll())
                            .as(part)
                            .isNotEmpty()
                            .extracting(Text::getText)
                            .noneMatch(words -> words.contains("…"));
                }
                assertThat(robot.lookup(".archiving .wire-word").<Text>queryAll())
                        .extracting(Text::getText)
                        .noneMatch(words -> words.contains("…"));
            }
        }
    }

    private static SyntheticLab failedOver() {
        SyntheticLab fabric = SyntheticLab.whole(3, 3).seen();
        fabric.stop("pg-1").leader("pg-2", 2).cutOff("pg-3", 1);
        return fabric.haproxy("pg-1", "pg-2").haproxy("pg-2", "pg-2").haproxy("pg-3", "pg-2");
    }

    private static SyntheticLab promoting() {
        return SyntheticLab.whole(3, 3).seen().stop("pg-1").cutOff("pg-2", 1).key("pg-2");
    }

    private static SyntheticLab quorumLost() {
        SyntheticLab fabric = SyntheticLab.whole(3, 3).seen();
        fabric.etcdAlone("etcd1").etcdDown("etcd2", ServiceState.DOWN).etcdDown("etcd3", ServiceState.FROZEN);
        return fabric.keyUnread();
    }

    private void show(FxRobot robot, SyntheticLab fabric) {
        robot.interact(() -> {
            pane.show(fabric.diagram(Lang.EN));
            layOut();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show(FxRobot robot, Lang lang, SyntheticLab fabric, TrafficView traffic) {
        robot.interact(() -> {
            make(lang);
            pane.show(fabric.diagram(lang, traffic));
            layOut();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Without waiting for a pulse, which comes late while another scene is still being drawn. */
    private void layOut() {
        root.applyCss();
        root.layout();
    }

    /** Where it is drawn now: a pulse that resized the window in between is not waited for. */
    private void click(FxRobot robot, String query) {
        Servers.await().ignoreException(EmptyNodeQueryException.class).untilAsserted(() -> {
            robot.interact(this::layOut);
            Node node = robot.lookup(query).query();
            assertThat(NodeQueryUtils.isVisible().test(node))
                    .as(
                            "%s is seen: at %s, visible %s, in a scene of %s × %s, window %s × %s",
                            query,
                            node.localToScene(node.getBoundsInLocal()),
                            node.isVisible(),
                            scene.getWidth(),
                            scene.getHeight(),
                            stage.getWidth(),
                            stage.getHeight())
                    .isTrue();
        });
        robot.clickOn(query);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).<Text>query().getText();
    }

    private static double width(FxRobot robot) {
        Node card = robot.lookup("#card-pg-1").query();
        return Math.rint(card.localToScene(card.getBoundsInLocal()).getWidth());
    }

    private void export(FxRobot robot, Format format, Path file) throws IOException {
        Format.Copy[] copy = new Format.Copy[1];
        robot.interact(() -> copy[0] = pane.copy(format).orElseThrow());
        copy[0].write(file);
        Files.createDirectories(SCREENS);
        Files.copy(file, SCREENS.resolve("export." + format.suffix()), StandardCopyOption.REPLACE_EXISTING);
    }

    private void diagram(FxRobot robot, String name, SyntheticLab fabric, TrafficView traffic) {
        for (Way way : Way.pictured()) {
            robot.interact(() -> Application.setUserAgentStylesheet(
                    (way.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet()));
            show(robot, way.lang(), fabric, traffic);
            robot.interact(() -> Pictures.save(scene, name + "-" + way));
        }
    }
}
