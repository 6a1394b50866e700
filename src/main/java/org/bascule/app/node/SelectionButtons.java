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

/** Toggle buttons for the nodes on which an action runs together with the selected one. */
final class SelectionButtons {

    /** Beyond this number, nodes are added in the diagram instead. */
    private static final int MAX_BUTTONS = 8;

    private record Choice(String node, boolean selected) {}

    private final ObjectProperty<Set<String>> together;
    private final HBox root;
    private final Rows<Choice> rows;

    SelectionButtons(ObjectProperty<Set<String>> together, Lang lang) {
        this.together = together;
        Label label = new Label(NodeMessages.togetherWith().in(lang));
        label.getStyleClass().add("faint");
        label.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("companions");
        rows = new Rows<>(buttons, this::button);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        root = new HBox(label, buttons);
        root.getStyleClass().add("companions-line");
    }

    HBox root() {
        return root;
    }

    /** Shows the nodes that have the target; of many, only the selected ones. */
    void show(Topology topology, Node node, ActionTarget target) {
        List<Choice> all = topology.nodes().stream()
                .filter(any -> !any.name().equals(node.name()) && target.existsOn(any))
                .map(any -> new Choice(any.name(), together.get().contains(any.name())))
                .toList();
        rows.show(
                all.size() <= MAX_BUTTONS
                        ? all
                        : all.stream().filter(Choice::selected).toList());
        root.setVisible(!all.isEmpty());
        root.setManaged(!all.isEmpty());
    }

    private ToggleButton button(Choice shown) {
        ToggleButton button = new ToggleButton(shown.node());
        button.setId("with-" + shown.node());
        button.setSelected(shown.selected());
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
