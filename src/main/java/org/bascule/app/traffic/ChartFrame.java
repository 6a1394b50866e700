package org.bascule.app.traffic;

/**
 * The geometry of the chart: the events' words on top, then the panels of the operations and of the latency, a row for each set of
 * clients, and the words of the time axis.
 *
 * @param line height of a line of text
 * @param left of the panels; the names are beside them
 * @param right of the panels
 * @param rows number of sets
 */
record ChartFrame(double line, double left, double right, double height, int rows) {

    static final int MARK_ROWS = 2;

    private static final double ROW = 1.25;
    private static final double AXIS = 1.1;
    private static final double GAP = 0.4;
    private static final double LEAST_PANEL = 2;

    /** A panel, or the row of a set. */
    record Panel(double top, double bottom) {

        double height() {
            return bottom - top;
        }

        double y(double share) {
            return bottom - share * height();
        }
    }

    static double leastHeight(double line, int rows) {
        return line * (MARK_ROWS + 2 * LEAST_PANEL + 2 * GAP + rows * ROW + AXIS);
    }

    double width() {
        return right - left;
    }

    double x(double share) {
        return left + share * width();
    }

    Panel operations() {
        double top = MARK_ROWS * line + line * GAP / 2;
        return new Panel(top, top + panelHeight());
    }

    Panel latency() {
        double top = operations().bottom() + line * GAP;
        return new Panel(top, top + panelHeight());
    }

    Panel row(int nth) {
        double top = latency().bottom() + line * GAP + nth * ROW * line;
        return new Panel(top, top + ROW * line - 2);
    }

    /** Of the last row. */
    double bottom() {
        return rows == 0 ? latency().bottom() : row(rows - 1).bottom();
    }

    private double panelHeight() {
        double others = line * (MARK_ROWS + 2.5 * GAP + rows * ROW + AXIS);
        return Math.max(LEAST_PANEL * line, (height - others) / 2);
    }
}
