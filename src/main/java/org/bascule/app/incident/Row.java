package org.bascule.app.incident;

import java.util.List;
import java.util.Optional;
import org.bascule.incident.Band;

/**
 * A row of the page, with a line for each incident that has it. All places are seconds since the fault.
 *
 * @param remark how the two incidents differ; empty for a single one
 * @param dominant whether it is the phase that took the longest
 * @param rules what decides how long the phase takes, with the values in force
 */
record Row(Kind kind, String name, String remark, boolean dominant, List<Line> lines, List<String> rules) {

    enum Kind {
        TOTAL,
        MILESTONES,
        PHASE,
        /** How long a client set was not answered. */
        PAUSE
    }

    /**
     * @param incident 0 or 1
     * @param number the measured duration
     * @param model the modelled durations in words; for a pause, the members that answered before and after
     * @param words all of the line, for a tooltip and a screen reader
     */
    record Line(
            int incident,
            Optional<Stretch> bar,
            Optional<ModelBand> band,
            Band.Position position,
            String number,
            String model,
            List<Mark> marks,
            String words) {

        Line {
            marks = List.copyOf(marks);
        }
    }

    record Stretch(double from, double to) {}

    /** @param max empty when no timer limits the phase */
    record ModelBand(double min, double typical, Optional<Double> max) {}

    record Mark(double at, MarkKind kind, String words) {}

    enum MarkKind {
        MILESTONE,
        /** The same phase on another node, which ended earlier. */
        OTHER_NODE,
        FIRST_FAILURE
    }

    Row {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }
}
