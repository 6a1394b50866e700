package org.bascule.app.node;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.bascule.app.look.Copy;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** A value and its mark. Pressing it copies the value. */
final class ValueView {

    private static final Duration CONFIRMATION = Duration.seconds(1.2);

    private final Lang lang;
    private final String label;
    private final Label mark = new Label();
    private final Button button = new Button();
    private final PauseTransition confirmation = new PauseTransition(CONFIRMATION);
    private Value value = Value.UNKNOWN;

    /** @param label read out by screen readers before the value */
    ValueView(Text label, Lang lang) {
        this.lang = lang;
        this.label = label.in(lang);
        mark.getStyleClass().add("fact-mark");
        button.setWrapText(true);
        button.setMnemonicParsing(false);
        button.setOnAction(pressed -> copy());
        button.setTooltip(new Tooltip(NodeMessages.copy().in(lang)));
        confirmation.setOnFinished(over -> show(value));
    }

    Button root() {
        return button;
    }

    void show(Value now) {
        value = now;
        String words = now.words().in(lang);
        button.setText(words);
        button.setAccessibleText(label + " " + words);
        button.getStyleClass()
                .setAll("fact-value", now.mono() ? "mono" : "plain", now.tone().style());
        mark.setText(now.tone().mark());
        button.setGraphic(now.tone().mark().isEmpty() ? null : mark);
    }

    private void copy() {
        Copy.text(value.words().in(lang));
        mark.setText("✓");
        button.setGraphic(mark);
        confirmation.playFromStart();
    }
}
