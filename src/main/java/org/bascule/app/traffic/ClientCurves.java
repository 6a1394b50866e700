package org.bascule.app.traffic;

import java.util.List;

/**
 * What the chart shows of a client.
 *
 * @param rate operations per second
 * @param latency the slowest operation of each moment: a curve for each time without a pause
 * @param errors when attempts failed
 */
record ClientCurves(
        String name, List<Point> rate, List<List<Point>> latency, List<MemberStay> stays, List<Double> errors) {

    /** A place in a panel, from 0 to 1. */
    record Point(double x, double y) {}

    ClientCurves {
        rate = List.copyOf(rate);
        latency = List.copyOf(latency);
        stays = List.copyOf(stays);
        errors = List.copyOf(errors);
    }
}
