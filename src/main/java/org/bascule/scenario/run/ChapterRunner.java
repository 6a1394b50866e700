package org.bascule.scenario.run;

import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Command;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;

/** Performs chapters and steps, and writes down what came of them. One thread at a time. */
public final class ChapterRunner {

    private final ScenarioContext context;
    private final Journal journal;
    private final ProgressListener listener;

    public ChapterRunner(ScenarioContext context, Journal journal, ProgressListener listener) {
        this.context = context;
        this.journal = journal;
        this.listener = listener;
    }

    /** Performs a chapter's steps until one fails. False when one did. */
    public boolean play(Chapter chapter) {
        Instant began = begin(chapter);
        boolean held = false;
        try {
            held = chapter.steps().stream().allMatch(step -> pass(chapter, step));
            return held;
        } finally {
            end(chapter, began, held);
        }
    }

    /** Performs a step until it passes or is given up. */
    private boolean pass(Chapter chapter, Step step) {
        boolean held = perform(chapter, step);
        while (!held) {
            switch (listener.failed(chapter, step)) {
                case GIVE_UP -> {
                    return false;
                }
                case CHECK_AGAIN -> held = checkAgain(chapter, step);
                case DO_AGAIN -> held = perform(chapter, step);
            }
        }
        return true;
    }

    /**
     * Begins a chapter whose steps are then performed one by one; the faults of the one before are forgotten.
     *
     * @throws Refusal when the lab cannot do what the chapter does
     */
    public Instant begin(Chapter chapter) {
        chapter.requireOf(context.spec().backend(), context.lab().capabilities());
        Instant began = Instant.now();
        journal.write(new Entry.ChapterStarted(began, chapter.id(), chapter.title()));
        context.forget(chapter.id());
        return began;
    }

    public void end(Chapter chapter, Instant began, boolean held) {
        journal.write(
                new Entry.ChapterEnded(Instant.now(), chapter.id(), held, Duration.between(began, Instant.now())));
    }

    /** What a step would type and check, were it performed now, or again; nothing is done. */
    public StepPreview rehearse(Chapter chapter, Step step) {
        ScenarioContext now = context.preview(name(chapter, step));
        return new StepPreview(
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
        context.begin();
        action.commands(context).forEach(this::perform);
    }

    /**
     * Performs one step. It may be performed again, and then ends in the same state (see {@link StepStart#again}). False when
     * a command failed or a check did not hold.
     */
    public boolean perform(Chapter chapter, Step step) {
        listener.before(chapter, step);
        Instant began = Instant.now();
        journal.write(new Entry.StepStarted(began, chapter.id(), step.id(), step.title()));
        return ending(chapter, step, began, () -> {
            context.begin(name(chapter, step));
            for (Action action : step.actions()) {
                action.commands(context).forEach(this::perform);
            }
            context.commandsEnded(name(chapter, step));
            return check(step);
        });
    }

    /** Whether a step has been begun before, since its chapter was. */
    public boolean isAgain(Chapter chapter, Step step) {
        return context.hasBegun(name(chapter, step));
    }

    /** Whether a step's commands have all been performed, so that its checks can be looked at again. */
    public boolean canCheckAgain(Chapter chapter, Step step) {
        return context.commandsHaveEnded(name(chapter, step));
    }

    /**
     * Waits for a step's checks again, from the same beginning, and performs nothing.
     *
     * @throws Refusal when its commands have not been performed
     */
    public boolean checkAgain(Chapter chapter, Step step) {
        if (!context.resume(name(chapter, step))) {
            throw new Refusal(
                    Refusal.Cause.LAB, RunMessages.stepCommandsIncomplete(), RunMessages.runStepAgain());
        }
        return ending(chapter, step, Instant.now(), () -> check(step));
    }

    /** Whether a step's checks all hold now, from the beginning it had; false when its commands were not all performed. */
    public boolean holdsNow(Chapter chapter, Step step) {
        return context.at(name(chapter, step))
                .map(then -> new CheckRunner(then, ProgressListener.NOBODY).holdNow(step.checks()))
                .orElse(false);
    }

    private boolean check(Step step) {
        return new CheckRunner(context, listener)
                .await(step.checks(), context.commandsEndedAt(), verdict -> journal.write(verdict.entry(context)));
    }

    /** However a step ends is written down. */
    private boolean ending(Chapter chapter, Step step, Instant began, BooleanSupplier work) {
        try {
            boolean held = work.getAsBoolean();
            end(chapter, step, held, began, null);
            return held;
        } catch (Refusal refusal) {
            end(chapter, step, false, began, refusal.problems().get(0).what());
            throw refusal;
        }
    }

    private static String name(Chapter chapter, Step step) {
        return chapter.id() + "/" + step.id();
    }

    private void perform(Command command) {
        Interruption.check();
        listener.performing(command.typed());
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
