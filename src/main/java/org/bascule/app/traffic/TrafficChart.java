package org.bascule.app.traffic;

import java.util.List;
import org.bascule.app.history.Lane;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;

/**
 * What the chart shows, without its geometry: places are from 0 (left, bottom) to 1 (right, top).
 *
 * @param mostOperations per second, at the top of their panel
 * @param decades of the latency's logarithmic scale, which begins at one millisecond
 */
record TrafficChart(
        TimeWindow window, List<ClientCurves> sets, int mostOperations, int decades, List<ChartMark> marks) {

    private static final double HEADROOM = 1.1;
    private static final int LEAST_DECADES = 3;
    private static final int LEAST_OPERATIONS = 5;
    private static final int[] ROUND = {1, 2, 3, 4, 5, 6, 8, 10};

    TrafficChart {
        sets = List.copyOf(sets);
        marks = List.copyOf(marks);
    }

    /** @param members all that the lab may have: each keeps its shade */
    static TrafficChart of(
            TimeWindow window,
            List<ClientTrace> traces,
            List<String> members,
            List<Entry> entries,
            List<Lane> lanes,
            Lang lang) {
        List<ClientBins> bins =
                traces.stream().map(trace -> ClientBins.of(trace, window)).toList();
        int most = rounded(HEADROOM
                * bins.stream().mapToDouble(ClientBins::mostPerSecond).max().orElse(0));
        int decades = Math.max(LEAST_DECADES, (int) Math.ceil(Math.log10(
                bins.stream().mapToDouble(ClientBins::slowestMillis).max().orElse(1))));
        List<ClientCurves> curves = traces.stream()
                .map(trace -> new ClientCurves(
                        trace.set(),
                        bins.get(traces.indexOf(trace)).rate(most),
                        bins.get(traces.indexOf(trace)).latency(decades),
                        MemberStays.of(trace, window, members, lang),
                        trace.slots().stream()
                                .filter(slot -> slot.failures() > 0 && window.contains(slot.from()))
                                .map(slot -> window.at(slot.from()))
                                .toList()))
                .toList();
        return new TrafficChart(window, curves, most, decades, ChartMark.of(entries, lanes, window, lang));
    }

    /** At least as much, as one digit with zeros. */
    static int rounded(double operations) {
        double atLeast = Math.max(LEAST_OPERATIONS, operations);
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (int digit : ROUND) {
            if (digit * power >= atLeast) {
                return (int) (digit * power);
            }
        }
        throw new IllegalArgumentException(String.valueOf(operations));
    }
}
