package org.bascule.app.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.bascule.app.model.RunEvent.Source;
import org.bascule.app.model.RunEvent.What;
import org.bascule.incident.Prediction;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.run.MyTurn;
import org.bascule.scenario.run.ProgressListener;

/** Runs the shown step and manual actions; holds what is running and what came of each step. Used on the JavaFX thread. */
public final class Execution {

    private final Navigation navigation;
    private final RunEvents events;
    private final StepRunner runner;
    private final ConditionWatch watch;
    private final RunState state;
    private final ObservableMap<Position, StepRun> runs;

    Execution(Navigation navigation, RunEvents events, RunState state, StepRunner runner, ConditionWatch watch) {
        this.navigation = navigation;
        this.events = events;
        this.state = state;
        this.runner = runner;
        this.watch = watch;
        this.runs = FXCollections.unmodifiableObservableMap(state.runs);
        events.subscribe(this::accept);
    }

    /** What came of each step that was run. */
    public ObservableMap<Position, StepRun> runs() {
        return runs;
    }

    public Optional<StepRun> run(Position at) {
        return Optional.ofNullable(runs.get(at));
    }

    /** The command that is running. */
    public ReadOnlyObjectProperty<Optional<String>> command() {
        return state.command.getReadOnlyProperty();
    }

    /** What is being waited for. */
    public ReadOnlyObjectProperty<Optional<ProgressListener.Waiting>> waiting() {
        return state.waiting.getReadOnlyProperty();
    }

    /** Why the last step or the last build failed; cleared when something else starts, or when its conditions are met. */
    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return state.problems.getReadOnlyProperty();
    }

    /** Why the last manual action failed; cleared when something else starts. */
    public ReadOnlyObjectProperty<Optional<ActionProblem>> actionProblem() {
        return state.actionProblem.getReadOnlyProperty();
    }

    /** Whether what the last run waited for in vain has come true since. */
    public ReadOnlyBooleanProperty conditionsMet() {
        return watch.met();
    }

    /** Runs the shown step, for the first time or again. */
    public void runStep() {
        runStep(Optional.empty());
    }

    /** @param prediction what the user expects of the fault that the step causes */
    public void runStep(Optional<Prediction> prediction) {
        if (navigation.canRun()) {
            start(new What.Started(false, prediction), runner::run);
        }
    }

    /** Waits until the user has done the shown step by hand. False while something else is running. */
    boolean runByHand(MyTurn turn) {
        return navigation.canRun()
                && start(
                        new What.Started(false),
                        (chapter, step, passedBefore, progress) ->
                                runner.runByHand(chapter, step, passedBefore, turn, progress));
    }

    /** Whether the checks of the shown step can be waited for again without running its commands. */
    public boolean canCheckAgain() {
        Position at = navigation.shown().get();
        return navigation.canRun()
                && runs.containsKey(at)
                && navigation
                        .step(at)
                        .filter(step -> runner.canCheckAgain(navigation.chapter(at), step))
                        .isPresent();
    }

    /** Waits for the checks of the shown step again. */
    public void checkAgain() {
        if (canCheckAgain()) {
            start(new What.Started(true), runner::checkAgain);
        }
    }

    /**
     * Runs actions that belong to no step, one after the other.
     *
     * @param node the node whose page shows the problem if one fails
     * @return false while something else is running
     */
    public boolean runActions(Text title, Optional<String> node, List<Action> actions) {
        return events.run(
                title, new Source.OfAction(node), new What.Started(false), progress -> runner.run(actions, progress));
    }

    /** Checks whether the conditions of the last failed run are met now; called periodically. */
    void checkConditions() {
        if (!events.busy()) {
            watch.check(() -> state.problems.set(List.of()));
        }
    }

    private interface StepTask {
        void run(Chapter chapter, Step step, boolean passedBefore, ProgressListener progress);
    }

    private boolean start(What.Started start, StepTask task) {
        Position at = navigation.shown().get();
        Chapter chapter = navigation.chapter(at);
        boolean passedBefore = run(at).filter(StepRun::passed).isPresent();
        return navigation
                .step(at)
                .filter(step -> events.run(
                        step.title(),
                        new Source.OfStep(at),
                        start,
                        progress -> task.run(chapter, step, passedBefore, progress)))
                .isPresent();
    }

    private void accept(RunEvent event) {
        if (event.what() instanceof What.Started) {
            watch.forget();
        }
        if (event.what() instanceof What.StepEnded step && step.end().held()) {
            event.step().ifPresent(navigation::passed);
        }
        state.accept(event);
        if (event.what() instanceof What.Ended) {
            event.step()
                    .filter(at -> !runs.get(at).passed())
                    .ifPresent(at -> watch.watch(() -> runner.passesNow(
                            navigation.chapter(at), navigation.step(at).orElseThrow())));
        }
    }
}
