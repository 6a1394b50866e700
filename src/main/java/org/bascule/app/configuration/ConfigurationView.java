package org.bascule.app.configuration;

import java.util.Optional;
import javafx.scene.Parent;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;

/** The files that configure a node, beside the document's. */
public final class ConfigurationView implements View {

    private final Parent root;

    /** @param node the node to show; without one, all of them */
    public ConfigurationView(LabDesk desk, Choices choices, Optional<String> node) {
        this.root = Fxml.CONFIGURATION.load(this, choices.lang().get());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {}
}
