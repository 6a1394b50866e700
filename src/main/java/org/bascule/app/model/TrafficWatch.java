package org.bascule.app.model;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bascule.app.history.History;
import org.bascule.scenario.run.OpenLab;

/** What the clients of an open lab have done so far, recorded in its history. */
final class TrafficWatch {

    private final OpenLab open;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<TrafficView> view = new ReadOnlyObjectWrapper<>(TrafficView.NONE);

    TrafficWatch(OpenLab open, History history, Executor screen) {
        this.open = open;
        this.screen = screen;
        view.subscribe(seen -> record(seen, history));
    }

    ReadOnlyObjectProperty<TrafficView> view() {
        return view.getReadOnlyProperty();
    }

    /** Looks once; may be called on any thread. */
    void look() {
        List<TrafficView.SetView> sets = open.context().traffic().sets().stream()
                .map(TrafficView.SetView::of)
                .toList();
        boolean running = sets.stream().anyMatch(TrafficView.SetView::running);
        // Nothing changes of sets that were stopped, or of none.
        if (running || !view.get().sets().equals(sets)) {
            TrafficView now = new TrafficView(Instant.now(), sets);
            screen.execute(() -> view.set(now));
        }
    }

    private static void record(TrafficView seen, History history) {
        for (TrafficView.SetView set : seen.sets()) {
            TrafficView.ClientView writer = set.writer();
            TrafficView.ClientView reader = set.reader();
            history.seeWriter(
                    seen.at(), set.name(), writer.running(), writer.account().lastAcknowledged(), writer.pauses());
            history.seeReader(
                    seen.at(), set.name(), reader.running(), reader.account().lastAcknowledged(), reader.pauses());
        }
        history.seeOnly(
                seen.at(), seen.sets().stream().map(TrafficView.SetView::name).collect(Collectors.toSet()));
    }
}
