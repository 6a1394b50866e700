package org.bascule.app.traffic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.app.history.Throughput;
import org.bascule.app.model.TrafficView;
import org.bascule.lab.Lang;

/**
 * What the traffic tab says about the clients.
 *
 * @param writer empty if none was started
 * @param running whether a client runs, so that the chart moves
 */
record TrafficPage(Optional<ClientFigures> writer, Optional<ClientFigures> reader, boolean running) {

    /**
     * A point of the chart.
     *
     * @param seconds before now: 0 or negative
     * @param operations acknowledged in the second that ends there
     */
    record Point(long seconds, int operations) {}

    static TrafficPage of(TrafficView traffic, Lang lang) {
        return new TrafficPage(
                traffic.writer().map(client -> ClientFigures.of(client, lang)),
                traffic.reader().map(client -> ClientFigures.of(client, lang)),
                traffic.running());
    }

    static List<Point> points(Throughput throughput, Instant now) {
        return throughput.seconds(now).stream()
                .map(second -> new Point(second.second() + 1 - now.getEpochSecond(), second.acknowledged()))
                .toList();
    }

    boolean anyClient() {
        return writer.isPresent() || reader.isPresent();
    }
}
