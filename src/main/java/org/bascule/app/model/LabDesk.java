package org.bascule.app.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.bascule.app.history.History;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.background.Background;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.scenario.OpenLab;
import org.bascule.scenario.Runner;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.action.Action;

/** An open lab, as the views see it. Made, read and changed on the screen's thread; what works on the lab does not. */
public final class LabDesk {

    private static final Duration TRAFFIC_EVERY = Duration.ofMillis(250);

    private final Backend backend;
    private final Executor screen;
    private final Performer performer;
    private final OpenLab open;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final ReadOnlyObjectWrapper<TrafficView> traffic = new ReadOnlyObjectWrapper<>(TrafficView.NONE);
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty freePlay = new SimpleBooleanProperty();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final AtomicReference<Snapshot> unseen = new AtomicReference<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Background.threads("traffic-clock"));
    private final History history = new History();
    private final Play play;
    private Past past;

    public LabDesk(Backend backend, Lab lab, Scenario scenario, Executor screen, Performer performer) {
        this.backend = backend;
        this.screen = screen;
        this.performer = performer;
        Journal journal = Journal.inMemory();
        Chronology chronology = new Chronology(entries);
        journal.follow(entry -> screen.execute(() -> chronology.add(entry)));
        this.open = new OpenLab(lab, journal, this::seen);
        this.snapshot = new ReadOnlyObjectWrapper<>(open.observer().latest());
        this.past = Past.NONE.then(snapshot.get());
        this.play = new Play(scenario, open, screen, performer);
        snapshot.subscribe(history::see);
        traffic.subscribe(this::remember);
        clock.scheduleWithFixedDelay(this::lookAtTraffic, 0, TRAFFIC_EVERY.toMillis(), TimeUnit.MILLISECONDS);
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

    public Performer performer() {
        return performer;
    }

    public ReadOnlyObjectProperty<Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /** What was seen up to the snapshot that is shown. */
    public Past past() {
        return past;
    }

    public ReadOnlyObjectProperty<TrafficView> traffic() {
        return traffic.getReadOnlyProperty();
    }

    /** The name of the node that the user looks at. */
    public ObjectProperty<Optional<String>> selected() {
        return selected;
    }

    /** Whether the user has said that no lesson is to be kept from being spoilt. */
    public BooleanProperty freePlay() {
        return freePlay;
    }

    /** Whether a fault by hand would spoil a lesson: a chapter has begun, and has not ended. */
    public boolean wouldSpoil() {
        return !freePlay.get()
                && play.position()
                        .get()
                        .filter(at -> play.held(at.chapter()) > 0 && !play.complete(at.chapter()))
                        .isPresent();
    }

    /** The journal so far, each entry where it began. */
    public ObservableList<Entry> entries() {
        return entries;
    }

    /** What was seen so far, which views that are made anew go on from. */
    public History history() {
        return history;
    }

    /** Performs an action that no step asked for. False while something else goes on. */
    public boolean byHand(Text what, Action action) {
        play.problems().set(List.of());
        return performer.start(
                what, () -> new Runner(open.stage(), open.journal(), play.audience()).byHand(action), play::told);
    }

    /** Ends the clients and looks no more; the lab is still to be let go, or destroyed. */
    public void close() {
        clock.shutdownNow();
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
        seen.writer().ifPresent(writer -> history.seeWriter(seen.at(), writer.running(), writer.account()));
        seen.reader().ifPresent(reader -> history.seeReader(seen.at(), reader.running(), reader.account()));
    }
}
