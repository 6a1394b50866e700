package org.bascule.app.play;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.bascule.lab.Lang;
import org.bascule.lab.Visible;

/** The output of a command: its first lines, and the rest on request. */
record CommandOutput(String text) implements CommandLine {

    /** Collapsing fewer lines would save less room than the link takes. */
    private static final int FEW = 8;

    private static final int SHOWN = 3;

    CommandOutput {
        text = Visible.of(text);
    }

    boolean folds() {
        return lines().size() > FEW;
    }

    String beginning() {
        return folds() ? String.join("\n", lines().subList(0, SHOWN)) : text.stripTrailing();
    }

    @Override
    public VBox view(Lang lang) {
        Label printed = new Label(beginning());
        printed.setWrapText(true);
        printed.getStyleClass().addAll("command", "command-output");
        VBox view = new VBox(printed);
        if (folds()) {
            view.getChildren().add(link(printed, lang));
        }
        return view;
    }

    private Hyperlink link(Label printed, Lang lang) {
        String more = PlayMessages.showAllLines(lines().size()).in(lang);
        String less = PlayMessages.collapse().in(lang);
        Hyperlink link = new Hyperlink(more);
        link.getStyleClass().add("command-more");
        link.setOnAction(pressed -> {
            boolean unfolding = link.getText().equals(more);
            printed.setText(unfolding ? text.stripTrailing() : beginning());
            link.setText(unfolding ? less : more);
        });
        return link;
    }

    private List<String> lines() {
        return text.stripTrailing().lines().toList();
    }
}
