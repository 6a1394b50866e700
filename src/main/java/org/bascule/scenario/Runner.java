package org.bascule.scenario;

import java.time.Duration;
import java.time.Instant;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;

/** Performs chapters and steps, and writes down what came of them. One thread at a time. */
public final class Runner {

    private final Stage stage;
    private final Journal journal;
    private final Audience audience;

    public Runner(Stage stage, Journal journal, Audience audience) {
        this.stage = stage;
        this.journal = journal;
        this.audience = audience;
    }

    /** Performs a chapter's steps until one fails. False when one did. */
    public boolean play(Chapter chapter) {
        Instant began = begin(chapter);
        boolean held = false;
        try {
            held = chapter.steps().stream().allMatch(step -> perform(chapter, step));
            return held;
        } finally {
            end(chapter, began, held);
        }
    }

    /**
     * Begins a chapter whose steps are then performed one by one; the faults of the one before are forgotten.
     *
     * @throws Refusal when the lab cannot do what the chapter does
     */
    public Instant begin(Chapter chapter) {
        chapter.requireOf(stage.spec().backend(), stage.lab().capabilities());
        Instant began = Instant.now();
        journal.write(new Entry.ChapterStarted(began, chapter.id(), chapter.title()));
        stage.forget();
        return began;
    }

    public void end(Chapter chapter, Instant began, boolean held) {
        journal.write(
                new Entry.ChapterEnded(Instant.now(), chapter.id(), held, Duration.between(began, Instant.now())));
    }

    /** What a step would type and check, were it performed now; nothing is done. */
    public Rehearsal rehearse(Step step) {
        Stage now = stage.asItIs();
        return new Rehearsal(
                step.actions().stream()
                        .flatMap(action -> action.commands(now).stream())
                        .map(Command::typed)
                        .toList(),
                step.checks().stream()
                        .map(expectation -> expectation.check().says(now))
                        .toList());
    }

    /** Performs an action that belongs to no step. */
    public void byHand(Action action) {
        stage.begin();
        action.commands(stage).forEach(this::perform);
    }

    /** Performs one step; it may be performed again. False when a command failed or a check did not hold. */
    public boolean perform(Chapter chapter, Step step) {
        audience.before(chapter, step);
        Instant began = Instant.now();
        journal.write(new Entry.StepStarted(began, chapter.id(), step.id(), step.title()));
        try {
            stage.begin();
            Instant acted = Instant.now();
            for (Action action : step.actions()) {
                action.commands(stage).forEach(this::perform);
            }
            boolean held = new Judge(stage, audience)
                    .await(step.checks(), acted, verdict -> journal.write(verdict.entry(stage)));
            end(chapter, step, held, began, null);
            return held;
        } catch (Refusal refusal) {
            end(chapter, step, false, began, refusal.problems().get(0).what());
            throw refusal;
        }
    }

    private void perform(Command command) {
        Stage.unlessInterrupted();
        audience.performing(command.typed());
        Instant began = Instant.now();
        String output = command.perform().run();
        journal.write(
                new Entry.Performed(Instant.now(), command.typed(), output, Duration.between(began, Instant.now())));
    }

    private void end(Chapter chapter, Step step, boolean held, Instant began, Text failure) {
        journal.write(new Entry.StepEnded(
                Instant.now(), chapter.id(), step.id(), held, Duration.between(began, Instant.now()), failure));
    }
}
