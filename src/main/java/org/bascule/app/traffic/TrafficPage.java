package org.bascule.app.traffic;

import java.util.List;
import org.bascule.app.model.TrafficView;
import org.bascule.lab.Lang;

/**
 * What the traffic tab says about the clients.
 *
 * @param running whether a client runs, so that the chart moves
 */
record TrafficPage(List<SetFigures> sets, boolean running) {

    TrafficPage {
        sets = List.copyOf(sets);
    }

    static TrafficPage of(TrafficView traffic, Lang lang) {
        return new TrafficPage(
                traffic.sets().stream().map(set -> SetFigures.of(set, lang)).toList(), traffic.running());
    }
}
