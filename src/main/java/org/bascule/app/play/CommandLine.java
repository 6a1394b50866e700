package org.bascule.app.play;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.bascule.lab.Lang;
import org.bascule.lab.Visible;

/** A line beneath "commands": one that is typed, or what it printed. */
sealed interface CommandLine permits CommandLine.Typed, CommandOutput {

    Node view(Lang lang);

    /** @param done performed, or still to come */
    record Typed(String words, boolean done) implements CommandLine {

        public Typed {
            words = Visible.of(words);
        }

        @Override
        public Label view(Lang lang) {
            Label line = new Label(words);
            line.setWrapText(true);
            line.getStyleClass().addAll("command", done ? "command-done" : "command-planned");
            return line;
        }
    }
}
