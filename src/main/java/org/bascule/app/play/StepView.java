package org.bascule.app.play;

import javafx.scene.Parent;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;

/** The step that is being read: its text, its commands, the button that performs it, and what came of it. */
public final class StepView implements View {

    private final Parent root;

    public StepView(LabDesk desk, Choices choices) {
        this.root = Fxml.STEP.load(this, choices.lang().get());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {}
}
