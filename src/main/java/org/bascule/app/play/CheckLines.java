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
import org.bascule.scenario.run.ProgressListener.Awaited;
import org.bascule.scenario.run.ProgressListener.Waiting;

/**
 * The checks of a step, one a line: those that passed or failed, then those being waited for, or else those to come.
 */
record CheckLines(List<Entry.CheckEnded> over, List<Awaited> awaited, List<Text> planned) {

    static CheckLines of(Optional<StepRun> run, Optional<Waiting> waiting, List<Text> planned) {
        List<Entry.CheckEnded> over = run.map(StepRun::verdicts).orElse(List.of());
        List<Awaited> awaited = run.filter(StepRun::running)
                .flatMap(now -> waiting)
                .map(Waiting::checks)
                .orElse(List.of());
        boolean nothingYet = over.isEmpty()
                && awaited.isEmpty()
                && run.filter(past -> !past.running()).isEmpty();
        return new CheckLines(over, awaited, nothingYet ? planned : List.of());
    }

    /** The line to scroll to: the first failed check, or else the first one waited for; empty when all passed. */
    OptionalInt toBeSeen() {
        IntStream broken =
                IntStream.range(0, over.size()).filter(line -> !over.get(line).held());
        IntStream pending = IntStream.range(0, awaited.size())
                .filter(check -> !awaited.get(check).holds())
                .map(check -> over.size() + check);
        return IntStream.concat(broken, pending).findFirst();
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
