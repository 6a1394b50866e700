package org.bascule.app.play;

import java.util.List;
import java.util.Optional;
import org.bascule.app.model.BuildTarget;
import org.bascule.app.model.Hands;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Navigation;
import org.bascule.app.model.Position;
import org.bascule.app.model.PredictionLog.StepName;
import org.bascule.app.model.StepRun;
import org.bascule.app.model.TaskRunner.Job;
import org.bascule.incident.Verdict;
import org.bascule.journal.Entry;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.run.HandCommand;
import org.bascule.scenario.run.Hint;
import org.bascule.scenario.run.ProgressListener.Waiting;
import org.bascule.scenario.run.StepPreview;

/**
 * What the page of a step depends on.
 *
 * @param shown the step that is shown
 * @param position the position the lab has reached
 * @param run what came of the shown step
 * @param preview what the shown step would do now
 * @param command the command that is running
 * @param plan what is done to bring the lab to a state, or would be done to bring it to the shown chapter
 * @param unfinished the state whose build did not complete
 * @param canCheckAgain whether the checks of the shown step can be waited for again
 * @param hasNext whether a step or chapter follows the shown step
 * @param verdict what came of the prediction made in the step's last run
 * @param hand whether the user does the step by hand
 * @param conditionsMet whether what the last run waited for in vain has come true since
 */
record StepState(
        Chapter chapter,
        Position shown,
        Optional<Position> position,
        Optional<StepRun> run,
        StepPreview preview,
        Optional<Job> job,
        Optional<String> command,
        Optional<Waiting> waiting,
        Optional<Entry.Planned> plan,
        Optional<BuildTarget> unfinished,
        boolean canCheckAgain,
        boolean hasNext,
        boolean conditionsMet,
        boolean freePlay,
        Optional<Verdict> verdict,
        Hand hand) {

    /**
     * @param mine whether the user wants to do steps by hand
     * @param waiting whether the shown step waits for her
     * @param hints about a broken lab, as far as she asked for them
     * @param revealed what to type, once she asked for it
     */
    record Hand(boolean mine, boolean waiting, List<Hint> hints, List<HandCommand> revealed) {

        static final Hand NONE = new Hand(false, false, List.of(), List.of());

        static Hand of(LabSession session) {
            Hands hands = session.hands();
            return new Hand(
                    hands.mine().get(),
                    hands.turn().get().isPresent(),
                    hands.hints().get(),
                    hands.revealed().get());
        }
    }

    static StepState of(LabSession session) {
        Navigation navigation = session.navigation();
        Position shown = navigation.shown().get();
        return new StepState(
                navigation.chapter(shown),
                shown,
                navigation.position().get(),
                session.execution().run(shown),
                session.preview().preview().get(),
                session.tasks().job().get(),
                session.execution().command().get(),
                session.execution().waiting().get(),
                session.builder().plan().get().or(() -> session.preview().plan().get()),
                session.builder().unfinished().get(),
                session.execution().canCheckAgain(),
                navigation.hasNext(),
                session.execution().conditionsMet().get(),
                session.freePlay().get(),
                verdict(session, shown),
                Hand.of(session));
    }

    private static Optional<Verdict> verdict(LabSession session, Position shown) {
        Navigation navigation = session.navigation();
        return session.execution()
                .run(shown)
                .flatMap(run -> navigation.step(shown))
                .map(step -> new StepName(navigation.chapter(shown).id(), step.id()))
                .flatMap(name -> Optional.ofNullable(
                        session.predictions().verdicts().get().get(name)));
    }

    /** Whether the shown step is the next one to run, or the last one that was run. */
    boolean canRun() {
        return position.filter(at -> at.chapter() == shown.chapter())
                .filter(at -> shown.step() == at.step() || shown.step() == at.step() - 1)
                .isPresent();
    }

    Optional<StepProgress> progress() {
        return job.map(running -> hand.waiting() && command.isEmpty()
                ? StepProgress.byHand(running, waiting)
                : StepProgress.of(running, command, waiting));
    }

    /** Whether the commands are hidden: the user is to find them. */
    boolean hidesCommands() {
        return hand.mine() && hand.revealed().isEmpty() && !passed();
    }

    /** How many hints the shown chapter has. */
    int hintCount() {
        return chapter.fault().map(broken -> broken.hints().size()).orElse(0);
    }

    /** The number of the next hint; empty when all were shown. */
    Optional<Integer> nextHint() {
        return Optional.of(hand.hints().size() + 1).filter(number -> number <= hintCount());
    }

    boolean failed() {
        return run.filter(past -> !past.running() && !past.passed()).isPresent();
    }

    boolean passed() {
        return run.filter(StepRun::passed).isPresent();
    }

    /** Whether the build that did not complete leads to the shown chapter, or to none. */
    boolean buildUnfinished() {
        return unfinished
                .filter(target -> target.position()
                        .map(at -> at.chapter() == shown.chapter())
                        .orElse(true))
                .isPresent();
    }
}
