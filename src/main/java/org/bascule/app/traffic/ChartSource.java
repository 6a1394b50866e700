package org.bascule.app.traffic;

import java.time.Instant;
import java.util.List;
import org.bascule.app.history.Lane;
import org.bascule.app.model.LabSession;
import org.bascule.app.timeline.Period;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.traffic.ClientSet;

/** Makes the chart of a lab's clients. */
record ChartSource(LabSession session, Lang lang) {

    /**
     * @param writing the writers, or else the readers
     * @param live the last two minutes, or else the newest period of the timeline
     */
    TrafficChart chart(boolean writing, boolean live, Instant now) {
        List<Lane> lanes = session.history().lanes();
        TimeWindow window = live
                ? TimeWindow.live(now)
                : Period.newest(session.entries(), lanes, now)
                        .map(period -> TimeWindow.of(period, lanes))
                        .orElseGet(() -> TimeWindow.live(now));
        return TrafficChart.of(
                window,
                ClientTrace.of(
                        session.open().context().traffic().sets(),
                        writing ? ClientSet::writer : ClientSet::reader,
                        window.from()),
                session.spec().topology().members().stream().map(Node::name).toList(),
                session.entries(),
                lanes,
                lang);
    }
}
