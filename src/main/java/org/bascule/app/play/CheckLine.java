package org.bascule.app.play;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bascule.app.look.Seconds;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.run.ProgressListener.Awaited;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A check as it is shown.
 *
 * @param end the end of the line: how long the check took, or that it is being waited for
 * @param saw what was observed, when the check is not true
 */
record CheckLine(String icon, String tone, String says, String end, Optional<String> saw) {

    static CheckLine over(Entry.CheckEnded verdict, Lang lang) {
        boolean held = verdict.held();
        return new CheckLine(
                held ? "fth-check" : "fth-x",
                held ? "good" : "bad",
                verdict.says().in(lang),
                Seconds.exactly(lang, verdict.took()),
                held ? Optional.empty() : Optional.of(seen(verdict.saw(), lang)));
    }

    /** A check that is true now must still be true at the end of the wait: this is no verdict yet. */
    static CheckLine awaited(Awaited check, Lang lang) {
        return new CheckLine(
                check.holds() ? "fth-check-circle" : "fth-loader",
                check.holds() ? "good" : "warn",
                check.says().in(lang),
                (check.holds() ? PlayMessages.checkTrueNow() : PlayMessages.checkAwaited()).in(lang),
                check.holds() || check.saw().en().isBlank() ? Optional.empty() : Optional.of(seen(check.saw(), lang)));
    }

    static CheckLine planned(Text says, Lang lang) {
        return new CheckLine("fth-circle", "faint", says.in(lang), "", Optional.empty());
    }

    private static String seen(Text saw, Lang lang) {
        return PlayMessages.observed().in(lang) + saw.in(lang);
    }

    Node view() {
        FontIcon shape = new FontIcon(icon);
        shape.getStyleClass().add(tone);
        Label words = new Label(says);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().add("check-says");
        HBox.setHgrow(words, Priority.ALWAYS);
        Label time = new Label(end);
        time.getStyleClass().add("check-time");
        HBox row = new HBox(shape, words, time);
        row.getStyleClass().addAll("check", "check-" + tone);
        return saw.<Node>map(seen -> new VBox(row, below(seen))).orElse(row);
    }

    private static Label below(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("check-saw");
        return label;
    }
}
