package org.bascule.app.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.bascule.background.Background;
import org.bascule.journal.Entry;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.ChapterRunner;
import org.bascule.scenario.OpenLab;
import org.bascule.scenario.ProgressListener;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;
import org.bascule.scenario.StateBuilder;
import org.bascule.scenario.Step;
import org.bascule.scenario.StepPreview;

/**
 * A trainee's way through a scenario: where the lab stands, which page is being read, and what came of each step. Used on
 * the screen's thread.
 */
public final class Play {

    private final Scenario scenario;
    private final OpenLab open;
    private final Executor screen;
    private final TaskRunner performer;
    private final ReadOnlyObjectWrapper<Optional<Position>> position = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Position> reading = new SimpleObjectProperty<>(new Position(0, 0));
    private final ObservableMap<Position, StepRun> runs = FXCollections.observableHashMap();
    private final ObservableSet<Position> passed = FXCollections.observableSet();
    private final ObjectProperty<List<Problem>> problems = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> performing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProgressListener.Waiting>> waiting =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<StepPreview> rehearsal = new ReadOnlyObjectWrapper<>(StepPreview.NOTHING);
    private final ExecutorService rehearsing = Executors.newSingleThreadExecutor(Background.threads("rehearsal"));
    private final ReadOnlyObjectWrapper<Optional<Building>> unfinished = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final CameTrue cameTrue;
    private Optional<Position> running = Optional.empty();
    private volatile Instant chapterBegan = Instant.EPOCH;

    Play(Scenario scenario, OpenLab open, Executor screen, TaskRunner performer) {
        this.scenario = scenario;
        this.open = open;
        this.screen = screen;
        this.performer = performer;
        this.cameTrue = new CameTrue(rehearsing, screen);
        open.journal().follow(entry -> screen.execute(() -> written(entry)));
        reading.addListener((property, before, now) -> {
            rehearsal.set(StepPreview.NOTHING);
            rehearse();
        });
    }

    public Scenario scenario() {
        return scenario;
    }

    /** Where the lab stands; nowhere when it was not brought to the beginning of a chapter. */
    public ReadOnlyObjectProperty<Optional<Position>> position() {
        return position.getReadOnlyProperty();
    }

    /** Whether the whole lab has been built, and nothing was done to it since. */
    public ReadOnlyBooleanProperty complete() {
        return complete.getReadOnlyProperty();
    }

    /** The step that is being read. */
    public ObjectProperty<Position> reading() {
        return reading;
    }

    /** What came of each step that was performed. */
    public ObservableMap<Position, StepRun> runs() {
        return runs;
    }

    /** What stood in the way of what was asked last of a chapter; it goes when something else begins, or has come true. */
    public ObjectProperty<List<Problem>> problems() {
        return problems;
    }

    /** The state that could not be built to its end, and can be gone on with. */
    public ReadOnlyObjectProperty<Optional<Building>> unfinished() {
        return unfinished.getReadOnlyProperty();
    }

    /** Whether what was waited for in vain has come true since. */
    public ReadOnlyBooleanProperty cameTrue() {
        return cameTrue.property();
    }

    /** The command whose turn it is. */
    public ReadOnlyObjectProperty<Optional<String>> performing() {
        return performing.getReadOnlyProperty();
    }

    /** What is waited for, and why. */
    public ReadOnlyObjectProperty<Optional<ProgressListener.Waiting>> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** The steps that passed on this lab. A chapter that is begun anew forgets its own, and no other. */
    public ObservableSet<Position> passed() {
        return passed;
    }

    public boolean hasPassed(int chapter) {
        return IntStream.range(0, scenario.chapters().get(chapter).steps().size())
                .allMatch(step -> passed.contains(new Position(chapter, step)));
    }

    /** Turns to a chapter: to the step at which the lab stands in it, or else to its first. */
    public void read(int chapter) {
        int last = scenario.chapters().get(chapter).steps().size() - 1;
        reading.set(position.get()
                .filter(at -> at.chapter() == chapter)
                .map(at -> new Position(chapter, Math.min(at.step(), last)))
                .orElse(new Position(chapter, 0)));
    }

