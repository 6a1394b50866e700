package org.bascule.app.model;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.bascule.app.model.RunEvent.Source;
import org.bascule.app.model.RunEvent.What;
import org.bascule.journal.Entry;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.State;
import org.bascule.scenario.run.ProgressListener;

/** Brings a lab to the state in which a chapter starts, or builds the complete lab. Used on the JavaFX thread. */
public final class LabBuilder {

    /** @param build empty until it has begun */
    private record Current(BuildTarget target, AtomicReference<StateBuild> build, Consumer<TaskRunner.Outcome> ended) {}

    private final Navigation navigation;
    private final RunEvents events;
    private final RunState state;
    private final ConditionWatch watch;
    private final BiFunction<BuildTarget, ProgressListener, StateBuild> builds;
    private final ReadOnlyObjectWrapper<Optional<BuildTarget>> unfinished =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Entry.Planned>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private Optional<Current> current = Optional.empty();

    /** @param builds prepares a build; called on the task thread */
    LabBuilder(
            Navigation navigation,
            RunEvents events,
            RunState state,
            ConditionWatch watch,
            BiFunction<BuildTarget, ProgressListener, StateBuild> builds) {
        this.navigation = navigation;
        this.events = events;
        this.state = state;
        this.watch = watch;
        this.builds = builds;
        events.subscribe(this::accept);
    }

    /** The state whose build did not complete and can be continued. */
    public ReadOnlyObjectProperty<Optional<BuildTarget>> unfinished() {
        return unfinished.getReadOnlyProperty();
    }

    /** @param changed runs when {@link #unfinished} or {@link #plan} has changed */
    public Subscription whenChanged(Runnable changed) {
        return Subscription.combine(unfinished.subscribe(any -> changed.run()), plan.subscribe(any -> changed.run()));
    }

    /** What is done to bring the lab to a state, while that is done. */
    public ReadOnlyObjectProperty<Optional<Entry.Planned>> plan() {
        return plan.getReadOnlyProperty();
    }

    /** Whether the complete lab has been built and nothing has been run on it since. */
    public ReadOnlyBooleanProperty complete() {
        return complete.getReadOnlyProperty();
    }

    /** Brings the lab to the state in which a chapter starts, by the shortest way. */
    public void goTo(int chapter) {
        goTo(chapter, outcome -> {});
    }

    void goTo(int chapter, Consumer<TaskRunner.Outcome> ended) {
        begin(start(chapter, false), ended);
    }

    /** Removes every node and builds the state in which a chapter starts. */
    public void startOver(int chapter) {
        begin(start(chapter, true), outcome -> {});
    }

    private BuildTarget start(int chapter, boolean rebuild) {
        Chapter target = navigation.scenario().chapters().get(chapter);
        return new BuildTarget(target.title(), target.starts(), rebuild, Optional.of(new Position(chapter, 0)));
    }

    /** Removes every node: the first chapter starts with none. */
    public void reset() {
        begin(
                new BuildTarget(ModelMessages.removingNodes(), State.EMPTY, true, Optional.of(new Position(0, 0))),
                outcome -> {});
    }

    /** Removes every node and builds the complete lab, which belongs to no chapter. */
    void buildComplete(Consumer<TaskRunner.Outcome> ended) {
        begin(
                new BuildTarget(
                        ModelMessages.completeLab(), navigation.scenario().complete(), true, Optional.empty()),
                ended);
    }

    /** Continues an unfinished build: what is built stays, and is waited for again. */
    public void keepWaiting() {
        current.filter(any -> unfinished.get().isPresent())
                .ifPresent(build -> run(new Current(build.target(), build.build(), outcome -> {})));
    }

    /** Removes every node and starts an unfinished build again. */
    public void rebuild() {
        unfinished
                .get()
                .map(target -> new BuildTarget(target.title(), target.state(), true, target.position()))
                .ifPresent(target -> begin(target, outcome -> {}));
    }

    private void begin(BuildTarget target, Consumer<TaskRunner.Outcome> ended) {
        if (!events.busy()) {
            unfinished.set(Optional.empty());
            state.runs.clear();
            navigation.leave(target.position());
            run(new Current(target, new AtomicReference<>(), ended));
        }
    }

    private void run(Current build) {
        if (events.busy()) {
            return;
        }
        current = Optional.of(build);
        events.run(build.target().title(), new Source.OfState(), new What.Started(false), progress -> {
            if (build.build().get() == null) {
                build.build().set(builds.apply(build.target(), progress));
            }
            build.build().get().build();
        });
    }

    private void accept(RunEvent event) {
        if (event.what() instanceof What.Started) {
            complete.set(false);
        } else if (event.what() instanceof What.Planned planned) {
            plan.set(Optional.of(planned.plan()));
        } else if (event.what() instanceof What.Ended end && event.source() instanceof Source.OfState) {
            current.ifPresent(build -> ended(build, end.outcome()));
        }
    }

    private void ended(Current build, TaskRunner.Outcome outcome) {
        plan.set(Optional.empty());
        Optional<StateBuild> started = Optional.ofNullable(build.build().get());
        if (outcome instanceof TaskRunner.Outcome.Done) {
            unfinished.set(Optional.empty());
            navigation.reached(build.target().position());
            complete.set(build.target().position().isEmpty());
        } else {
            unfinished.set(started.map(any -> build.target()));
            started.ifPresent(left -> watch.watch(left::conditionsMet));
        }
        build.ended().accept(outcome);
    }
}
