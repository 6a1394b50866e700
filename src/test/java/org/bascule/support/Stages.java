package org.bascule.support;

import javafx.scene.Scene;
import javafx.stage.Stage;

/** The stage that all tests of one run share. */
public final class Stages {

    private Stages() {}

    /** Shows a scene at its own size: the stage would keep the size that an earlier test gave it. */
    public static void show(Stage stage, Scene scene) {
        double width = scene.getWidth();
        double height = scene.getHeight();
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
    }
}
