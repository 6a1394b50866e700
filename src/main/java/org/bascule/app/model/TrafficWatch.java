package org.bascule.app.model;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
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
        var clients = open.context().traffic();
        Optional<TrafficView.ClientView> writer = clients.writer().map(TrafficView.ClientView::of);
        Optional<TrafficView.ClientView> reader = clients.reader().map(TrafficView.ClientView::of);
        if (writer.isPresent() || reader.isPresent() || view.get().writer().isPresent()) {
            TrafficView now = new TrafficView(Instant.now(), writer, reader);
            screen.execute(() -> view.set(now));
        }
    }

    private static void record(TrafficView seen, History history) {
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
