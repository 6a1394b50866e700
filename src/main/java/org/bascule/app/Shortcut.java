package org.bascule.app;

import javafx.scene.input.KeyCombination;
import org.bascule.lab.Text;

/** The shortcuts that work anywhere in the window. */
enum Shortcut {
    GO("Shortcut+Enter"),
    CANCEL("Shortcut+Period"),
    NEXT_STEP("Alt+Right"),
    PREVIOUS_STEP("Alt+Left"),
    NEXT_CHAPTER("Alt+Down"),
    PREVIOUS_CHAPTER("Alt+Up"),
    PRESENT("F5"),
    FREE_PLAY("Shortcut+P"),
    THEME("Shortcut+D"),
    LANGUAGE("Shortcut+L"),
    HELP("F1"),
    GLOSSARY("Shift+F1"),
    CLOSE("Shortcut+Q");

    private final String keys;

    Shortcut(String keys) {
        this.keys = keys;
    }

    KeyCombination keys() {
        return KeyCombination.valueOf(keys);
    }

    Text words() {
        return switch (this) {
            case GO -> AppMessages.shortcutRunStep();
            case CANCEL -> AppMessages.shortcutCancel();
            case NEXT_STEP -> AppMessages.shortcutNextStep();
            case PREVIOUS_STEP -> AppMessages.shortcutPreviousStep();
            case NEXT_CHAPTER -> AppMessages.shortcutNextChapter();
            case PREVIOUS_CHAPTER -> AppMessages.shortcutPreviousChapter();
            case PRESENT -> AppMessages.shortcutPresent();
            case FREE_PLAY -> AppMessages.shortcutFreePlay();
            case THEME -> AppMessages.shortcutTheme();
            case LANGUAGE -> AppMessages.shortcutLanguage();
            case HELP -> AppMessages.shortcutShortcuts();
            case GLOSSARY -> AppMessages.shortcutGlossary();
            case CLOSE -> AppMessages.shortcutClose();
        };
    }
}
