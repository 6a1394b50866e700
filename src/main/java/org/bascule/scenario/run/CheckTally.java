package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.check.Observation;

/**
 * The results of several checks over repeated rounds. They pass only when all pass in the same round, since each one
 * may pass before a fault is visible. Something that has happened, such as a line in a log, stays true.
 */
final class CheckTally {

    /** A server observed as it is started may seem to be down. */
    private static final Duration CONFIRMED_AFTER = Duration.ofSeconds(3);

    /** A restored etcd that does not respond yet looks like one of the cluster that was lost; a client connects again ever more rarely. Where the scenario allows a silence, that holds. */
    private static final Duration CONFIRMED_WHILE_STARTING_AFTER = Duration.ofSeconds(30);

    private static final class Line {
        private final Expectation expectation;
        private Observation last = Observation.that(false, Text.same(""));
        private Instant passesSince = Instant.EPOCH;
        private Instant seenAt;
        private Instant neverSince;
        private boolean cannotPass;

        private Line(Expectation expectation, Instant began) {
            this.expectation = expectation;
            this.seenAt = began;
        }

        private boolean settled() {
            return cannotPass || (last.passes() && expectation.check().staysTrue());
        }
    }

    private final List<Line> lines;
    private final Instant began;
    private final boolean patient;

    CheckTally(List<Expectation> expectations, Instant began) {
        this(expectations, began, false);
    }

    private CheckTally(List<Expectation> expectations, Instant began, boolean patient) {
        this.lines = expectations.stream()
                .map(expectation -> new Line(expectation, began))
                .toList();
        this.began = began;
        this.patient = patient;
    }

    /** In this tally no check is given up: somebody may still do what makes it pass. */
    static CheckTally patient(List<Expectation> expectations, Instant began) {
        return new CheckTally(expectations, began, true);
    }

    /** The indexes of the checks to look at in the next round: the costly ones last. */
    List<Integer> unsettled() {
        return IntStream.range(0, lines.size())
                .filter(index -> !lines.get(index).settled())
                .boxed()
                .sorted(Comparator.comparing(index -> isCostly(index)))
                .toList();
    }

    /** Whether to look at a check although another does not pass in this round: at a costly one at intervals, from the start on. */
    boolean isDue(int index, Instant now, Duration betweenCostlyLooks) {
        return !isCostly(index) || !now.isBefore(lines.get(index).seenAt.plus(betweenCostlyLooks));
    }

    private boolean isCostly(int index) {
        return lines.get(index).expectation.check().costly();
    }

    Expectation expectation(int index) {
        return lines.get(index).expectation;
    }

    /** @param starting whether a server was started and does not respond yet */
    void see(int index, Observation observation, Instant at, boolean starting) {
        Line line = lines.get(index);
        if (!line.last.passes()) {
            line.passesSince = at;
        }
        if (observation.outcome() == Observation.Outcome.NEVER && !patient) {
            line.neverSince = line.neverSince == null ? at : line.neverSince;
            Duration confirmedAfter =
                    starting ? line.expectation.within().orElse(CONFIRMED_WHILE_STARTING_AFTER) : CONFIRMED_AFTER;
            line.cannotPass = Duration.between(line.neverSince, at).compareTo(confirmedAfter) >= 0;
        } else {
            line.neverSince = null;
        }
        line.last = observation;
        line.seenAt = at;
    }

    /** Whether waiting cannot make this check pass. */
    boolean cannotPass(int index) {
        return lines.get(index).cannotPass;
    }

    Observation seen(int index) {
        return lines.get(index).last;
    }

    boolean allPass() {
        return lines.stream().allMatch(line -> line.last.passes());
    }

    /** Whether waiting has ended for every check that does not pass. */
    boolean waitedTooLong(Timers inForce, Instant lastProgress, Instant now) {
        return waitedTooLong(began, inForce, lastProgress, now);
    }

    /** @param since when waiting began */
    boolean waitedTooLong(Instant since, Timers inForce, Instant lastProgress, Instant now) {
        return awaited()
                .allMatch(line -> line.settled()
                        || WaitLimit.of(line.expectation, inForce).over(since, lastProgress, now));
    }

    /** The longest time without progress that a pending check allows. */
    Duration silence(Timers inForce) {
        return awaited()
                .map(line -> WaitLimit.of(line.expectation, inForce).silence())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** @param since the start of the time in the result */
    CheckResult result(int index, Instant since, Instant now) {
        Line line = lines.get(index);
        boolean passed = line.last.passes();
        return new CheckResult(
                line.expectation, passed, Duration.between(since, passed ? line.passesSince : now), line.last.seen());
    }

    List<Integer> indexes() {
        return IntStream.range(0, lines.size()).boxed().toList();
    }

    private Stream<Line> awaited() {
        return lines.stream().filter(line -> !line.last.passes());
    }
}
