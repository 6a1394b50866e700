package org.bascule.app.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bascule.app.history.History;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.background.Background;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabSpec;
import org.bascule.lab.NodeView;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.run.OpenLab;
import org.slf4j.LoggerFactory;

/** An open lab, as the views see it. Used on the JavaFX thread; whatever works on the lab runs on other threads. */
public final class LabSession {

    private static final Duration TRAFFIC_INTERVAL = Duration.ofMillis(250);

    private final Backend backend;
    private final List<Backend> backends;
    private final Executor screen;
    private final TaskRunner tasks;
    private final OpenLab open;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final TrafficWatch traffic;
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<String>> alsoSelected = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty freePlay = new SimpleBooleanProperty();
    private final BooleanProperty overview = new SimpleBooleanProperty();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final IncidentLog incidents = new IncidentLog(entries);
    private final PredictionLog predictions = new PredictionLog();
    private final AtomicReference<Snapshot> unseen = new AtomicReference<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Background.threads("lab-clock"));
    private final History history = new History();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Background.threads("preview"));
    private final Navigation navigation;
    private final Execution execution;
    private final LivePreview preview;
    private final Hands hands;
    private final LabBuilder builder;
    private final ObjectProperty<Optional<String>> terminalWanted = new SimpleObjectProperty<>(Optional.empty());
    private final Map<Class<?>, AutoCloseable> kept = new LinkedHashMap<>();
    private PastObservations past;

    /** @param backends all that this version has */
    public LabSession(
            Backend backend, List<Backend> backends, Lab lab, Scenario scenario, Executor screen, TaskRunner tasks) {
        this.backend = backend;
        this.backends = List.copyOf(backends);
        this.screen = screen;
        this.tasks = tasks;
        Journal journal = Journal.inMemory();
        JournalOrder order = new JournalOrder(entries);
        journal.follow(entry -> screen.execute(() -> {
            order.add(entry);
            predictions.see(entry);
        }));
        this.open = new OpenLab(lab, journal, this::seen);
        this.snapshot = new ReadOnlyObjectWrapper<>(open.observer().latest());
        this.past = PastObservations.NONE.then(snapshot.get());
        RunState state = new RunState();
        StepRunner runner = new LabStepRunner(open);
        ConditionWatch watch = new ConditionWatch(worker, screen);
        RunEvents events = new RunEvents(tasks, journal, screen);
        this.navigation = new Navigation(
                scenario, chapter -> chapter.isPossibleWith(open.lab().capabilities()), state::forget);
        this.execution = new Execution(navigation, events, state, runner, watch);
        this.builder = new LabBuilder(
                navigation,
                events,
                state,
                watch,
                (target, progress) -> StateBuild.from(open, scenario, target, progress));
        this.preview = new LivePreview(navigation, runner, worker, screen);
        this.hands = new Hands(navigation, execution, events, runner, worker, screen);
        events.subscribe(event -> {
            if (event.what() instanceof RunEvent.What.Ended) {
                preview.refresh();
            }
        });
        selected.subscribe((before, now) -> alsoSelected.set(Set.of()));
        navigation.position().subscribe((before, now) -> overview.set(overview.get() && now.isEmpty()));
        builder.complete().subscribe((before, now) -> overview.set(overview.get() || now));
        snapshot.subscribe(history::see);
        this.traffic = new TrafficWatch(open, history, screen);
        clock.scheduleWithFixedDelay(traffic::look, 0, TRAFFIC_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        // Periodically: once the servers are idle, no snapshot follows that could trigger the check.
        clock.scheduleWithFixedDelay(() -> screen.execute(execution::checkConditions), 1, 1, TimeUnit.SECONDS);
    }

    public Backend backend() {
        return backend;
    }

    /** Every backend, including those that this lab is not built on. */
    public List<Backend> backends() {
        return backends;
    }

    public Lab lab() {
        return open.lab();
    }

    public LabSpec spec() {
        return open.spec();
    }

    public OpenLab open() {
        return open;
    }

    /** Where the user is in the scenario. */
    public Navigation navigation() {
        return navigation;
    }

    /** What is running, and what came of each step. */
    public Execution execution() {
        return execution;
    }

    /** What the shown step would do now. */
    public LivePreview preview() {
        return preview;
    }

    /** The steps that the user does by hand. */
    public Hands hands() {
        return hands;
    }

    /** Builds the states in which chapters start. */
    public LabBuilder builder() {
        return builder;
    }

    public TaskRunner tasks() {
        return tasks;
    }

    public ReadOnlyObjectProperty<Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /** What has been observed up to the current snapshot. */
    public PastObservations past() {
        return past;
    }

    public ReadOnlyObjectProperty<TrafficView> traffic() {
        return traffic.view();
    }

    /** The name of the node whose page is shown. */
    public ObjectProperty<Optional<String>> selected() {
        return selected;
    }

    /** The names of the nodes on which manual actions run together with the selected one. */
    public ObjectProperty<Set<String>> alsoSelected() {
        return alsoSelected;
    }

    /** Whether manual actions run without a warning while a chapter is in progress. */
    public BooleanProperty freePlay() {
        return freePlay;
    }

    /** Whether the overview is shown instead of a step: the lab is in no chapter. */
    public BooleanProperty overview() {
        return overview;
    }

    /** Shows the page of a chapter. */
    public void showChapter(int chapter) {
        showStep();
        navigation.showChapter(chapter);
    }

    /** Shows the page that is that many chapters or steps further, or back. */
    public void move(int chapters, int steps) {
        showStep();
        navigation.move(chapters, steps);
    }

    /** Starts a chapter on the lab as it is. */
    public void startHere(int chapter) {
        navigation.start(chapter);
        showStep();
    }

    private void showStep() {
        overview.set(false);
        selected.set(Optional.empty());
    }

    /** Whether a fault could make checks fail and needs a confirmation: a chapter has started and has not ended. */
    public boolean confirmsFaults() {
        return !freePlay.get()
                && navigation
                        .position()
                        .get()
                        .filter(at -> navigation.passedSteps(at.chapter()) > 0 && !navigation.isComplete(at.chapter()))
                        .isPresent();
    }

    /** Adds the services that ran before this lab was opened: those that are down are stopped, not unused. */
    void addRan(Set<PastObservations.Ran> ran) {
        past = past.andRan(ran);
    }

    /** The journal so far, ordered by when each entry began. */
    public ObservableList<Entry> entries() {
        return entries;
    }

    /** What each fault of the leader cost, the newest first. */
    public IncidentLog incidents() {
        return incidents;
    }

    /** What came of the user's predictions. */
    public PredictionLog predictions() {
        return predictions;
    }

    /** What the timeline shows; it outlives the views. */
    public History history() {
        return history;
    }

    /** Whether building a state would remove a node. */
    public boolean hasNodes() {
        return snapshot.get().nodes().stream().anyMatch(NodeView::created);
    }

    /** Runs actions that belong to no step. False while something else is running. */
    public boolean runActions(Text title, List<Action> actions) {
        return execution.runActions(title, selected.get(), actions);
    }

    /** The name of the node on which somebody asked for a terminal, until the view of the terminals has opened it. */
    public ObjectProperty<Optional<String>> terminalWanted() {
        return terminalWanted;
    }

    /**
     * What a view keeps beyond its own time: views are rebuilt for another language or for the presentation.
     *
     * @param make makes it when it is first asked for; it is closed with the lab
     */
    public <T extends AutoCloseable> T kept(Class<T> kind, Supplier<T> make) {
        return kind.cast(kept.computeIfAbsent(kind, any -> make.get()));
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LoggerFactory.getLogger(LabSession.class).debug("a part of the window was not closed", failed);
        }
    }

    /** Stops the clients and the observation; the lab itself is not closed. */
    public void close() {
        kept.values().forEach(LabSession::end);
        kept.clear();
        clock.shutdownNow();
        worker.shutdownNow();
        open.close();
    }

    /** Snapshots that come faster than the screen are dropped, but never the last one. */
    private void seen(Snapshot now) {
        if (unseen.getAndSet(now) == null) {
            screen.execute(() -> show(unseen.getAndSet(null)));
        }
    }

    private void show(Snapshot now) {
        past = past.then(now);
        snapshot.set(now);
    }
}
