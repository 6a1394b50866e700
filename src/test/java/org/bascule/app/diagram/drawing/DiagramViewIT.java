package org.bascule.app.diagram.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.bascule.app.Window;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.SavedPositions;
import org.bascule.app.model.Session;
import org.bascule.app.model.StartingPoint;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.LabName;
import org.bascule.lab.Lang;
import org.bascule.lab.Timers;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Ground;
import org.bascule.support.Pictures;
import org.bascule.support.Stages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DiagramViewIT {

    private final Ground ground = Ground.on(142);
    private final StackPane root = new StackPane();
    private Session session;
    private DiagramView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        session = new Session(
                List.of(ground.backend()),
                ScenarioReader.builtIn("poc"),
                new SavedPositions(Preferences.userRoot().node("bascule-diagram-test/labs")),
                Platform::runLater);
        session.open().subscribe(open -> open.ifPresent(this::show));
        scene = new Scene(root, 840, 595);
        for (String style : List.of("bascule", "diagram")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Window.class.getResource(style + ".css"))
                            .toExternalForm());
        }
        Stages.show(stage, scene);
    }

    private void show(LabSession lab) {
        view = new DiagramView(lab, new UserSettings(Preferences.userRoot().node("bascule-diagram-test"), Lang.EN));
        root.getChildren().setAll(view.root());
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> {
            view.close();
            session.close();
        });
        ground.close();
    }

    @Test
    void aRealLabGrowsInPlace(FxRobot robot) {
        robot.interact(() ->
                session.build(ground.backend(), new LabName("diagram"), Timers.QUICK, new StartingPoint.Complete()));
        Awaitility.await().atMost(Duration.ofSeconds(150)).until(() -> text(robot, "role-pg-3")
                .equals("replica · streaming"));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> text(robot, "route-standby-pg-1")
                .endsWith("pg-2, pg-3"));
        assertThat(text(robot, "role-pg-1")).isEqualTo("leader");
        assertThat(text(robot, "leader-key-holder")).isEqualTo("pg-1");
        assertThat(text(robot, "quorum")).isEqualTo("quorum held: 3 of 3 answer, 2 needed");
        robot.interact(() -> Pictures.save(scene, "diagram-real"));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).<Text>tryQuery().map(Text::getText).orElse("");
    }
}