    /** Turns so many chapters or steps on, or back; not beyond the ends. */
    public void readNear(int chapters, int steps) {
        Position at = reading.get();
        int chapter = at.chapter() + chapters;
        int step = at.step() + steps;
        if (chapters != 0
                && chapter >= 0
                && chapter < scenario.chapters().size()
                && isPossible(scenario.chapters().get(chapter))) {
            read(chapter);
        } else if (steps != 0 && step >= 0 && step < chapter(at).steps().size()) {
            reading.set(new Position(at.chapter(), step));
        }
    }

    public Chapter chapter(Position at) {
        return scenario.chapters().get(at.chapter());
    }

    public Optional<Step> step(Position at) {
        List<Step> steps = chapter(at).steps();
        return at.step() < steps.size() ? Optional.of(steps.get(at.step())) : Optional.empty();
    }

    /** Goes on where a lab stood when it was last used; a scenario that has changed since begins anew. */
    void resume(Position at) {
        if (at.chapter() < scenario.chapters().size()
                && at.step() <= chapter(at).steps().size()) {
            position.set(Optional.of(at));
            read(at.chapter());
        }
    }

    /** How many of a chapter's steps have held, one after the other, since it was begun. */
    public int held(int chapter) {
        int held = position.get()
                .filter(at -> at.chapter() == chapter)
                .map(Position::step)
                .orElse(0);
        while (Optional.ofNullable(runs.get(new Position(chapter, held)))
                .filter(StepRun::held)
                .isPresent()) {
            held++;
        }
        return held;
    }

    public boolean complete(int chapter) {
        return held(chapter) == scenario.chapters().get(chapter).steps().size();
    }

    /** Whether the step that is being read is the one to be performed now, or again. */
    public boolean canPerform() {
        return position.get()
                .filter(at -> at.chapter() == reading.get().chapter())
                .filter(at -> reading.get().step() == at.step() || reading.get().step() == at.step() - 1)
                .isPresent();
    }

    /** What the step that is being read would type and check; nothing where nobody can tell yet. */
    public ReadOnlyObjectProperty<StepPreview> rehearsal() {
        return rehearsal.getReadOnlyProperty();
    }

    /** Looks anew what the step would type: it depends on who leads. */
    public void rehearse() {
        Position at = reading.get();
        Optional<Step> step = step(at);
        if (rehearsing.isShutdown()) {
            return;
        }
        rehearsing.execute(() -> {
            StepPreview found = step.map(shown -> rehearse(chapter(at), shown)).orElse(StepPreview.NOTHING);
            screen.execute(() -> {
                if (reading.get().equals(at)) {
                    rehearsal.set(found);
                }
            });
        });
    }

    private StepPreview rehearse(Chapter chapter, Step step) {
        try {
            return runner().rehearse(chapter, step);
        } catch (Refusal notYet) {
            return StepPreview.NOTHING;
        }
    }

    /** Performs the step that is being read, for the first time or again. */
    public void perform() {
        Position at = reading.get();
        Optional<Step> step = step(at);
        if (step.isPresent() && canPerform()) {
            Chapter chapter = chapter(at);
            boolean passed = held(at);
            run(at, step.get(), StepRun.BEGUN, () -> perform(chapter, step.get(), passed));
        }
    }

    /** Whether the checks of the step that is being read can be waited for again, without performing anything. */
    public boolean canCheckAgain() {
        Position at = reading.get();
        return canPerform()
                && runs.containsKey(at)
                && step(at).filter(step -> runner().canCheckAgain(chapter(at), step))
                        .isPresent();
    }

    /** Waits for the checks of the step that is being read, and performs nothing. */
    public void checkAgain() {
        Position at = reading.get();
        Optional<Step> step = step(at);
        if (step.isPresent() && canCheckAgain()) {
            Chapter chapter = chapter(at);
            boolean passed = held(at);
            run(at, step.get(), runs.get(at).checkedAgain(), () -> {
                ChapterRunner runner = runner();
                end(runner, chapter, step.get(), passed, runner.checkAgain(chapter, step.get()));
            });
        }
    }

