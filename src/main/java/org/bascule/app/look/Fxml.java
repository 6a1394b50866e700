package org.bascule.app.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.bascule.lab.Lang;

/** The views, each with a file of its name in {@code fxml/}. */
public enum Fxml {
    MAIN,
    START,
    CHAPTERS,
    STEP,
    STEP_FOOTER,
    HAND_BAR,
    PREDICTION,
    DIAGRAM,
    NODE,
    FACTS,
    HAND,
    MOVE,
    BELOW,
    TIMELINE,
    TRAFFIC,
    CLIENTS,
    CHART,
    INCIDENTS,
    LOGS,
    TERMINAL,
    CONFIGURATION,
    DOCUMENT,
    PROBLEM;

    private static final String WORDS = "org.bascule.app.words";

    /**
     * Loads the view with its constant labels in a language.
     *
     * @param controller whose {@code @FXML} fields are filled
     */
    public Parent load(Object controller, Lang lang) {
        FXMLLoader loader = new FXMLLoader(Fxml.class.getResource("/fxml/" + file()), words(lang));
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".fxml";
    }

    /** The labels of the views in a language, whatever the default locale. */
    public static ResourceBundle words(Lang lang) {
        return ResourceBundle.getBundle(
                WORDS,
                lang == Lang.FR ? Locale.FRENCH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
