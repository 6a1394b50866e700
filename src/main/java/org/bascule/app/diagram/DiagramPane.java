package org.bascule.app.diagram;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Group;
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
import javafx.util.Duration;
import javafx.util.Subscription;
import org.bascule.app.look.Fxml;
import org.bascule.lab.Lang;

/** Shows pictures of a lab, from nearer or farther, and writes them to files. It knows of labs only what they say. */
final class DiagramPane {

    private final String name;
    private final Drawing drawing;
    /** Moved and scaled in place of the drawing, of which a copy is then whole from wherever it is seen. */
    private final Group lens = new Group();

    private final Parent root;
    private final Camera camera;
    private final DiagramExport saving;
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
     * @param together more nodes, which are affected together with it
     */
    DiagramPane(
            String name, ObjectProperty<Optional<String>> selected, ObjectProperty<Set<String>> together, Lang lang) {
        this.name = name;
        drawing = new Drawing(
                DiagramMessages.leaderKey().in(lang),
                node -> selected.set(Optional.of(node)),
                node -> join(node, selected, together));
        root = Fxml.SCHEMA.load(this, lang);
        camera = new Camera(canvas, lens, drawing::seenAt);
        saving = new DiagramExport(written, problems, lang, Duration.seconds(6));
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
                selected.subscribe(any -> drawing.select(all(selected, together))),
                together.subscribe((before, now) -> drawing.select(all(selected, together))),
                root.sceneProperty().subscribe(this::move),
                () -> move(root.getScene(), null));
    }

    /** Beside the node that is looked at; instead of none. */
    private static void join(
            String node, ObjectProperty<Optional<String>> selected, ObjectProperty<Set<String>> together) {
        if (selected.get().isEmpty()) {
            selected.set(Optional.of(node));
        } else if (!selected.get().get().equals(node)) {
            Set<String> now = new HashSet<>(together.get());
            if (!now.remove(node)) {
                now.add(node);
            }
            together.set(Set.copyOf(now));
        }
    }

    private static Set<String> all(ObjectProperty<Optional<String>> selected, ObjectProperty<Set<String>> together) {
        Set<String> all = new HashSet<>(together.get());
        selected.get().ifPresent(all::add);
        return all;
    }

    Parent root() {
        return root;
    }

    void show(Diagram picture) {
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
        lens.setManaged(false);
        lens.getChildren().setAll(drawing.node());
        canvas.getChildren().add(lens);
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
