package org.bascule.app.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bascule.app.traffic.ClientCurves.Point;
import org.bascule.traffic.Slot;

/** A client's slots in equal parts of a window; the last part is complete. */
record ClientBins(TimeWindow window, Duration length, List<Bin> bins) {

    private static final double MILLIS = 1000;
    private static final double NANOS = 1e6;

    /** @param slowest zero if nothing was answered */
    private record Bin(Instant from, int answered, Duration slowest) {

        Bin with(Slot slot) {
            return new Bin(
                    from, answered + slot.answered(), slot.slowest().compareTo(slowest) > 0 ? slot.slowest() : slowest);
        }
    }

    static ClientBins of(ClientTrace trace, TimeWindow window) {
        long length = window.bin().toMillis();
        List<Bin> bins = new ArrayList<>();
        List<Slot> slots = trace.slots().stream()
                .filter(slot -> window.contains(slot.from()))
                .toList();
        if (!slots.isEmpty()) {
            long first = slots.get(0).from().toEpochMilli() / length;
            Instant end = trace.until(window.until());
            long last = (end.isBefore(window.until()) ? end : window.until()).toEpochMilli() / length;
            for (long bin = first; bin < last; bin++) {
                bins.add(new Bin(Instant.ofEpochMilli(bin * length), 0, Duration.ZERO));
            }
            for (Slot slot : slots) {
                int bin = (int) (slot.from().toEpochMilli() / length - first);
                if (bin < bins.size()) {
                    bins.set(bin, bins.get(bin).with(slot));
                }
            }
        }
        return new ClientBins(window, window.bin(), bins);
    }

    double mostPerSecond() {
        return bins.stream().mapToDouble(this::perSecond).max().orElse(0);
    }

    double slowestMillis() {
        return bins.stream().mapToDouble(bin -> millis(bin.slowest())).max().orElse(1);
    }

    /** Steps. */
    List<Point> rate(int most) {
        List<Point> points = new ArrayList<>();
        for (Bin bin : bins) {
            double y = perSecond(bin) / most;
            points.add(new Point(window.at(bin.from()), y));
            points.add(new Point(window.at(bin.from().plus(length)), y));
        }
        return points;
    }

    List<List<Point>> latency(int decades) {
        List<List<Point>> curves = new ArrayList<>();
        List<Point> current = new ArrayList<>();
        for (Bin bin : bins) {
            if (bin.slowest().isZero()) {
                if (!current.isEmpty()) {
                    curves.add(current);
                    current = new ArrayList<>();
                }
            } else {
                double y = Math.log10(Math.max(1, millis(bin.slowest()))) / decades;
                current.add(new Point(window.at(bin.from()), y));
                current.add(new Point(window.at(bin.from().plus(length)), y));
            }
        }
        if (!current.isEmpty()) {
            curves.add(current);
        }
        return curves;
    }

    private double perSecond(Bin bin) {
        return bin.answered() * MILLIS / length.toMillis();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / NANOS;
    }
}
