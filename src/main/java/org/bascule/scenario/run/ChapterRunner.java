package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.bascule.incident.Prediction;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Command;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;

/** Runs chapters and steps, and writes their results to the journal. For one thread at a time. */
public final class ChapterRunner {

    private final ScenarioContext context;
    private final Journal journal;
    private final ProgressListener listener;

    public ChapterRunner(ScenarioContext context, Journal journal, ProgressListener listener) {
        this.context = context;
        this.journal = journal;
        this.listener = listener;
    }

    /** Runs a chapter's steps until one fails. False when one failed. */
    public boolean play(Chapter chapter) {
        return play(chapter, step -> pass(chapter, step));
    }

    boolean play(Chapter chapter, Predicate<Step> work) {
        Instant began = begin(chapter);
        boolean passed = false;
        try {
            passed = chapter.steps().stream().allMatch(work);
            return passed;
        } finally {
            end(chapter, began, passed);
        }
    }

    /** Runs a step until it passes or the listener gives up. */
    private boolean pass(Chapter chapter, Step step) {
        boolean passed = perform(chapter, step);
        while (!passed) {
            switch (listener.failed(chapter, step)) {
                case GIVE_UP -> {
                    return false;
                }
                case CHECK_AGAIN -> passed = checkAgain(chapter, step);
                case DO_AGAIN -> passed = perform(chapter, step);
            }
        }
        return true;
    }

    /**
     * Begins a chapter whose steps are run one by one, and forgets the faults of the previous one.
     *
     * @throws Refusal when the backend does not have the capabilities that the chapter needs
     */
    public Instant begin(Chapter chapter) {
        chapter.requireOf(context.spec().backend(), context.lab().capabilities());
        Instant began = Instant.now();
        journal.write(new Entry.ChapterStarted(began, chapter.id(), chapter.title()));
        context.forget(chapter.id());
        return began;
    }

    public void end(Chapter chapter, Instant began, boolean passed) {
        journal.write(
                new Entry.ChapterEnded(Instant.now(), chapter.id(), passed, Duration.between(began, Instant.now())));
        if (passed) {
            FaultPlanting.reveal(chapter, journal);
        }
    }

    /** The commands and checks of a step if it was run now. Runs nothing. */
    public StepPreview preview(Chapter chapter, Step step) {
        ScenarioContext now = context.preview(name(chapter, step));
        return new StepPreview(
                step.actions().stream()
                        .flatMap(action -> action.commands(now).stream())
                        .map(Command::typed)
                        .toList(),
                chapter.fault().isPresent() ? UnnamedChecks.names(step.checks().size()) : says(step, now),
                candidates(step, now));
    }

    private static List<Text> says(Step step, ScenarioContext now) {
        return step.checks().stream()
                .map(expectation -> expectation.check().says(now))
                .toList();
    }

    /** The members, if one of the step's actions would disturb the present leader. */
    private static List<String> candidates(Step step, ScenarioContext now) {
        Optional<String> leader = now.snapshot().cluster().leaderKey().map(LeaderKey::holder);
        boolean disturbed = step.actions().stream()
                .flatMap(action -> action.disturbs(now).stream())
                .anyMatch(node -> leader.filter(node.name()::equals).isPresent());
        return disturbed
                ? now.current(NodeRefs.of(NodeRef.Symbol.MEMBERS.word())).stream()
                        .map(Node::name)
                        .toList()
                : List.of();
    }

    private Optional<Prediction> prediction(Chapter chapter, Step step) {
        List<String> candidates;
        try {
            candidates = candidates(step, context.preview(name(chapter, step)));
        } catch (Refusal noSuchNode) {
            // Said when the step runs.
            candidates = List.of();
        }
        return listener.confirm(candidates);
    }

    /** Runs an action that belongs to no step. */
    public void runAction(Action action) {
        context.begin();
        action.commands(context).forEach(this::perform);
    }

    /**
     * Runs one step. Running it again ends in the same state (see {@link StepStart#again}). False when a check failed.
     */
    public boolean perform(Chapter chapter, Step step) {
        listener.before(chapter, step);
        Optional<Prediction> prediction = prediction(chapter, step);
        Instant began = Instant.now();
        journal.write(new Entry.StepStarted(began, chapter.id(), step.id(), step.title()));
        prediction.ifPresent(said -> journal.write(new Entry.Predicted(Instant.now(), chapter.id(), step.id(), said)));
        return ending(chapter, step, began, () -> {
            context.begin(name(chapter, step));
            for (Action action : step.actions()) {
                action.commands(context).forEach(this::perform);
            }
            context.commandsEnded(name(chapter, step));
            boolean passed = check(step);
            context.incidents().awaitEnd();
            return passed;
        });
    }

    /** Whether the step has begun since its chapter did. */
    public boolean isAgain(Chapter chapter, Step step) {
        return context.hasBegun(name(chapter, step));
    }

    /** Whether all commands of a step have ended, so that its checks can run again. */
    public boolean canCheckAgain(Chapter chapter, Step step) {
        return context.commandsHaveEnded(name(chapter, step));
    }

    /**
     * Waits for a step's checks again, from the same baseline, without running its commands.
     *
     * @throws Refusal when its commands have not all ended
     */
    public boolean checkAgain(Chapter chapter, Step step) {
        if (!context.resume(name(chapter, step))) {
            throw new Refusal(Refusal.Cause.LAB, RunMessages.stepCommandsIncomplete(), RunMessages.runStepAgain());
        }
        return ending(chapter, step, Instant.now(), () -> check(step));
    }

    /** Whether all checks of a step pass now, from its baseline; false when its commands have not all ended. */
    public boolean passesNow(Chapter chapter, Step step) {
        return context.at(name(chapter, step))
                .map(then -> new CheckRunner(then, ProgressListener.NOBODY).passNow(step.checks()))
                .orElse(false);
    }

    boolean check(Step step) {
        return new CheckRunner(context, listener)
                .await(step.checks(), context.commandsEndedAt(), result -> journal.write(result.entry(context)));
    }

    /** Writes the end of a step to the journal, also when it is refused. */
    boolean ending(Chapter chapter, Step step, Instant began, BooleanSupplier work) {
        try {
            boolean passed = work.getAsBoolean();
            end(chapter, step, passed, began, null);
            return passed;
        } catch (Refusal refusal) {
            end(chapter, step, false, began, refusal.problems().get(0).what());
            throw refusal;
        }
    }

    static String name(Chapter chapter, Step step) {
        return chapter.id() + "/" + step.id();
    }

    void perform(Command command) {
        Interruption.check();
        listener.performing(command.typed());
        Instant began = Instant.now();
        String output = command.perform().run();
        journal.write(
                new Entry.Performed(Instant.now(), command.typed(), output, Duration.between(began, Instant.now())));
    }

    private void end(Chapter chapter, Step step, boolean passed, Instant began, Text failure) {
        journal.write(new Entry.StepEnded(
                Instant.now(), chapter.id(), step.id(), passed, Duration.between(began, Instant.now()), failure));
    }
}
