package org.bascule.app.timeline;

import java.util.OptionalDouble;
import java.util.TreeMap;

/** A row of labels, none of which stands on another: who comes first has the place. */
final class LabelRow {

    private final double from;
    private final double to;
    private final double gap;
    private final TreeMap<Double, Double> taken = new TreeMap<>();

    /**
     * @param from where the row begins
     * @param to where it ends
     * @param gap between two labels
     */
    LabelRow(double from, double to, double gap) {
        this.from = from;
        this.to = to;
        this.gap = gap;
    }

    /** Where a label begins that is wanted around a place: pushed in at the row's ends; nowhere when there is no room. */
    OptionalDouble put(double centre, double width) {
        double x = Math.max(from, Math.min(centre - width / 2, to - width));
        var before = taken.lowerEntry(x + width + gap);
        if (width > to - from || (before != null && before.getValue() + gap > x)) {
            return OptionalDouble.empty();
        }
        taken.put(x, x + width);
        return OptionalDouble.of(x);
    }
}
