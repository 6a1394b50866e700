package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.scenario.BrokenLab;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Command;

/** Plants the fault of a broken lab out of the trainee's sight, and reveals it once it is repaired. */
public final class FaultPlanting {

    private final ScenarioContext context;
    private final Journal journal;
    private final ProgressListener listener;

    public FaultPlanting(ScenarioContext context, Journal journal, ProgressListener listener) {
        this.context = context;
        this.journal = journal;
        this.listener = listener;
    }

    /**
     * Plants the chapter's fault, if it has one, on its starting state. Planting it again ends in the same state.
     *
     * @throws Refusal when the fault does not show
     */
    public void plant(Chapter chapter) {
        chapter.fault().ifPresent(broken -> plant(chapter, broken));
    }

    private void plant(Chapter chapter, BrokenLab broken) {
        chapter.requireOf(context.spec().backend(), context.lab().capabilities());
        Instant began = Instant.now();
        List<Entry.PlantedCommand> done = new ArrayList<>();
        listener.planting(chapter);
        try {
            context.begin();
            for (BrokenLab.Stage stage : broken.plant()) {
                stage.actions().forEach(action -> perform(action, done));
                await(stage.checks());
            }
            await(broken.symptoms());
        } finally {
            Instant ended = Instant.now();
            journal.write(new Entry.Planted(ended, chapter.id(), done, Duration.between(began, ended)));
        }
    }

    private void perform(Action action, List<Entry.PlantedCommand> done) {
        for (Command command : action.commands(new UnrecordedContext(context))) {
            Interruption.check();
            done.add(new Entry.PlantedCommand(command.typed(), command.perform().run()));
        }
    }

    /** Neither the journal nor the listener is told of these checks: they would name the fault. */
    private void await(List<Expectation> checks) {
        List<Problem> missing = new ArrayList<>();
        new CheckRunner(context, ProgressListener.NOBODY).await(checks, Instant.now(), result -> {
            if (!result.passed()) {
                missing.add(new Problem(
                        RunMessages.faultNotPlanted(
                                result.took().toSeconds(),
                                result.expectation().check().says(context)),
                        RunMessages.buildAgain(),
                        result.seen().en()));
            }
        });
        if (!missing.isEmpty()) {
            throw new Refusal(Refusal.Cause.LAB, missing);
        }
    }

    /** Writes what the fault of a repaired chapter was, with the commands that planted it. */
    static void reveal(Chapter chapter, Journal journal) {
        chapter.fault()
                .ifPresent(broken -> journal.write(new Entry.Explained(
                        Instant.now(),
                        chapter.id(),
                        broken.explanation(),
                        planted(chapter, journal).map(Entry.Planted::commands).orElse(List.of()))));
    }

    private static Optional<Entry.Planted> planted(Chapter chapter, Journal journal) {
        return journal.entries().stream()
                .filter(Entry.Planted.class::isInstance)
                .map(Entry.Planted.class::cast)
                .filter(entry -> entry.chapter().equals(chapter.id()))
                .reduce((one, last) -> last);
    }
}
