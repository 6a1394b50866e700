package org.bascule.app.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.bascule.app.timeline.LabelRow;

/** Draws milestones as marks on a line, and their labels above it where there is space. */
final class MilestoneMarks {

    /** In em. */
    static final double HEIGHT = 2.8;

    private static final int LABEL_ROWS = 2;

    private final Ink ink;
    private final Frame frame;

    MilestoneMarks(Ink ink, Frame frame) {
        this.ink = ink;
        this.frame = frame;
    }

    /** @param marks those that are labelled first, first */
    void draw(List<Row.Mark> marks, double top) {
        double em = frame.em();
        double line = top + em * (LABEL_ROWS + 0.35);
        List<LabelRow> rows = new ArrayList<>();
        for (int i = 0; i < LABEL_ROWS; i++) {
            rows.add(new LabelRow(frame.left() - em, frame.width(), em * 0.8));
        }
        for (Row.Mark mark : marks) {
            double x = frame.x(mark.at());
            ink.line("incident-moment", x, line - em * 0.35, x, line + em * 0.3);
            ink.diamond("incident-diamond", x, line, em * 0.25);
            label(mark, x, top, rows);
        }
    }

    private void label(Row.Mark mark, double x, double top, List<LabelRow> rows) {
        double across = ink.width("incident-small", mark.words());
        for (int row = rows.size() - 1; row >= 0; row--) {
            OptionalDouble left = rows.get(row).put(x + across / 2 - frame.em() * 0.25, across);
            if (left.isPresent()) {
                ink.text("incident-small", mark.words(), left.getAsDouble(), top + frame.em() * (row + 0.75));
                return;
            }
        }
    }
}
