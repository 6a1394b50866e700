package org.bascule.app.play;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.bascule.lab.Lang;
import org.bascule.lab.Visible;

/** A line of the list of commands: a command, or its output. */
sealed interface CommandLine permits CommandLine.Typed, CommandOutput {

    Node view(Lang lang);

    /** @param done whether it has been run */
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
