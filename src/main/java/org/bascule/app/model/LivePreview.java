package org.bascule.app.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.bascule.journal.Entry;
import org.bascule.lab.Refusal;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.run.StepPreview;

/** The commands and checks of the shown step, in the present state of the lab, and the way to its chapter from there. Used on the JavaFX thread. */
public final class LivePreview {

    private final Navigation navigation;
    private final StepRunner runner;
    private final ExecutorService worker;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<StepPreview> preview = new ReadOnlyObjectWrapper<>(StepPreview.NOTHING);

    private final ReadOnlyObjectWrapper<Optional<Entry.Planned>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());

    LivePreview(Navigation navigation, StepRunner runner, ExecutorService worker, Executor screen) {
        this.navigation = navigation;
        this.runner = runner;
        this.worker = worker;
        this.screen = screen;
        navigation.shown().addListener((property, before, now) -> {
            preview.set(StepPreview.NOTHING);
            plan.set(Optional.empty());
            refresh();
        });
    }

    /** Empty while the lab is not in a state to tell. */
    public ReadOnlyObjectProperty<StepPreview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** What would bring the lab to the shown chapter; empty while it is in that chapter. */
    public ReadOnlyObjectProperty<Optional<Entry.Planned>> plan() {
        return plan.getReadOnlyProperty();
    }

    /** @param changed runs when {@link #preview} or {@link #plan} has changed */
    public Subscription whenChanged(Runnable changed) {
        return Subscription.combine(preview.subscribe(any -> changed.run()), plan.subscribe(any -> changed.run()));
    }

    /** Computes both again: they depend on which member is leader. */
    void refresh() {
        Position at = navigation.shown().get();
        Chapter chapter = navigation.chapter(at);
        Optional<Step> step = navigation.step(at);
        boolean there = navigation.isIn(at.chapter());
        try {
            worker.execute(() -> look(at, chapter, step, there));
        } catch (RejectedExecutionException closed) {
            // The lab is being closed, on another thread: nobody looks at its preview any more.
        }
    }

    private void look(Position at, Chapter chapter, Optional<Step> step, boolean there) {
        StepPreview found = step.map(shown -> preview(chapter, shown)).orElse(StepPreview.NOTHING);
        ifStillShown(at, () -> preview.set(found));
        Optional<Entry.Planned> planned = there ? Optional.empty() : plan(chapter);
        ifStillShown(at, () -> plan.set(planned));
    }

    private void ifStillShown(Position at, Runnable set) {
        screen.execute(() -> {
            if (navigation.shown().get().equals(at)) {
                set.run();
            }
        });
    }

    private Optional<Entry.Planned> plan(Chapter chapter) {
        try {
            return Optional.of(runner.plan(chapter));
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }

    private StepPreview preview(Chapter chapter, Step step) {
        try {
            return runner.preview(chapter, step);
        } catch (Refusal notYet) {
            return StepPreview.NOTHING;
        }
    }
}
