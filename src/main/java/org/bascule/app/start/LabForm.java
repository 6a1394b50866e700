package org.bascule.app.start;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bascule.app.model.StartingPoint;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Scenario;

/**
 * The form for a new lab.
 *
 * @param start the index of the starting point that is selected at first
 * @param timers those that are selected at first
 */
record LabForm(Scenario scenario, List<StartingPoint> startingPoints, int start, Timers timers) {

    static final List<Timers> TIMERS = List.of(Timers.DOCUMENTED, Timers.QUICK);

    LabForm {
        startingPoints = List.copyOf(startingPoints);
    }

    /** @param lastStart the index of the starting point of the last new lab; another scenario may not have it */
    static LabForm of(Scenario scenario, int lastStart, boolean quickTimers) {
        List<StartingPoint> points = Stream.concat(
                        Stream.<StartingPoint>of(new StartingPoint.Complete()),
                        IntStream.range(0, scenario.chapters().size()).mapToObj(StartingPoint.AtChapter::new))
                .toList();
        return new LabForm(
                scenario,
                points,
                lastStart < points.size() ? lastStart : 0,
                quickTimers ? Timers.QUICK : Timers.DOCUMENTED);
    }

    /** The name of the lab until another is typed. */
    String name() {
        return scenario.id();
    }

    Text label(StartingPoint point) {
        if (point instanceof StartingPoint.AtChapter at) {
            return StartMessages.chapter(
                    at.chapter() + 1, scenario.chapters().get(at.chapter()).title());
        }
        return StartMessages.completeLab();
    }

    static Text label(Timers timers) {
        return timers.equals(Timers.QUICK)
                ? StartMessages.shortenedTimers(timers.ttl(), timers.loopWait())
                : StartMessages.documentTimers(timers.ttl(), timers.loopWait());
    }
}
