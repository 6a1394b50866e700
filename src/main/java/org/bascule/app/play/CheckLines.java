package org.bascule.app.play;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bascule.app.look.Seconds;
import org.bascule.app.model.StepRun;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.Audience.Pending;
import org.bascule.scenario.Audience.Waiting;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The checks of a step, a row each: what held and what did not, then what is waited for, or else what is going to be
 * checked.
 */
record CheckLines(List<Entry.CheckEnded> over, List<Pending> awaited, List<Text> planned) {

    static CheckLines of(Optional<StepRun> run, Optional<Waiting> waiting, List<Text> planned) {
        List<Entry.CheckEnded> over = run.map(StepRun::verdicts).orElse(List.of());
        List<Pending> awaited = run.filter(StepRun::running)
                .flatMap(now -> waiting)
                .map(Waiting::pending)
                .orElse(List.of());
        boolean nothingYet = over.isEmpty()
                && awaited.isEmpty()
                && run.filter(past -> !past.running()).isEmpty();
        return new CheckLines(over, awaited, nothingYet ? planned : List.of());
    }

    /** Which row is the first that did not hold; empty while every one may still. */
    OptionalInt firstBroken() {
        return IntStream.range(0, over.size())
                .filter(row -> !over.get(row).held())
                .findFirst();
    }

    List<Node> rows(Lang lang) {
        return Stream.<Stream<? extends Node>>of(
                        over.stream().map(verdict -> verdict(verdict, lang)),
                        awaited.stream().map(check -> pending(check, lang)),
                        planned.stream().map(says -> row("fth-circle", "faint", says.in(lang), "")))
                .<Node>flatMap(rows -> rows)
                .toList();
    }

    private static Node verdict(Entry.CheckEnded verdict, Lang lang) {
        String tone = verdict.held() ? "good" : "bad";
        HBox row = row(
                verdict.held() ? "fth-check" : "fth-x",
                tone,
                verdict.says().in(lang),
                Seconds.exactly(lang, verdict.took()));
        return verdict.held()
                ? row
                : new VBox(
                        row,
                        saw(Text.of("vu : ", "seen: ").in(lang) + verdict.saw().in(lang)));
    }

    private static Node pending(Pending check, Lang lang) {
        String waiting = Text.of("attendue", "awaited").in(lang);
        HBox row = row("fth-loader", "warn", check.says().in(lang), waiting);
        return check.saw().en().isBlank()
                ? row
                : new VBox(
                        row,
                        saw(Text.of("vu : ", "seen: ").in(lang) + check.saw().in(lang)));
    }

    private static Label saw(String words) {
        Label saw = new Label(words);
        saw.setWrapText(true);
        saw.getStyleClass().add("check-saw");
        return saw;
    }

    private static HBox row(String icon, String tone, String says, String end) {
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
        return row;
    }
}
