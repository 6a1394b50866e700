package org.bascule.app.schema;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bascule.app.Window;
import org.bascule.app.model.TrafficView;
import org.bascule.lab.Lang;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.support.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SchemaIT {

    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final StackPane root = new StackPane();
    private Scene scene;
    private SchemaBoard board;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        scene = new Scene(root, 840, 595);
        for (String style : List.of("bascule", "schema")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Window.class.getResource(style + ".css"))
                            .toExternalForm());
        }
        show(Lang.EN);
        stage.setScene(scene);
        stage.show();
    }

    private void show(Lang lang) {
        board = new SchemaBoard("bascule-test", selected, lang);
        root.getChildren().setAll(board.root());
    }

    private static Fabric failedOver() {
        Fabric fabric = Fabric.whole(3, 3).seen();
        fabric.stop("pg-1").leader("pg-2", 2).cutOff("pg-3", 1);
        fabric.haproxy("pg-1", "pg-2").haproxy("pg-2", "pg-2").haproxy("pg-3", "pg-2");
        return fabric;
    }

    private static Fabric quorumLost() {
        Fabric fabric = Fabric.whole(3, 3).seen();
        fabric.etcdAlone("etcd1").etcdDown("etcd2", ServiceState.DOWN).etcdDown("etcd3", ServiceState.FROZEN);
        return fabric.keyUnread();
    }

    @Test
    void pictures(FxRobot robot) {
        picture(robot, "schema-empty", Fabric.empty(), TrafficView.NONE);
        Fabric growing = Fabric.empty().etcd(2).seen();
        growing.leader("pg-1", 1).created("pg-2");
        picture(robot, "schema-growing", growing, TrafficView.NONE);
        picture(robot, "schema-leader", Fabric.whole(3, 3).seen(), Fabric.clients());
        picture(robot, "schema-failover", failedOver(), TrafficView.NONE);
        picture(robot, "schema-quorum-lost", quorumLost(), TrafficView.NONE);
        Fabric many = Fabric.whole(5, 60).seen();
        many.process("pg-7", Service.PATRONI, ServiceState.FROZEN).stop("pg-22").cutOff("pg-45", 1);
        picture(robot, "schema-60", many, Fabric.clients());
    }

    private void picture(FxRobot robot, String name, Fabric fabric, TrafficView traffic) {
        for (boolean dark : List.of(true, false)) {
            for (Lang lang : Lang.values()) {
                robot.interact(() -> {
                    Application.setUserAgentStylesheet(
                            (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
                    show(lang);
                    board.show(fabric.picture(lang, traffic));
                });
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> Pictures.save(
                        scene,
                        name + (dark ? "-dark-" : "-light-") + lang.name().toLowerCase(java.util.Locale.ROOT)));
            }
        }
    }
}
