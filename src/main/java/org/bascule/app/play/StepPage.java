package org.bascule.app.play;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bascule.app.model.StepRun;
import org.bascule.app.model.TaskRunner.Job;
import org.bascule.incident.Verdict;
import org.bascule.lab.Text;
import org.bascule.scenario.Step;

/**
 * What the page of a step shows.
 *
 * @param where the chapter and the number of the step
 * @param text in Markdown; while the lab is brought to a state, what is done for that
 * @param document the commands in the document; may be blank
 * @param notes below the text, in Markdown; may be blank
 * @param hint what to do while the lab is in no chapter
 * @param outcome why the step failed, or that its conditions are met now
 * @param candidates the members of which one may lead after the step that the primary button runs; empty when it disturbs no leader
 * @param verdict what came of the user's prediction
 * @param note what the primary button does beside what its label says, or what else the user can do
 */
record StepPage(
        Text where,
        Text title,
        Text text,
        CommandLines commands,
        String document,
        Text notes,
        CheckLines checks,
        Optional<Text> hint,
        Optional<Outcome> outcome,
        Optional<Text> note,
        Buttons buttons,
        Optional<StepProgress> progress,
        List<String> candidates,
        Optional<Verdict> verdict) {

    record Outcome(Text text, boolean good) {}

    /**
     * @param runAgain the label of the button that runs the step, or builds the state, again; empty to hide it
     * @param checkAgain whether the button that only checks again is shown
     * @param enabled whether the buttons can be pressed: they keep their places while a task runs
     */
    record Buttons(
            PrimaryAction primary,
            boolean primaryEnabled,
            Optional<Text> runAgain,
            boolean checkAgain,
            boolean enabled,
            boolean cancelEnabled) {

        static Buttons of(StepState state) {
            PrimaryAction primary = PrimaryAction.of(state);
            boolean idle = state.job().isEmpty();
            return new Buttons(
                    primary,
                    primary == PrimaryAction.DONE
                            || (idle && !(primary == PrimaryAction.FREE_PLAY && state.freePlay())),
                    runAgain(primary, state),
                    primary != PrimaryAction.CHECK_AGAIN && state.passed() && state.canCheckAgain(),
                    idle,
                    state.job().filter(Job::canBeCancelled).isPresent());
        }

        private static Optional<Text> runAgain(PrimaryAction primary, StepState state) {
            return switch (primary) {
                case KEEP_WAITING -> Optional.of(PlayMessages.rebuildAsks());
                case RUN, RETRY, MY_TURN, DONE -> Optional.empty();
                default -> Optional.of(PlayMessages.runAgain()).filter(any -> state.canRun());
            };
        }
    }

    static StepPage of(StepState state) {
        Step step = state.chapter().steps().get(state.shown().step());
        Buttons buttons = Buttons.of(state);
        return new StepPage(
                where(state),
                step.title(),
                state.plan()
                        .filter(any -> state.job().isPresent())
                        .map(PlayMessages::plan)
                        .orElse(step.text()),
                CommandLines.of(state),
                state.hidesCommands() ? "" : step.document().strip(),
                StepNotes.of(state),
                CheckLines.of(state.run(), state.waiting(), state.preview().checks()),
                hint(state),
                outcome(state, buttons.primary()),
                note(state, buttons.primary()),
                buttons,
                state.progress(),
                candidates(state),
                state.verdict());
    }

    /** Whether the user does the step by hand, and has asked for the commands. */
    boolean revealed() {
        return !commands.byHand().isEmpty();
    }

    /** The check to scroll to; none while the user reads the commands. */
    OptionalInt checkToBeSeen() {
        return revealed() ? OptionalInt.empty() : checks.toBeSeen();
    }

    private static Optional<Text> note(StepState state, PrimaryAction primary) {
        if (primary == PrimaryAction.GO_TO_CHAPTER
                && state.job().isEmpty()
                && state.plan().isPresent()) {
            return Optional.of(PlayMessages.planned(state.plan().get()));
        }
        if (primary != PrimaryAction.DONE) {
            return primary.note().filter(any -> state.job().isEmpty());
        }
        boolean nothingMore =
                state.waiting().filter(waiting -> waiting.pending().isEmpty()).isPresent();
        return Optional.of(nothingMore ? PlayMessages.sayWhenDone() : PlayMessages.passesByItself());
    }

    private static List<String> candidates(StepState state) {
        PrimaryAction primary = PrimaryAction.of(state);
        boolean runs = primary == PrimaryAction.RUN || primary == PrimaryAction.RETRY;
        return runs && state.job().isEmpty() ? state.preview().candidates() : List.of();
    }

    private static Text where(StepState state) {
        int page = state.chapter().page();
        return PlayMessages.chapterStep(
                state.shown().chapter() + 1,
                state.shown().step() + 1,
                state.chapter().steps().size(),
                page == 0 ? "" : " · p. " + page);
    }

    private static Optional<Text> hint(StepState state) {
        return state.position().isPresent()
                ? Optional.empty()
                : Optional.of(
                        state.job().isPresent() ? PlayMessages.labBeingBuilt() : PlayMessages.outsideAnyChapter());
    }

    private static Optional<Outcome> outcome(StepState state, PrimaryAction primary) {
        if (state.job().isPresent()) {
            return Optional.empty();
        }
        if (state.passed()) {
            return state.run().flatMap(StepRun::score).map(score -> new Outcome(score.says(), true));
        }
        if (state.conditionsMet()) {
            return Optional.of(new Outcome(PlayMessages.conditionsMetNow(), true));
        }
        boolean failed = primary == PrimaryAction.RETRY || primary == PrimaryAction.CHECK_AGAIN;
        return failed ? Optional.of(new Outcome(failure(state), false)) : Optional.empty();
    }

    private static Text failure(StepState state) {
        return state.run()
                .flatMap(StepRun::ended)
                .flatMap(StepRun.Ending::failure)
                .orElseGet(() -> {
                    long failed = Stream.ofNullable(state.run().orElse(null))
                            .flatMap(run -> run.verdicts().stream())
                            .filter(verdict -> !verdict.held())
                            .count();
                    return failed == 1 ? PlayMessages.oneCheckFailed() : PlayMessages.checksFailed(failed);
                });
    }
}
