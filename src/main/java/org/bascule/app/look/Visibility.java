package org.bascule.app.look;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Whether a part of the window is visible: in a tab that is not selected it is not, and need not work. */
public final class Visibility {

    private static final ObservableValue<Boolean> NO = new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

    private Visibility() {}

    /** True while the node and all its ancestors are visible, in an open window. */
    public static ObservableValue<Boolean> of(Node node) {
        ObservableValue<Boolean> around =
                node.parentProperty().flatMap(Visibility::of).orElse(true);
        ObservableValue<Boolean> window = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        return node.visibleProperty()
                .flatMap(visible -> visible ? around : NO)
                .flatMap(visible -> visible ? window : NO);
    }
}
