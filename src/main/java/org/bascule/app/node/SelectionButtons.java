package org.bascule.app.node;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bascule.app.look.Rows;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Topology;

/** The nodes that are affected together with the selected one, as buttons that are in or out. */
final class SelectionButtons {

    /** More than these are chosen in the diagram. */
    private static final int MOST = 8;

    private record Face(String node, boolean in) {}

    private final ObjectProperty<Set<String>> together;
    private final HBox root;
    private final Rows<Face> rows;

    SelectionButtons(ObjectProperty<Set<String>> together, Lang lang) {
        this.together = together;
        Label also = new Label(NodeMessages.togetherWith().in(lang));
        also.getStyleClass().add("faint");
        also.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane faces = new FlowPane();
        faces.getStyleClass().add("companions");
        rows = new Rows<>(faces, this::face);
        HBox.setHgrow(faces, Priority.ALWAYS);
        root = new HBox(also, faces);
        root.getStyleClass().add("companions-line");
    }

    HBox root() {
        return root;
    }

    /** Those that have what the subject is; of very many, those that were chosen. */
    void show(Topology topology, Node node, ActionTarget subject) {
        List<Face> all = topology.nodes().stream()
                .filter(any -> !any.name().equals(node.name()) && subject.isOn(any))
                .map(any -> new Face(any.name(), together.get().contains(any.name())))
                .toList();
        rows.show(all.size() <= MOST ? all : all.stream().filter(Face::in).toList());
        root.setVisible(!all.isEmpty());
        root.setManaged(!all.isEmpty());
    }

    private ToggleButton face(Face shown) {
        ToggleButton button = new ToggleButton(shown.node());
        button.setId("with-" + shown.node());
        button.setSelected(shown.in());
        button.getStyleClass().add("small");
        button.setOnAction(pressed -> {
            Set<String> now = new HashSet<>(together.get());
            if (!now.remove(shown.node())) {
                now.add(shown.node());
            }
            together.set(Set.copyOf(now));
        });
        return button;
    }
}