    private void run(Position at, Step step, StepRun begun, Runnable work) {
        if (performer.busy()) {
            return;
        }
        begin();
        running = Optional.of(at);
        runs.put(at, begun);
        performer.start(step.title(), work, outcome -> {
            told(outcome);
            if (!held(at)) {
                Chapter chapter = chapter(at);
                cameTrue.watch(() -> runner().holdsNow(chapter, step));
            }
        });
    }

    /** An error belongs to the task it came from: another begins. */
    void begin() {
        problems.set(List.of());
        complete.set(false);
        cameTrue.forget();
    }

    /** Whether what stood in the way still does; called from time to time. */
    void look() {
        if (!performer.busy()) {
            cameTrue.look(() -> problems.set(List.of()));
        }
    }

    private boolean held(Position at) {
        return Optional.ofNullable(runs.get(at)).filter(StepRun::held).isPresent();
    }

    /** A chapter begins with its first step, and ends with its last. */
    private void perform(Chapter chapter, Step step, boolean passed) {
        ChapterRunner runner = runner();
        if (step.equals(chapter.steps().get(0)) && !runner.isAgain(chapter, step)) {
            chapterBegan = runner.begin(chapter);
        }
        end(runner, chapter, step, passed, runner.perform(chapter, step));
    }

    /** @param passed whether the step had passed before: its chapter has then ended already */
    private void end(ChapterRunner runner, Chapter chapter, Step step, boolean passed, boolean held) {
        if (held && !passed && step.equals(chapter.steps().get(chapter.steps().size() - 1))) {
            runner.end(chapter, chapterBegan, true);
        }
    }

    /** Turns to the next step, or to the next chapter, whose beginning is this one's end. */
    public void turn() {
        Position at = reading.get();
        if (at.step() + 1 < chapter(at).steps().size()) {
            reading.set(new Position(at.chapter(), at.step() + 1));
        } else if (hasNext(at)) {
            Position next = new Position(at.chapter() + 1, 0);
            if (position.get().filter(now -> now.equals(endOf(at.chapter()))).isPresent()) {
                position.set(Optional.of(next));
                forget(next.chapter());
            }
            reading.set(next);
        }
    }

    /** Whether {@link #turn} leads anywhere. */
    public boolean canTurn() {
        Position at = reading.get();
        return at.step() + 1 < chapter(at).steps().size() || hasNext(at);
    }

    /** Whether this lab can be used for a chapter: some need what not every backend can do. */
    public boolean isPossible(Chapter chapter) {
        return chapter.isPossibleWith(open.stage().lab().capabilities());
    }

    private boolean hasNext(Position at) {
        return at.chapter() + 1 < scenario.chapters().size()
                && isPossible(scenario.chapters().get(at.chapter() + 1));
    }

    /** Removes every node and builds the state in which a chapter begins. */
    public void jump(int chapter) {
        begin(chapter, outcome -> {});
    }

    void begin(int chapter, Consumer<TaskRunner.Outcome> ended) {
        Chapter to = scenario.chapters().get(chapter);
        bring(to.title(), to.starts(), Optional.of(new Position(chapter, 0)), ended);
    }

    /** Whether a chapter begins with the whole lab, and this one can be used for it. */
    public boolean startsComplete(int chapter) {
        Chapter asked = scenario.chapters().get(chapter);
        return asked.starts().equals(scenario.complete()) && isPossible(asked);
    }

    /** Begins a chapter with the lab as it is: as the chapter wants it. */
    void startHere(int chapter) {
        forget(chapter);
        position.set(Optional.of(new Position(chapter, 0)));
        reading.set(new Position(chapter, 0));
    }

    /** Removes every node: the first chapter begins with nothing. */
    public void reset() {
        bring(ModelMessages.removingNodes(), State.EMPTY, Optional.of(new Position(0, 0)), outcome -> {});
    }

    /** Removes every node and builds the whole lab, which belongs to no chapter. */
    void whole(Consumer<TaskRunner.Outcome> ended) {
        bring(ModelMessages.completeLab(), scenario.complete(), Optional.empty(), ended);
    }

