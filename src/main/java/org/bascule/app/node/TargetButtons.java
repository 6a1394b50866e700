package org.bascule.app.node;

import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.bascule.lab.Lang;

/** Toggle buttons for the targets of a node, each with its state; one is selected. */
final class TargetButtons {

    private final Pane box;
    private final Lang lang;
    private final ToggleGroup group = new ToggleGroup();
    private List<String> names = List.of();

    TargetButtons(Pane box, Lang lang) {
        this.box = box;
        this.lang = lang;
    }

    /**
     * Shows the targets of a node, in states that change; a target may appear.
     *
     * @param first the one that is selected when they are shown for the first time
     */
    void show(List<ActionTarget> targets, int first) {
        List<String> now = targets.stream().map(ActionTarget::name).toList();
        if (!now.equals(names) && !targets.isEmpty()) {
            int same = now.indexOf(selectedName());
            names = now;
            List<ToggleButton> buttons = targets.stream().map(this::button).toList();
            box.getChildren().setAll(buttons);
            group.getToggles().setAll(buttons);
            box.getStyleClass().remove("many");
            if (buttons.size() > 3) {
                box.getStyleClass().add("many");
            }
            group.selectToggle(buttons.get(same < 0 ? first : same));
        }
        for (int i = 0; i < targets.size(); i++) {
            mark((ToggleButton) group.getToggles().get(i), targets.get(i));
        }
    }

    private String selectedName() {
        Toggle selected = group.getSelectedToggle();
        return selected == null ? "" : names.get(group.getToggles().indexOf(selected));
    }

    /** The selected one of the targets that are shown. */
    Optional<ActionTarget> selected(List<ActionTarget> targets) {
        Toggle selected = group.getSelectedToggle();
        return selected == null || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(targets.get(group.getToggles().indexOf(selected)));
    }

    Subscription onSelection(Runnable selected) {
        return group.selectedToggleProperty().subscribe((before, now) -> selected.run());
    }

    void requestFocus() {
        ((ToggleButton) group.getSelectedToggle()).requestFocus();
    }

    private ToggleButton button(ActionTarget target) {
        ToggleButton button = new ToggleButton();
        button.setId("target-" + target.name());
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("small", "hand-target");
        HBox.setHgrow(button, Priority.ALWAYS);
        // A toggle group would deselect the selected button when it is pressed again.
        button.addEventHandler(ActionEvent.ACTION, event -> button.setSelected(true));
        return button;
    }

    private void mark(ToggleButton button, ActionTarget target) {
        String label = target.label().in(lang);
        button.setText(label);
        button.setAccessibleText(label
                + target.state().map(state -> ", " + state.words().in(lang)).orElse(""));
        button.setGraphic(target.state().map(TargetButtons::mark).orElse(null));
    }

    private static Label mark(Value state) {
        Label mark = new Label(state.tone().mark());
        mark.getStyleClass().addAll("subject-mark", state.tone().style());
        return mark;
    }
}
