package org.bascule.app.node;

import javafx.scene.Parent;
import javafx.util.Subscription;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;

/** The selected node: what is seen of it, and what can be done to it by hand. */
public final class NodePane implements View {

    @SuppressWarnings("unused")
    private final LabDesk desk;

    @SuppressWarnings("unused")
    private final Choices choices;

    private final Parent root;
    private final Subscription subscriptions = Subscription.EMPTY;

    public NodePane(LabDesk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
        this.root = Fxml.NODE.load(this, choices.lang().get());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
