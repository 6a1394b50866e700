package org.bascule.app.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bascule.lab.Refusal;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.run.StepPreview;

/** The commands and checks of the shown step, in the present state of the lab. Used on the JavaFX thread. */
public final class LivePreview {

    private final Navigation navigation;
    private final StepRunner runner;
    private final ExecutorService worker;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<StepPreview> preview = new ReadOnlyObjectWrapper<>(StepPreview.NOTHING);

    LivePreview(Navigation navigation, StepRunner runner, ExecutorService worker, Executor screen) {
        this.navigation = navigation;
        this.runner = runner;
        this.worker = worker;
        this.screen = screen;
        navigation.shown().addListener((property, before, now) -> {
            preview.set(StepPreview.NOTHING);
            refresh();
        });
    }

    /** Empty while the lab is not in a state to tell. */
    public ReadOnlyObjectProperty<StepPreview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Computes the preview again: it depends on which member is leader. */
    void refresh() {
        Position at = navigation.shown().get();
        Chapter chapter = navigation.chapter(at);
        Optional<Step> step = navigation.step(at);
        try {
            worker.execute(() -> look(at, chapter, step));
        } catch (RejectedExecutionException closed) {
            // The lab is being closed, on another thread: nobody looks at its preview any more.
        }
    }

    private void look(Position at, Chapter chapter, Optional<Step> step) {
        StepPreview found = step.map(shown -> preview(chapter, shown)).orElse(StepPreview.NOTHING);
        screen.execute(() -> {
            if (navigation.shown().get().equals(at)) {
                preview.set(found);
            }
        });
    }

    private StepPreview preview(Chapter chapter, Step step) {
        try {
            return runner.preview(chapter, step);
        } catch (Refusal notYet) {
            return StepPreview.NOTHING;
        }
    }
}
