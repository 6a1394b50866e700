package org.bascule.app.model;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.Step;

/**
 * Where the user is in a scenario: the position the lab has reached, the step that is shown, and the steps that passed.
 * Used on the JavaFX thread.
 */
public final class Navigation {

    private final Scenario scenario;
    private final Predicate<Chapter> supported;
    private final IntConsumer chapterStarted;
    private final ReadOnlyObjectWrapper<Optional<Position>> position = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Position> shown = new SimpleObjectProperty<>(new Position(0, 0));
    private final ObservableSet<Position> passed = FXCollections.observableSet();

    /**
     * @param supported whether the lab's backend can do what a chapter needs
     * @param chapterStarted called with a chapter whose earlier results no longer count
     */
    Navigation(Scenario scenario, Predicate<Chapter> supported, IntConsumer chapterStarted) {
        this.scenario = scenario;
        this.supported = supported;
        this.chapterStarted = chapterStarted;
    }

    public Scenario scenario() {
        return scenario;
    }

    /** The position the lab has reached; empty when it is in no chapter. */
    public ReadOnlyObjectProperty<Optional<Position>> position() {
        return position.getReadOnlyProperty();
    }

    /** The step that is shown. */
    public ObjectProperty<Position> shown() {
        return shown;
    }

    /** The steps that passed on this lab. Starting a chapter removes its own steps only. */
    public ObservableSet<Position> passed() {
        return passed;
    }

    public Chapter chapter(Position at) {
        return scenario.chapters().get(at.chapter());
    }

    public Optional<Step> step(Position at) {
        List<Step> steps = chapter(at).steps();
        return at.step() < steps.size() ? Optional.of(steps.get(at.step())) : Optional.empty();
    }

    /** Whether the lab's backend can do what the chapter needs. */
    public boolean isSupported(Chapter chapter) {
        return supported.test(chapter);
    }

    /** Whether the chapter starts from the complete lab and the backend supports it. */
    public boolean startsFromCompleteLab(int chapter) {
        Chapter candidate = scenario.chapters().get(chapter);
        return candidate.starts().equals(scenario.complete()) && isSupported(candidate);
    }

    /** Whether every step of a chapter has passed on this lab. */
    public boolean hasPassed(int chapter) {
        return IntStream.range(0, scenario.chapters().get(chapter).steps().size())
                .allMatch(step -> passed.contains(new Position(chapter, step)));
    }

    /** The number of steps that have passed since the chapter was started; 0 when the lab is in another chapter. */
    public int passedSteps(int chapter) {
        return position.get()
                .filter(at -> at.chapter() == chapter)
                .map(Position::step)
                .orElse(0);
    }

    /** Whether the lab is in a chapter. */
    boolean isIn(int chapter) {
        return position.get().filter(at -> at.chapter() == chapter).isPresent();
    }

    public boolean isComplete(int chapter) {
        return passedSteps(chapter) == scenario.chapters().get(chapter).steps().size();
    }

    /** Whether the shown step is the next one to run, or the last one that was run. */
    public boolean canRun() {
        int step = shown.get().step();
        return position.get()
                .filter(at -> at.chapter() == shown.get().chapter())
                .filter(at -> step == at.step() || step == at.step() - 1)
                .isPresent();
    }

    /** Shows a chapter: the step the lab has reached in it, or else its first. */
    public void showChapter(int chapter) {
        int last = scenario.chapters().get(chapter).steps().size() - 1;
        shown.set(position.get()
                .filter(at -> at.chapter() == chapter)
                .map(at -> new Position(chapter, Math.min(at.step(), last)))
                .orElse(new Position(chapter, 0)));
    }

    /** Moves the shown step by that many chapters or steps, within the scenario and the chapter. */
    public void move(int chapters, int steps) {
        Position at = shown.get();
        int chapter = at.chapter() + chapters;
        int step = at.step() + steps;
        if (chapters != 0 && exists(chapter) && isSupported(scenario.chapters().get(chapter))) {
            showChapter(chapter);
        } else if (steps != 0 && step >= 0 && step < chapter(at).steps().size()) {
            shown.set(new Position(at.chapter(), step));
        }
    }

    /** Whether {@link #next} has somewhere to go. */
    public boolean hasNext() {
        Position at = shown.get();
        return at.step() + 1 < chapter(at).steps().size() || hasChapterAfter(at);
    }

    /** Shows the next step or chapter, and starts a chapter that begins in the state in which this one ends. */
    public void next() {
        Position at = shown.get();
        if (at.step() + 1 < chapter(at).steps().size()) {
            shown.set(new Position(at.chapter(), at.step() + 1));
        } else if (hasChapterAfter(at)) {
            Position next = new Position(at.chapter() + 1, 0);
            boolean atItsStart =
                    position.get().filter(endOf(at.chapter())::equals).isPresent()
                            && chapter(next).continues(chapter(at));
            if (atItsStart) {
                position.set(Optional.of(next));
                forget(next.chapter());
            }
            shown.set(next);
        }
    }

    /** Starts a chapter on the lab as it is. */
    void start(int chapter) {
        forget(chapter);
        position.set(Optional.of(new Position(chapter, 0)));
        shown.set(new Position(chapter, 0));
    }

    /** Restores a saved position, unless the scenario has changed and no longer has it. */
    void restore(Position at) {
        if (exists(at.chapter()) && at.step() <= chapter(at).steps().size()) {
            position.set(Optional.of(at));
            showChapter(at.chapter());
        }
    }

    /** Another state is about to be built: the lab has no position until {@link #reached}. */
    void leave(Optional<Position> target) {
        position.set(Optional.empty());
        target.ifPresent(at -> {
            passed.removeIf(step -> step.chapter() == at.chapter());
            shown.set(at);
        });
    }

    void reached(Optional<Position> now) {
        position.set(now);
    }

    void passed(Position step) {
        passed.add(step);
        position.set(Optional.of(new Position(step.chapter(), step.step() + 1)));
    }

    private boolean exists(int chapter) {
        return chapter >= 0 && chapter < scenario.chapters().size();
    }

    private boolean hasChapterAfter(Position at) {
        return exists(at.chapter() + 1) && isSupported(scenario.chapters().get(at.chapter() + 1));
    }

    private Position endOf(int chapter) {
        return new Position(chapter, scenario.chapters().get(chapter).steps().size());
    }

    private void forget(int chapter) {
        passed.removeIf(at -> at.chapter() == chapter);
        chapterStarted.accept(chapter);
    }
}
