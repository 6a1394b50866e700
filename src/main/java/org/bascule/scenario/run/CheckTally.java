package org.bascule.scenario.run;

import org.bascule.scenario.Expectation;
import org.bascule.scenario.check.Observation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;

/**
 * What several checks have come to, by what was seen of each in one round after the other. They hold only when all do in
 * one round: each by itself may be true before a fault is felt. What has happened, such as a line in a log, stays true.
 */
final class CheckTally {

    /** A server that was looked at in the instant in which it started may seem to be down. */
    private static final Duration SURELY = Duration.ofSeconds(3);

    private static final class Line {
        private final Expectation expectation;
        private Observation seen = Observation.that(false, Text.same(""));
        private Instant holdsSince = Instant.EPOCH;
        private Instant hopelessSince;
        private boolean hopeless;

        private Line(Expectation expectation) {
            this.expectation = expectation;
        }

        private boolean settled() {
            return hopeless || (seen.holds() && expectation.check().staysTrue());
        }
    }

    private final List<Line> lines;
    private final Instant began;

    CheckTally(List<Expectation> expectations, Instant began) {
        this.lines = expectations.stream().map(Line::new).toList();
        this.began = began;
    }

    /** The checks to be looked at in the next round, by their places. */
    List<Integer> open() {
        return IntStream.range(0, lines.size())
                .filter(place -> !lines.get(place).settled())
                .boxed()
                .toList();
    }

    Expectation expectation(int place) {
        return lines.get(place).expectation;
    }

    void see(int place, Observation seen, Instant at) {
        Line line = lines.get(place);
        if (!line.seen.holds()) {
            line.holdsSince = at;
        }
        if (seen.outcome() == Observation.Outcome.NEVER) {
            line.hopelessSince = line.hopelessSince == null ? at : line.hopelessSince;
            line.hopeless = Duration.between(line.hopelessSince, at).compareTo(SURELY) >= 0;
        } else {
            line.hopelessSince = null;
        }
        line.seen = seen;
    }

    /** Whether waiting is of no use to a check. */
    boolean hopeless(int place) {
        return lines.get(place).hopeless;
    }

    Observation seen(int place) {
        return lines.get(place).seen;
    }

    boolean allHold() {
        return lines.stream().allMatch(line -> line.seen.holds());
    }

    /** Whether there is nothing left to wait for among those that do not hold. */
    boolean over(Timers inForce, Instant lastProgress, Instant now) {
        return awaited()
                .allMatch(line -> line.settled()
                        || WaitLimit.of(line.expectation, inForce).over(began, lastProgress, now));
    }

    /** The longest silence that is borne for one of those that are still waited for. */
    Duration silence(Timers inForce) {
        return awaited()
                .map(line -> WaitLimit.of(line.expectation, inForce).silence())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** @param since what times are measured from */
    CheckResult verdict(int place, Instant since, Instant now) {
        Line line = lines.get(place);
        boolean held = line.seen.holds();
        return new CheckResult(
                line.expectation, held, Duration.between(since, held ? line.holdsSince : now), line.seen.saw());
    }

    List<Integer> places() {
        return IntStream.range(0, lines.size()).boxed().toList();
    }

    private Stream<Line> awaited() {
        return lines.stream().filter(line -> !line.seen.holds());
    }
}
