package org.bascule.app.play;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bascule.app.model.StepRun;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.Audience.Pending;
import org.bascule.scenario.Audience.Waiting;

/**
 * The checks of a step, a line each: what held and what did not, then what is waited for, or else what is going to be
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

    /** Which line is the first that did not hold; empty while every one may still. */
    OptionalInt firstBroken() {
        return IntStream.range(0, over.size())
                .filter(line -> !over.get(line).held())
                .findFirst();
    }

    List<CheckLine> lines(Lang lang) {
        return Stream.of(
                        over.stream().map(verdict -> CheckLine.over(verdict, lang)),
                        awaited.stream().map(check -> CheckLine.awaited(check, lang)),
                        planned.stream().map(says -> CheckLine.planned(says, lang)))
                .<CheckLine>flatMap(lines -> lines)
                .toList();
    }
}
