package org.bascule.app.timeline;

import java.util.OptionalDouble;
import java.util.TreeMap;

/** A row of labels that do not overlap: the first one to be put keeps its place. */
public final class LabelRow {

    private final double from;
    private final double to;
    private final double gap;
    private final TreeMap<Double, Double> taken = new TreeMap<>();

    /**
     * @param from start of the row
     * @param to end of the row
     * @param gap between two labels
     */
    public LabelRow(double from, double to, double gap) {
        this.from = from;
        this.to = to;
        this.gap = gap;
    }

    /** The start of a label around a centre, moved inside the row; empty if it would overlap another. */
    public OptionalDouble put(double centre, double width) {
        double x = Math.max(from, Math.min(centre - width / 2, to - width));
        var before = taken.lowerEntry(x + width + gap);
        if (width > to - from || (before != null && before.getValue() + gap > x)) {
            return OptionalDouble.empty();
        }
        taken.put(x, x + width);
        return OptionalDouble.of(x);
    }
}