    /** @param then where the lab stands afterwards */
    private void bring(Text what, State state, Optional<Position> then, Consumer<TaskRunner.Outcome> ended) {
        if (performer.busy()) {
            return;
        }
        begin();
        unfinished.set(Optional.empty());
        position.set(Optional.empty());
        runs.clear();
        then.ifPresent(at -> passed.removeIf(step -> step.chapter() == at.chapter()));
        then.ifPresent(reading::set);
        AtomicReference<Building> building = new AtomicReference<>();
        performer.start(
                what,
                () -> {
                    open.reset();
                    building.set(new Building(
                            what,
                            state,
                            then,
                            new StateBuilder(open.stage(), open.journal(), audience()),
                            Instant.now()));
                    building.get().build(open.journal(), scenario);
                },
                outcome -> built(Optional.ofNullable(building.get()), outcome, ended));
    }

    /** Goes on with the state that could not be built to its end: what was built stays, and is waited for again. */
    public void goOnBuilding() {
        unfinished.get().filter(any -> !performer.busy()).ifPresent(building -> {
            begin();
            performer.start(
                    building.what(),
                    () -> building.build(open.journal(), scenario),
                    outcome -> built(Optional.of(building), outcome, any -> {}));
        });
    }

    /** Removes every node and builds that state from the beginning. */
    public void buildAgain() {
        unfinished
                .get()
                .ifPresent(building -> bring(building.what(), building.state(), building.then(), outcome -> {}));
    }

    /** @param building empty when it was broken off while the earlier nodes were being removed */
    private void built(Optional<Building> building, TaskRunner.Outcome outcome, Consumer<TaskRunner.Outcome> ended) {
        boolean done = outcome instanceof TaskRunner.Outcome.Done;
        unfinished.set(building.filter(any -> !done));
        if (done) {
            building.ifPresent(built -> {
                position.set(built.then());
                complete.set(built.then().isEmpty());
            });
        }
        told(outcome);
        unfinished.get().ifPresent(left -> cameTrue.watch(left.builder()::cameTrue));
        ended.accept(outcome);
    }

    void close() {
        rehearsing.shutdownNow();
    }

    /** What the step that runs, or the state that is built, is at. */
    ProgressListener audience() {
        return new ProgressListener() {
            @Override
            public void before(Chapter chapter, Step step) {}

            @Override
            public void performing(String typed) {
                screen.execute(() -> {
                    performing.set(Optional.of(typed));
                    waiting.set(Optional.empty());
                });
            }

            @Override
            public void waiting(Waiting now) {
                screen.execute(() -> {
                    performing.set(Optional.empty());
                    waiting.set(Optional.of(now));
                });
            }
        };
    }

    private void told(TaskRunner.Outcome outcome) {
        if (outcome instanceof TaskRunner.Outcome.Failed failed) {
            problems.set(failed.problems());
        }
        ended();
    }

    /** A job has ended: nothing is waited for any more. */
    void ended() {
        performing.set(Optional.empty());
        waiting.set(Optional.empty());
        running.filter(at -> runs.get(at).running())
                .ifPresent(at -> runs.put(at, runs.get(at).abandoned()));
        running = Optional.empty();
        rehearse();
    }

    private void written(Entry entry) {
        running.ifPresent(at -> {
            StepRun run = runs.get(at);
            if (entry instanceof Entry.Performed performed) {
                runs.put(at, run.with(performed));
            } else if (entry instanceof Entry.CheckEnded verdict) {
                runs.put(at, run.with(verdict));
            } else if (entry instanceof Entry.StepEnded end) {
                if (end.held()) {
                    passed.add(at);
                }
                runs.put(at, run.ended(end));
                if (end.held()) {
                    position.set(Optional.of(new Position(at.chapter(), at.step() + 1)));
                }
            }
        });
    }

    private Position endOf(int chapter) {
        return new Position(chapter, scenario.chapters().get(chapter).steps().size());
    }

    private void forget(int chapter) {
        runs.keySet().removeIf(at -> at.chapter() == chapter);
        passed.removeIf(at -> at.chapter() == chapter);
    }

    private ChapterRunner runner() {
        return new ChapterRunner(open.stage(), open.journal(), audience());
    }
}
