package org.bascule.app;

import javafx.scene.input.KeyCombination;
import org.bascule.lab.Text;

/** What the keyboard does from anywhere in the window. Shortcuts of a single view are that view's own. */
enum Shortcut {
    GO("Shortcut+Enter", "Jouer l'étape, ou passer à la suivante", "Perform the step, or turn to the next"),
    CANCEL("Shortcut+Period", "Annuler ce qui est en cours", "Cancel what goes on"),
    NEXT_STEP("Alt+Right", "Lire l'étape suivante", "Read the next step"),
    PREVIOUS_STEP("Alt+Left", "Lire l'étape précédente", "Read the previous step"),
    NEXT_CHAPTER("Alt+Down", "Lire le chapitre suivant", "Read the next chapter"),
    PREVIOUS_CHAPTER("Alt+Up", "Lire le chapitre précédent", "Read the previous chapter"),
    PRESENT("F5", "Présenter : en grand, le schéma d'abord", "Present: large type, the schema first"),
    FREE_PLAY("Shortcut+P", "Jeu libre", "Free play"),
    THEME("Shortcut+D", "Clair ou sombre", "Light or dark"),
    LANGUAGE("Shortcut+L", "Français ou anglais", "French or English"),
    HELP("F1", "Cette liste", "This list"),
    CLOSE("Shortcut+Q", "Fermer la fenêtre", "Close the window");

    private final String keys;
    private final String french;
    private final String english;

    Shortcut(String keys, String french, String english) {
        this.keys = keys;
        this.french = french;
        this.english = english;
    }

    KeyCombination keys() {
        return KeyCombination.valueOf(keys);
    }

    Text words() {
        return new Text(french, english);
    }
}
