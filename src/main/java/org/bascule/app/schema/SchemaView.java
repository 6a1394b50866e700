package org.bascule.app.schema;

import javafx.scene.Parent;
import javafx.util.Subscription;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;

/** The network, drawn from what the servers say. */
public final class SchemaView implements View {

    @SuppressWarnings("unused")
    private final LabDesk desk;

    @SuppressWarnings("unused")
    private final Choices choices;

    private final Parent root;
    private final Subscription subscriptions = Subscription.EMPTY;

    public SchemaView(LabDesk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
        this.root = Fxml.SCHEMA.load(this, choices.lang().get());
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
