package org.bascule.app.logs;

import java.util.Optional;
import javafx.scene.Parent;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;

/** What the services log, as they write it: those of one node, or of all of them merged. */
public final class LogsView implements View {

    private final Parent root;

    /** @param node the node to show; without one, all of them */
    public LogsView(LabDesk desk, Choices choices, Optional<String> node) {
        this.root = Fxml.LOGS.load(this, choices.lang().get());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {}
}
