package org.bascule.app.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bascule.app.history.Lane;
import org.bascule.app.timeline.Period;
import org.bascule.app.timeline.Scale;
import org.bascule.app.timeline.Ticks;
import org.bascule.lab.Lang;

/**
 * The part of the past that the chart shows.
 *
 * @param live whether it ends now
 */
record TimeWindow(Instant from, Instant until, boolean live, Scale scale) {

    static final Duration LIVE = Duration.ofMinutes(2);

    private static final Duration SHORT = Duration.ofSeconds(30);

    /** The last two minutes. */
    static TimeWindow live(Instant now) {
        return new TimeWindow(now.minus(LIVE), now, true, new Scale(now.minus(LIVE), now, List.of()));
    }

    /** A period of the timeline, with its shortened stretches. */
    static TimeWindow of(Period period, List<Lane> lanes) {
        return new TimeWindow(
                period.from(), period.until(), false, new Scale(period.from(), period.until(), Period.changes(lanes)));
    }

    double at(Instant instant) {
        return scale.at(instant);
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && !instant.isAfter(until);
    }

    /** The time over which operations are counted. */
    Duration bin() {
        return Duration.between(from, until).compareTo(SHORT) <= 0 ? Duration.ofMillis(500) : Duration.ofSeconds(1);
    }

    /** @param apart the least distance between two of them, as a share of the axis */
    List<Ticks.Tick> ticks(double apart, Lang lang) {
        return live ? Ticks.before(scale, apart, lang) : Ticks.since(scale, apart, lang);
    }
}
