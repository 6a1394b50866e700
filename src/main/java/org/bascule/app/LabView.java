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
import org.bascule.app.diagram.drawing.DiagramView;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.app.node.NodePane;
import org.bascule.app.overview.OverviewView;
import org.bascule.app.play.ChaptersView;
import org.bascule.app.play.StepView;

/** An open lab: the chapters on the left, the diagram, the step or the selected node beside it, the tabs below. */
final class LabView implements View {

    private final UserSettings choices;
    private final BorderPane root = new BorderPane();
    private final List<View> parts = new ArrayList<>();
    private final StepView step;
    private final Subscription subscriptions;

    /** In presentation mode the diagram takes most of the room, with the tabs in a strip below it. */
    LabView(LabSession lab, UserSettings choices) {
        this.choices = choices;
        this.step = part(new StepView(lab, choices));
        NodePane node = part(new NodePane(lab, choices));
        OverviewView overview = part(new OverviewView(lab, choices));
        StackPane side = new StackPane(step.root(), overview.root(), node.root());
        side.getStyleClass().add("side");
        Parent schema = part(new DiagramView(lab, choices)).root();
        Node below = part(new BelowView(lab, choices)).root();
        if (choices.presenting().get()) {
            Node shown = split("below-presenting", 0.7, Orientation.VERTICAL, schema, below);
            root.setCenter(split("side-presenting", 0.74, Orientation.HORIZONTAL, shown, side));
        } else {
            Node above = split("side", 0.68, Orientation.HORIZONTAL, schema, side);
            root.setLeft(part(new ChaptersView(lab, choices)).root());
            root.setCenter(split("below", 0.68, Orientation.VERTICAL, above, below));
        }
        Runnable turn = () -> {
            boolean looking = lab.selected().get().isPresent();
            node.root().setVisible(looking);
            overview.root().setVisible(!looking && lab.overview().get());
            step.root().setVisible(!looking && !lab.overview().get());
        };
        subscriptions = Subscription.combine(
                lab.selected().subscribe(any -> turn.run()), lab.overview().subscribe(any -> turn.run()));
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Does what the step's primary button does, if the step is shown. */
    void go() {
        if (step.root().isVisible()) {
            step.go();
        }
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

    /** The position of a divider is remembered. */
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
