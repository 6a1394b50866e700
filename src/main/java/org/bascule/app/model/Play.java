package org.bascule.app.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.bascule.background.Background;
import org.bascule.journal.Entry;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Audience;
import org.bascule.scenario.Builder;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.OpenLab;
import org.bascule.scenario.Rehearsal;
import org.bascule.scenario.Runner;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;
import org.bascule.scenario.Step;

/**
 * A trainee's way through a scenario: where the lab stands, which page is being read, and what came of each step. Used on
 * the screen's thread.
 */
public final class Play {

    private final Scenario scenario;
    private final OpenLab open;
    private final Executor screen;
    private final Performer performer;
    private final ReadOnlyObjectWrapper<Optional<Position>> position = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Position> reading = new SimpleObjectProperty<>(new Position(0, 0));
    private final ObservableMap<Position, StepRun> runs = FXCollections.observableHashMap();
    private final ObjectProperty<List<Problem>> problems = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> performing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Audience.Waiting>> waiting =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Rehearsal> rehearsal = new ReadOnlyObjectWrapper<>(Rehearsal.NOTHING);
    private final ExecutorService rehearsing = Executors.newSingleThreadExecutor(Background.threads("rehearsal"));
    private Optional<Position> running = Optional.empty();
    private volatile Instant chapterBegan = Instant.EPOCH;

    Play(Scenario scenario, OpenLab open, Executor screen, Performer performer) {
        this.scenario = scenario;
        this.open = open;
        this.screen = screen;
        this.performer = performer;
        open.journal().follow(entry -> screen.execute(() -> written(entry)));
        reading.addListener((property, before, now) -> {
            rehearsal.set(Rehearsal.NOTHING);
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

    /** The step that is being read. */
    public ObjectProperty<Position> reading() {
        return reading;
    }

    /** What came of each step that was performed. */
    public ObservableMap<Position, StepRun> runs() {
        return runs;
    }

    /** What stood in the way of what was asked last. */
    public ObjectProperty<List<Problem>> problems() {
        return problems;
    }

    /** The command whose turn it is. */
    public ReadOnlyObjectProperty<Optional<String>> performing() {
        return performing.getReadOnlyProperty();
    }

    /** What is waited for, and why. */
    public ReadOnlyObjectProperty<Optional<Audience.Waiting>> waiting() {
        return waiting.getReadOnlyProperty();
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
    public ReadOnlyObjectProperty<Rehearsal> rehearsal() {
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
            Rehearsal found = step.map(this::rehearse).orElse(Rehearsal.NOTHING);
            screen.execute(() -> {
                if (reading.get().equals(at)) {
                    rehearsal.set(found);
                }
            });
        });
    }

    private Rehearsal rehearse(Step step) {
        try {
            return runner().rehearse(step);
        } catch (Refusal notYet) {
            return Rehearsal.NOTHING;
        }
    }

    /** Performs the step that is being read. */
    public void perform() {
        Position at = reading.get();
        Optional<Step> step = step(at);
        if (step.isEmpty() || !canPerform() || performer.busy()) {
            return;
        }
        Chapter chapter = chapter(at);
        problems.set(List.of());
        running = Optional.of(at);
        runs.put(at, StepRun.BEGUN);
        performer.start(step.get().title(), () -> perform(chapter, step.get()), this::told);
    }

    /** A chapter begins with its first step, and ends with its last. */
    private void perform(Chapter chapter, Step step) {
        Runner runner = runner();
        if (step.equals(chapter.steps().get(0))) {
            chapterBegan = runner.begin(chapter);
        }
        boolean held = runner.perform(chapter, step);
        if (held && step.equals(chapter.steps().get(chapter.steps().size() - 1))) {
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
            if (position.get().filter(now -> now.equals(end(at.chapter()))).isPresent()) {
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

    void begin(int chapter, Consumer<Performer.Outcome> ended) {
        Chapter to = scenario.chapters().get(chapter);
        bring(to.title(), to.starts(), Optional.of(new Position(chapter, 0)), ended);
    }

    /** Removes every node: the first chapter begins with nothing. */
    public void reset() {
        bring(
                Text.of("Tout est enlevé", "Everything is removed"),
                State.EMPTY,
                Optional.of(new Position(0, 0)),
                outcome -> {});
    }

    /** Removes every node and builds the whole lab, which belongs to no chapter. */
    void whole(Consumer<Performer.Outcome> ended) {
        bring(Text.of("Tout le laboratoire", "The whole lab"), scenario.complete(), Optional.empty(), ended);
    }

    /** @param then where the lab stands afterwards */
    private void bring(Text what, State state, Optional<Position> then, Consumer<Performer.Outcome> ended) {
        if (performer.busy()) {
            return;
        }
        problems.set(List.of());
        position.set(Optional.empty());
        runs.clear();
        then.ifPresent(reading::set);
        Instant began = Instant.now();
        performer.start(
                what,
                () -> {
                    open.reset();
                    new Builder(open.stage(), open.journal(), audience()).build(state);
                    then.ifPresent(at -> open.journal()
                            .write(new Entry.StateBuilt(
                                    Instant.now(),
                                    scenario.chapters().get(at.chapter()).id(),
                                    Duration.between(began, Instant.now()))));
                },
                outcome -> {
                    if (outcome instanceof Performer.Outcome.Done) {
                        position.set(then);
                    }
                    told(outcome);
                    ended.accept(outcome);
                });
    }

    void close() {
        rehearsing.shutdownNow();
    }

    /** What the step that runs, or the state that is built, is at. */
    Audience audience() {
        return new Audience() {
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

    /** A job has ended: nothing is waited for any more. */
    void told(Performer.Outcome outcome) {
        performing.set(Optional.empty());
        waiting.set(Optional.empty());
        if (outcome instanceof Performer.Outcome.Failed failed) {
            problems.set(failed.problems());
        }
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
                runs.put(at, run.ended(end));
                if (end.held()) {
                    position.set(Optional.of(new Position(at.chapter(), at.step() + 1)));
                }
            }
        });
    }

    private Position end(int chapter) {
        return new Position(chapter, scenario.chapters().get(chapter).steps().size());
    }

    private void forget(int chapter) {
        runs.keySet().removeIf(at -> at.chapter() == chapter);
    }

    private Runner runner() {
        return new Runner(open.stage(), open.journal(), audience());
    }
}
