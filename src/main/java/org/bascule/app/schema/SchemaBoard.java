package org.bascule.app.schema;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
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
import javafx.util.Subscription;
import org.bascule.app.look.Fxml;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** Shows pictures of a lab, from nearer or farther, and writes them to files. It knows of labs only what they say. */
final class SchemaBoard {

    private final String name;
    private final Drawing drawing;
    private final Parent root;
    private final Camera camera;
    private final Saving saving;
    private final Map<KeyCombination, Runnable> shortcuts;
    private final Subscription subscriptions;

    @FXML
    private Pane canvas;

    /** Has the colour behind the drawing, which a file must be told. */
    @FXML
    private Rectangle ground;

    @FXML
    private Label written;

    @FXML
    private VBox problems;

    /**
     * @param name proposed for files
     * @param selected the node that the user looks at
     */
    SchemaBoard(String name, ObjectProperty<Optional<String>> selected, Lang lang) {
        this.name = name;
        drawing = new Drawing(Text.of("clé de leader", "leader key").in(lang), node -> selected.set(Optional.of(node)));
        root = Fxml.SCHEMA.load(this, lang);
        camera = new Camera(canvas, drawing.node(), drawing::seenAt);
        saving = new Saving(written, problems, lang);
        shortcuts = Map.of(
                control(KeyCode.PLUS), camera::nearer,
                control(KeyCode.EQUALS), camera::nearer,
                control(KeyCode.ADD), camera::nearer,
                control(KeyCode.MINUS), camera::farther,
                control(KeyCode.SUBTRACT), camera::farther,
                control(KeyCode.DIGIT0), camera::fit,
                control(KeyCode.NUMPAD0), camera::fit);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.isStillSincePress()) {
                selected.set(Optional.empty());
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                selected.set(Optional.empty());
            }
        });
        root.addEventHandler(KeyEvent.KEY_RELEASED, key -> {
            if (key.getCode() == KeyCode.TAB
                    && key.getTarget() instanceof Node part
                    && part.getParent() == drawing.node()) {
                camera.reveal(part);
            }
        });
        subscriptions = Subscription.combine(
                selected.subscribe(drawing::select),
                root.sceneProperty().subscribe(this::move),
                () -> move(root.getScene(), null));
    }

    Parent root() {
        return root;
    }

    void show(Picture picture) {
        drawing.show(picture);
        drawing.layout().ifPresent(layout -> camera.frame(layout.width(), layout.height()));
    }

    /** The drawing as it is now, with all that it tells from near; empty before anything was shown. */
    Optional<Format.Copy> copy(Format format) {
        Color background = (Color) ground.getFill();
        drawing.seenAt(1);
        drawing.node().applyCss();
        Optional<Format.Copy> copy = drawing.layout()
                .map(layout -> format.copy(drawing.node(), layout.width(), layout.height(), background));
        drawing.seenAt(camera.scale());
        return copy;
    }

    void close() {
        subscriptions.unsubscribe();
    }

    @FXML
    void initialize() {
        // Unmanaged: its place is the camera's affair, whatever lights up at its edges.
        drawing.node().setManaged(false);
        canvas.getChildren().add(drawing.node());
    }

    @FXML
    void nearer() {
        camera.nearer();
    }

    @FXML
    void farther() {
        camera.farther();
    }

    @FXML
    void fit() {
        camera.fit();
    }

    @FXML
    void png() {
        export(Format.PNG);
    }

    @FXML
    void svg() {
        export(Format.SVG);
    }

    private void export(Format format) {
        copy(format).ifPresent(copy -> saving.ask(root.getScene().getWindow(), name, format, copy));
    }

    /** The shortcuts work wherever the focus is, as long as the schema is shown. */
    private void move(Scene from, Scene to) {
        if (from != null) {
            shortcuts.keySet().forEach(from.getAccelerators()::remove);
        }
        if (to != null) {
            to.getAccelerators().putAll(shortcuts);
        }
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_ANY);
    }
}
