package org.bascule.app.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bascule.app.model.RunEvent.What;
import org.bascule.incident.Prediction;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.run.HandCommand;
import org.bascule.scenario.run.Hints;
import org.bascule.scenario.run.MyTurn;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.StepPreview;

/** The execution of steps without a lab: what a step does is set by the test. */
final class FakeRuns implements StepRunner, AutoCloseable {

    static final Scenario SCENARIO = ScenarioReader.builtIn("poc");
    static final Problem PROBLEM = new Problem(Text.same("It failed."), Text.same("Try again."));

    /** Stands for the JavaFX thread. */
    final ExecutorService screen = Executors.newSingleThreadExecutor();

    final TaskRunner tasks = new TaskRunner(screen);
    final Journal journal = Journal.inMemory();
    final RunEvents events = new RunEvents(tasks, journal, screen);
    final RunState state = new RunState();
    final ConditionWatch watch = new ConditionWatch(immediate(), screen);
    final Navigation navigation;
    final Execution execution;
    final List<RunEvent> seen = new ArrayList<>();
    volatile boolean passes = true;
    volatile boolean refuses;
    volatile List<String> candidates = List.of();
    volatile Optional<Prediction> predicted = Optional.empty();

    FakeRuns() {
        this(SCENARIO);
    }

    /** @param scenario one that comes with Bascule */
    FakeRuns(String scenario) {
        this(ScenarioReader.builtIn(scenario));
    }

    static final Entry.Planned PLAN = new Entry.Planned(
            Instant.EPOCH,
            List.of(new Entry.PlannedMove(Text.same("create etcd1"), Text.same("The state has this node."))),
            null);

    private FakeRuns(Scenario scenario) {
        navigation = new Navigation(scenario, chapter -> true, state::forget);
        execution = new Execution(navigation, events, state, this, watch);
        events.subscribe(seen::add);
    }

    @Override
    public void run(Chapter chapter, Step step, boolean passedBefore, ProgressListener progress) {
        predicted = progress.confirm(candidates);
        command("etcdctl member list", progress);
        checkAgain(chapter, step, passedBefore, progress);
    }

    @Override
    public void checkAgain(Chapter chapter, Step step, boolean passedBefore, ProgressListener progress) {
        progress.waiting(new ProgressListener.Waiting(
                Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1), List.of(), Optional.empty()));
        journal.write(new Entry.Observed(Instant.EPOCH, Text.same("a change that no step made")));
        journal.write(new Entry.CheckEnded(
                Instant.EPOCH, "quorum", Text.same("says"), passes, Duration.ZERO, Text.same("saw")));
        journal.write(new Entry.StepEnded(Instant.EPOCH, chapter.id(), step.id(), passes, Duration.ZERO, null));
    }

    @Override
    public void runByHand(Chapter chapter, Step step, boolean passedBefore, MyTurn turn, ProgressListener progress) {
        checkAgain(chapter, step, passedBefore, progress);
    }

    @Override
    public List<HandCommand> commandsByHand(Chapter chapter, Step step) {
        if (refuses) {
            throw refusal();
        }
        return List.of(new HandCommand(step.id(), Optional.empty()));
    }

    @Override
    public void revealed(Chapter chapter, Step step, HandCommand command) {
        journal.write(new Entry.Revealed(Instant.EPOCH, chapter.id(), step.id(), command.typed()));
    }

    @Override
    public Hints hints() {
        return new Hints(journal);
    }

    @Override
    public List<String> terminal() {
        return List.of("cd lab");
    }

    @Override
    public void run(List<Action> actions, ProgressListener progress) {
        command("kill -9 1", progress);
    }

    @Override
    public boolean canCheckAgain(Chapter chapter, Step step) {
        return true;
    }

    @Override
    public boolean passesNow(Chapter chapter, Step step) {
        return passes;
    }

    @Override
    public StepPreview preview(Chapter chapter, Step step) {
        if (refuses) {
            throw refusal();
        }
        return new StepPreview(List.of(step.id()), List.of(), List.of());
    }

    @Override
    public Entry.Planned plan(Chapter chapter) {
        if (refuses) {
            throw refusal();
        }
        return PLAN;
    }

    static Refusal refusal() {
        return new Refusal(Refusal.Cause.LAB, PROBLEM.what(), PROBLEM.remedy());
    }

    private void command(String typed, ProgressListener progress) {
        progress.performing(typed);
        if (refuses) {
            throw refusal();
        }
        journal.write(new Entry.Performed(Instant.EPOCH, typed, "", Duration.ZERO));
    }

    /** What happened, without its details. */
    List<Class<?>> kinds() throws Exception {
        return onScreen(() -> seen.stream()
                .<Class<?>>map(event -> event.what().getClass())
                .filter(kind -> kind != What.Waiting.class)
                .toList());
    }

    <T> T onScreen(Callable<T> work) throws Exception {
        return screen.submit(work).get(10, TimeUnit.SECONDS);
    }

    /** Runs something on the screen's thread, and waits until no task runs. */
    void idle(Runnable work) throws Exception {
        onScreen(() -> {
            work.run();
            return true;
        });
        Awaitility.await().until(() -> onScreen(() -> !tasks.busy()));
    }

    @Override
    public void close() {
        tasks.close();
        screen.shutdownNow();
    }

    static ExecutorService immediate() {
        return new AbstractExecutorService() {
            @Override
            public void execute(Runnable work) {
                work.run();
            }

            @Override
            public void shutdown() {}

            @Override
            public List<Runnable> shutdownNow() {
                return List.of();
            }

            @Override
            public boolean isShutdown() {
                return false;
            }

            @Override
            public boolean isTerminated() {
                return false;
            }

            @Override
            public boolean awaitTermination(long timeout, TimeUnit unit) {
                return true;
            }
        };
    }
}
