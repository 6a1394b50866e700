package org.bascule.app.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where an instant is drawn. Long stretches without a change are shortened, so that the phases of a failover stay readable beside
 * half a minute of waiting.
 */
public final class Scale {

    /**
     * The time between two changes.
     *
     * @param drawn its length on the axis, in seconds: less than it lasted if it is shortened
     */
    public record Stretch(double from, double lasted, double drawnFrom, double drawn) {

        public boolean shortened() {
            return lasted > drawn;
        }

        public double to() {
            return from + lasted;
        }
    }

    private static final double SECOND = 1e9;
    private static final double SHORTEST = 1;
    private static final double NOTHING = 0.05;
    private static final double TOLERANCE = 1.5;

    private final Instant from;
    private final List<Stretch> stretches = new ArrayList<>();

    /** @param changes those outside the range are ignored */
    public Scale(Instant from, Instant to, List<Instant> changes) {
        this.from = from;
        TreeSet<Double> points = new TreeSet<>();
        points.add(0.0);
        points.add(Math.max(seconds(to), NOTHING));
        double end = points.last();
        changes.stream().map(this::seconds).filter(at -> at > 0 && at < end).forEach(points::add);
        List<Double> marks = List.copyOf(points);
        double longest = longest(marks);
        double drawn = 0;
        for (int i = 1; i < marks.size(); i++) {
            double lasted = marks.get(i) - marks.get(i - 1);
            double width = lasted > longest * TOLERANCE ? longest : lasted;
            stretches.add(new Stretch(marks.get(i - 1), lasted, drawn, width));
            drawn += width;
        }
    }

    public List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    /** The length of the axis, in seconds. */
    public double width() {
        Stretch last = stretches.get(stretches.size() - 1);
        return last.drawnFrom() + last.drawn();
    }

    /** The position of an instant, 0 to 1; one outside the range is moved to its end. */
    public double at(Instant instant) {
        return at(seconds(instant));
    }

    /** @param seconds since the start */
    public double at(double seconds) {
        for (Stretch stretch : stretches) {
            if (seconds <= stretch.to()) {
                double share = Math.max(0, seconds - stretch.from()) / stretch.lasted();
                return (stretch.drawnFrom() + share * stretch.drawn()) / width();
            }
        }
        return 1;
    }

    private double seconds(Instant instant) {
        Duration since = Duration.between(from, instant);
        return since.getSeconds() + since.getNano() / SECOND;
    }

    /** A third of the total length of the short stretches, so that no wait takes more space than the events. */
    private static double longest(List<Double> marks) {
        if (marks.size() < 3) {
            return Double.MAX_VALUE;
        }
        double quick = 0;
        for (int i = 1; i < marks.size(); i++) {
            quick += Math.min(SHORTEST, marks.get(i) - marks.get(i - 1));
        }
        return Math.max(SHORTEST, quick / 3);
    }
}
