package org.bascule.app.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;

/**
 * What has come of a step so far: told by the journal, so that a step looks the same while it runs and afterwards.
 *
 * @param ended how it ended, once it has
 */
public record StepRun(List<Entry.Performed> performed, List<Entry.CheckEnded> verdicts, Optional<Ending> ended) {

    /** @param failure why a command could not be performed; empty when every one was */
    public record Ending(boolean held, Duration took, Optional<Text> failure) {}

    public static final StepRun BEGUN = new StepRun(List.of(), List.of(), Optional.empty());

    public StepRun {
        performed = List.copyOf(performed);
        verdicts = List.copyOf(verdicts);
    }

    public boolean running() {
        return ended.isEmpty();
    }

    public boolean held() {
        return ended.filter(Ending::held).isPresent();
    }

    /** Its checks are waited for again. */
    StepRun checkedAgain() {
        return new StepRun(performed, List.of(), Optional.empty());
    }

    StepRun with(Entry.Performed command) {
        return new StepRun(and(performed, command), verdicts, ended);
    }

    StepRun with(Entry.CheckEnded verdict) {
        return new StepRun(performed, and(verdicts, verdict), ended);
    }

    StepRun ended(Entry.StepEnded end) {
        return new StepRun(
                performed,
                verdicts,
                Optional.of(new Ending(end.held(), end.took(), Optional.ofNullable(end.failure()))));
    }

    /** It was broken off before it could end by itself. */
    StepRun abandoned() {
        return new StepRun(
                performed,
                verdicts,
                Optional.of(new Ending(false, Duration.ZERO, Optional.of(ModelMessages.interrupted()))));
    }

    private static <T> List<T> and(List<T> before, T added) {
        List<T> all = new ArrayList<>(before);
        all.add(added);
        return all;
    }
}
