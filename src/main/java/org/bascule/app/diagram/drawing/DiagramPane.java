package org.bascule.app.diagram.drawing;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.bascule.app.diagram.Diagram;
import org.bascule.app.export.DrawingExport;
import org.bascule.app.export.Format;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.look.Shortcuts;
import org.bascule.lab.Lang;

/** Shows a diagram, zooms it, and exports it. It knows nothing else about the lab. */
final class DiagramPane extends FxmlView {

    private final String name;
    private final Drawing drawing;
    /** Moved and scaled instead of the drawing, so that an export does not depend on the zoom. */
    private final Group viewport = new Group();

    private final Camera camera;
    private final DrawingExport export;

    @FXML
    private Pane canvas;

    /** The style sheet sets its fill, which is the background of an export. */
    @FXML
    private Rectangle background;

    @FXML
    private Label saved;

    @FXML
    private VBox problems;

    /**
     * @param name proposed for files
     * @param selected the selected node
     * @param alsoSelected other nodes on which manual actions act too
     */
    DiagramPane(
            String name,
            ObjectProperty<Optional<String>> selected,
            ObjectProperty<Set<String>> alsoSelected,
            Lang lang) {
        super(lang);
        this.name = name;
        drawing = new Drawing(node -> selected.set(Optional.of(node)), node -> extend(node, selected, alsoSelected));
        load(Fxml.DIAGRAM);
        camera = new Camera(canvas, viewport, drawing::scaledTo);
        export = new DrawingExport(DrawingMessages.saveDiagram(), saved, problems, lang, Duration.seconds(6));
        Map<KeyCombination, Runnable> shortcuts = Map.of(
                control(KeyCode.PLUS), camera::zoomIn,
                control(KeyCode.EQUALS), camera::zoomIn,
                control(KeyCode.ADD), camera::zoomIn,
                control(KeyCode.MINUS), camera::zoomOut,
                control(KeyCode.SUBTRACT), camera::zoomOut,
                control(KeyCode.DIGIT0), camera::fit,
                control(KeyCode.NUMPAD0), camera::fit);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.isStillSincePress()) {
                selected.set(Optional.empty());
            }
        });
        root().addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                selected.set(Optional.empty());
            }
        });
        root().addEventHandler(KeyEvent.KEY_RELEASED, key -> {
            if (key.getCode() == KeyCode.TAB
                    && key.getTarget() instanceof Node part
                    && part.getParent() == drawing.node()) {
                camera.reveal(part);
            }
        });
        whileOpen(
                selected.subscribe(any -> drawing.select(allSelected(selected, alsoSelected))),
                alsoSelected.subscribe((before, now) -> drawing.select(allSelected(selected, alsoSelected))),
                Shortcuts.of(root(), shortcuts));
    }

    /** Adds a node to the selection, or removes it. */
    private static void extend(
            String node, ObjectProperty<Optional<String>> selected, ObjectProperty<Set<String>> alsoSelected) {
        if (selected.get().isEmpty()) {
            selected.set(Optional.of(node));
        } else if (!selected.get().get().equals(node)) {
            Set<String> now = new HashSet<>(alsoSelected.get());
            if (!now.remove(node)) {
                now.add(node);
            }
            alsoSelected.set(Set.copyOf(now));
        }
    }

    private static Set<String> allSelected(
            ObjectProperty<Optional<String>> selected, ObjectProperty<Set<String>> alsoSelected) {
        Set<String> allSelected = new HashSet<>(alsoSelected.get());
        selected.get().ifPresent(allSelected::add);
        return allSelected;
    }

    void show(Diagram diagram) {
        drawing.show(diagram);
        drawing.layout().ifPresent(layout -> camera.frame(layout.width(), layout.height()));
    }

    /** The drawing as it is now, with all details; empty before the first diagram. */
    Optional<Format.Copy> copy(Format format) {
        Color colour = (Color) background.getFill();
        drawing.scaledTo(1);
        drawing.node().applyCss();
        Optional<Format.Copy> copy =
                drawing.layout().map(layout -> format.copy(drawing.node(), layout.width(), layout.height(), colour));
        drawing.scaledTo(camera.scale());
        return copy;
    }

    @FXML
    void initialize() {
        // Unmanaged: the camera places it, and a highlight at its edge must not move it.
        viewport.setManaged(false);
        viewport.getChildren().setAll(drawing.node());
        canvas.getChildren().add(viewport);
    }

    @FXML
    void zoomIn() {
        camera.zoomIn();
    }

    @FXML
    void zoomOut() {
        camera.zoomOut();
    }

    @FXML
    void fit() {
        camera.fit();
    }

    @FXML
    void png() {
        save(Format.PNG);
    }

    @FXML
    void svg() {
        save(Format.SVG);
    }

    private void save(Format format) {
        copy(format).ifPresent(copy -> export.ask(root().getScene().getWindow(), name, format, copy));
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_ANY);
    }
}
