package org.bascule.app.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.journal.Entry;
import org.bascule.journal.HandScore;
import org.bascule.lab.Text;

/**
 * What has come of a step so far, as told by the run's events: it looks the same while it runs and afterwards.
 *
 * @param ended how it ended; empty while it runs
 * @param score how it went, if the user did it by hand
 * @param fault what was broken, once it is repaired
 */
public record StepRun(
        List<Entry.Performed> performed,
        List<Entry.CheckEnded> verdicts,
        Optional<Ending> ended,
        Optional<HandScore> score,
        Optional<Entry.Explained> fault) {

    /** @param failure why a command failed; empty when none did */
    public record Ending(boolean passed, Duration took, Optional<Text> failure) {}

    public static final StepRun BEGUN = new StepRun(List.of(), List.of(), Optional.empty());

    StepRun(List<Entry.Performed> performed, List<Entry.CheckEnded> verdicts, Optional<Ending> ended) {
        this(performed, verdicts, ended, Optional.empty(), Optional.empty());
    }

    public StepRun {
        performed = List.copyOf(performed);
        verdicts = List.copyOf(verdicts);
    }

    public boolean running() {
        return ended.isEmpty();
    }

    public boolean passed() {
        return ended.filter(Ending::passed).isPresent();
    }

    /** Its commands are kept and its checks run again. */
    StepRun checkedAgain() {
        return new StepRun(performed, List.of(), Optional.empty());
    }

    /** With one more event; those that say nothing of commands, checks or the end change nothing. */
    StepRun and(RunEvent.What what) {
        if (what instanceof RunEvent.What.CommandEnded ended) {
            return new StepRun(and(performed, ended.command()), verdicts, this.ended);
        }
        if (what instanceof RunEvent.What.CheckEnded check) {
            return new StepRun(performed, and(verdicts, check.verdict()), ended);
        }
        if (what instanceof RunEvent.What.Scored scored) {
            return new StepRun(performed, verdicts, ended, Optional.of(scored.score()), fault);
        }
        if (what instanceof RunEvent.What.Explained explained) {
            return new StepRun(performed, verdicts, ended, score, Optional.of(explained.fault()));
        }
        return what instanceof RunEvent.What.StepEnded step ? ended(step.end()) : this;
    }

    /** It was cancelled, or failed, before it could end by itself. */
    StepRun interrupted() {
        return endedWith(new Ending(false, Duration.ZERO, Optional.of(ModelMessages.interrupted())));
    }

    private StepRun ended(Entry.StepEnded end) {
        return endedWith(new Ending(end.held(), end.took(), Optional.ofNullable(end.failure())));
    }

    private StepRun endedWith(Ending ending) {
        return new StepRun(performed, verdicts, Optional.of(ending), score, fault);
    }

    private static <T> List<T> and(List<T> before, T added) {
        List<T> all = new ArrayList<>(before);
        all.add(added);
        return all;
    }
}
