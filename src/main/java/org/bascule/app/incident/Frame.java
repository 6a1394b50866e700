package org.bascule.app.incident;

import org.bascule.app.timeline.Scale;

/**
 * The columns of the drawing: names, bars on the axis, space for a duration behind a bar, the model's durations.
 *
 * @param em height of a line of text
 * @param left start of the axis
 * @param right end of the axis
 * @param until the seconds at the end of the axis
 */
record Frame(double em, double width, double left, double right, Scale scale, double until) {

    /** A line of a row, in em. */
    static final double LINE = 1.3;

    /** Beside the axis, for the duration at the end of a bar, in em. */
    static final double NUMBER = 5.5;

    double across() {
        return right - left;
    }

    double x(double seconds) {
        return at(scale.at(seconds));
    }

    /** @param share of the axis, 0 to 1 */
    double at(double share) {
        return left + share * across();
    }

    double model() {
        return right + em * NUMBER;
    }

    double step() {
        return em * LINE;
    }
}
