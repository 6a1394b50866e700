package org.bascule.app.look;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;

/** Toggle buttons that show and change a property. */
public final class Toggles {

    private Toggles() {}

    /** Selects the button as the property is now, and keeps them equal until the subscription ends. */
    public static Subscription bind(ToggleButton button, BooleanProperty property) {
        button.selectedProperty().bindBidirectional(property);
        return () -> button.selectedProperty().unbindBidirectional(property);
    }
}
