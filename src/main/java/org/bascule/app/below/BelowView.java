package org.bascule.app.below;

import javafx.scene.Parent;
import javafx.util.Subscription;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;

/** What happened, what was logged, how it is configured, and what the document says of it. */
public final class BelowView implements View {

    @SuppressWarnings("unused")
    private final LabDesk desk;

    @SuppressWarnings("unused")
    private final Choices choices;

    private final Parent root;
    private final Subscription subscriptions = Subscription.EMPTY;

    public BelowView(LabDesk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
        this.root = Fxml.BELOW.load(this, choices.lang().get());
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
