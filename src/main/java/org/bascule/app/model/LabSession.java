package org.bascule.app.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.bascule.app.history.History;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.background.Background;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabSpec;
import org.bascule.lab.NodeView;
import org.bascule.lab.Problem;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.scenario.ChapterRunner;
import org.bascule.scenario.OpenLab;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.action.Action;

/** An open lab, as the views see it. Made, read and changed on the screen's thread; what works on the lab does not. */
public final class LabSession {

    /** @param node whose node it was done to; empty when none was looked at */
    public record HandProblem(Optional<String> node, List<Problem> problems) {}

    private static final Duration TRAFFIC_EVERY = Duration.ofMillis(250);

    private final Backend backend;
    private final Executor screen;
    private final TaskRunner performer;
    private final OpenLab open;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final ReadOnlyObjectWrapper<TrafficView> traffic = new ReadOnlyObjectWrapper<>(TrafficView.NONE);
    private final ReadOnlyObjectWrapper<Optional<HandProblem>> handProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<String>> together = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty freePlay = new SimpleBooleanProperty();
    private final BooleanProperty overview = new SimpleBooleanProperty();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final AtomicReference<Snapshot> unseen = new AtomicReference<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Background.threads("traffic-clock"));
    private final History history = new History();
    private final Play play;
    private final Subscription subscription;
    private PastObservations past;

    public LabSession(Backend backend, Lab lab, Scenario scenario, Executor screen, TaskRunner performer) {
        this.backend = backend;
        this.screen = screen;
        this.performer = performer;
        Journal journal = Journal.inMemory();
        JournalOrder chronology = new JournalOrder(entries);
        journal.follow(entry -> screen.execute(() -> chronology.add(entry)));
        this.open = new OpenLab(lab, journal, this::seen);
        this.snapshot = new ReadOnlyObjectWrapper<>(open.observer().latest());
        this.past = PastObservations.NONE.then(snapshot.get());
        this.play = new Play(scenario, open, screen, performer);
        selected.subscribe((before, now) -> together.set(Set.of()));
        subscription = performer.job().subscribe((before, now) -> {
            if (before.isEmpty() && now.isPresent()) {
                play.begin();
                handProblem.set(Optional.empty());
            }
        });
        play.position().subscribe((before, now) -> overview.set(overview.get() && now.isEmpty()));
        play.complete().subscribe((before, now) -> overview.set(overview.get() || now));
        snapshot.subscribe(history::see);
        traffic.subscribe(this::remember);
        clock.scheduleWithFixedDelay(this::lookAtTraffic, 0, TRAFFIC_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        // By the clock: of servers that have come to rest no snapshot follows by which a look could be made.
        clock.scheduleWithFixedDelay(() -> screen.execute(play::look), 1, 1, TimeUnit.SECONDS);
    }

    public Backend backend() {
        return backend;
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

    public Play play() {
        return play;
    }

    public TaskRunner performer() {
        return performer;
    }

    public ReadOnlyObjectProperty<Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /** What was seen up to the snapshot that is shown. */
    public PastObservations past() {
        return past;
    }

    public ReadOnlyObjectProperty<TrafficView> traffic() {
        return traffic.getReadOnlyProperty();
    }

    /** The name of the node that the user looks at. */
    public ObjectProperty<Optional<String>> selected() {
        return selected;
    }

    /** The names of the nodes that are affected by hand together with the selected one. */
    public ObjectProperty<Set<String>> together() {
        return together;
    }

    /** Whether the user has said that no lesson is to be kept from being spoilt. */
    public BooleanProperty freePlay() {
        return freePlay;
    }

    /** Whether what can be done now is shown, instead of a step: the lab stands outside any chapter. */
    public BooleanProperty overview() {
        return overview;
    }

    /** Turns to a chapter, whose page is then shown. */
    public void turnTo(int chapter) {
        showPage();
        play.read(chapter);
    }

    /** Turns so many chapters or steps on, or back, to a page that is then shown. */
    public void turn(int chapters, int steps) {
        showPage();
        play.readNear(chapters, steps);
    }

    /** Begins a chapter with the lab as it is. */
    public void startHere(int chapter) {
        play.startHere(chapter);
        showPage();
    }

    private void showPage() {
        overview.set(false);
        selected.set(Optional.empty());
    }

    /** Whether a fault by hand would spoil a lesson: a chapter has begun, and has not ended. */
    public boolean wouldSpoil() {
        return !freePlay.get()
                && play.position()
                        .get()
                        .filter(at -> play.held(at.chapter()) > 0 && !play.complete(at.chapter()))
                        .isPresent();
    }

    /** What ran before this lab was opened: what is stopped now is then told from what never ran. */
    void recall(Set<PastObservations.Ran> ran) {
        past = past.andRan(ran);
    }

    /** The journal so far, each entry where it began. */
    public ObservableList<Entry> entries() {
        return entries;
    }

    /** What was seen so far, which views that are made anew go on from. */
    public History history() {
        return history;
    }

    /** What stood in the way of what was done last by hand, on the node that was looked at then. */
    public ReadOnlyObjectProperty<Optional<HandProblem>> handProblem() {
        return handProblem.getReadOnlyProperty();
    }

    /** Whether there is a node that a jump or a new beginning would remove. */
    public boolean hasNodes() {
        return snapshot.get().nodes().stream().anyMatch(NodeView::created);
    }

    /** Performs actions that no step asked for, one after the other. False while something else goes on. */
    public boolean byHand(Text what, List<Action> actions) {
        Optional<String> node = selected.get();
        return performer.start(
                what,
                () -> {
                    ChapterRunner runner = new ChapterRunner(open.stage(), open.journal(), play.audience());
                    actions.forEach(runner::byHand);
                },
                outcome -> {
                    play.ended();
                    if (outcome instanceof TaskRunner.Outcome.Failed failed) {
                        handProblem.set(Optional.of(new HandProblem(node, failed.problems())));
                    }
                });
    }

    /** Ends the clients and looks no more; the lab is still to be let go, or destroyed. */
    public void close() {
        clock.shutdownNow();
        screen.execute(subscription::unsubscribe);
        play.close();
        open.close();
    }

    /** Snapshots that come faster than the screen are dropped, never the last one. */
    private void seen(Snapshot now) {
        if (unseen.getAndSet(now) == null) {
            screen.execute(() -> show(unseen.getAndSet(null)));
        }
    }

    private void show(Snapshot now) {
        past = past.then(now);
        snapshot.set(now);
    }

    private void lookAtTraffic() {
        var clients = open.stage().traffic();
        Optional<TrafficView.ClientView> writer = clients.writer().map(TrafficView.ClientView::of);
        Optional<TrafficView.ClientView> reader = clients.reader().map(TrafficView.ClientView::of);
        if (writer.isPresent() || reader.isPresent() || traffic.get().writer().isPresent()) {
            TrafficView now = new TrafficView(Instant.now(), writer, reader);
            screen.execute(() -> traffic.set(now));
        }
    }

    private void remember(TrafficView seen) {
        seen.writer()
                .ifPresentOrElse(
                        writer -> history.seeWriter(seen.at(), writer.running(), writer.account()),
                        () -> history.seeNoWriter(seen.at()));
        seen.reader()
                .ifPresentOrElse(
                        reader -> history.seeReader(seen.at(), reader.running(), reader.account()),
                        () -> history.seeNoReader(seen.at()));
    }
}
