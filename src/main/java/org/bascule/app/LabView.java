package org.bascule.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.bascule.app.below.BelowView;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;
import org.bascule.app.node.NodePane;
import org.bascule.app.play.ChaptersView;
import org.bascule.app.play.StepView;
import org.bascule.app.schema.SchemaView;

/** An open lab: chapters at the left, the schema, the step or the selected node beside it, what happened below. */
final class LabView implements View {

    private final Choices choices;
    private final BorderPane root = new BorderPane();
    private final List<View> parts = new ArrayList<>();
    private final StepView step;
    private final Subscription subscriptions;

    /** Presenting, the schema has nearly all the room. */
    LabView(LabDesk lab, Choices choices) {
        this.choices = choices;
        this.step = part(new StepView(lab, choices));
        NodePane node = part(new NodePane(lab, choices));
        StackPane side = new StackPane(step.root(), node.root());
        side.getStyleClass().add("side");
        Parent schema = part(new SchemaView(lab, choices)).root();
        if (choices.presenting().get()) {
            root.setCenter(split("side-presenting", 0.74, Orientation.HORIZONTAL, schema, side));
        } else {
            Node above = split("side", 0.68, Orientation.HORIZONTAL, schema, side);
            Node below = part(new BelowView(lab, choices)).root();
            root.setLeft(part(new ChaptersView(lab, choices)).root());
            root.setCenter(split("below", 0.68, Orientation.VERTICAL, above, below));
        }
        subscriptions = lab.selected().subscribe(selected -> {
            node.root().setVisible(selected.isPresent());
            step.root().setVisible(selected.isEmpty());
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    /** What the step's primary button does. */
    void go() {
        step.go();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        parts.forEach(View::close);
    }

    private <V extends View> V part(V view) {
        parts.add(view);
        return view;
    }

    /** A divider stays where it was drawn to. */
    private SplitPane split(String name, double usual, Orientation orientation, Node first, Node second) {
        SplitPane pane = new SplitPane(first, second);
        pane.setOrientation(orientation);
        pane.setDividerPositions(choices.divider(name, usual));
        SplitPane.setResizableWithParent(second, false);
        pane.getDividers()
                .get(0)
                .positionProperty()
                .subscribe((before, now) -> choices.keepDivider(name, now.doubleValue()));
        return pane;
    }
}
