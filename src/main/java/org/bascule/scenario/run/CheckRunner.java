package org.bascule.scenario.run;

import org.bascule.scenario.Expectation;
import org.bascule.scenario.check.Observation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.check.Check;

/**
 * Looks at what is expected, again at each new snapshot and several times a second, until all of it holds at one moment, or
 * nothing has moved for too long.
 */
final class CheckRunner {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ScenarioContext context;
    private final ProgressListener listener;
    private final Optional<Instant> deadline;

    CheckRunner(ScenarioContext context, ProgressListener listener) {
        this(context, listener, Optional.empty());
    }

    /** @param deadline when waiting ends whatever moves */
    CheckRunner(ScenarioContext context, ProgressListener listener, Optional<Instant> deadline) {
        this.context = context;
        this.listener = listener;
        this.deadline = deadline;
    }

    /**
     * @param since what times are measured from
     * @param told each verdict, as soon as it is final
     * @return whether every one held
     */
    boolean await(List<Expectation> expectations, Instant since, Consumer<CheckResult> told) {
        if (expectations.isEmpty()) {
            return true;
        }
        Semaphore news = new Semaphore(0);
        Runnable unsubscribe = context.observer().subscribe(snapshot -> news.release());
        Instant began = Instant.now();
        CheckTally tally = new CheckTally(expectations, began);
        Set<Integer> spoken = new HashSet<>();
        try (Progress progress = new Progress(context, began)) {
            listener.waiting(waiting(tally, progress, began));
            context.observer().fresh();
            boolean heldBefore = false;
            while (true) {
                boolean moved = round(tally, progress);
                // Seen one after the other, they held at one moment if nothing moved meanwhile, or if they still do.
                if (tally.allHold() && (!moved || heldBefore)) {
                    break;
                }
                heldBefore = tally.allHold();
                for (int place : tally.places()) {
                    if (tally.hopeless(place) && spoken.add(place)) {
                        told.accept(tally.verdict(place, since, Instant.now()));
                    }
                }
                if (over(tally, progress)) {
                    break;
                }
                if (!tally.allHold()) {
                    listener.waiting(waiting(tally, progress, began));
                }
                context.observer().poke();
                rest(news);
            }
        } finally {
            unsubscribe.run();
        }
        Instant ended = Instant.now();
        tally.places().stream().filter(spoken::add).forEach(place -> told.accept(tally.verdict(place, since, ended)));
        return tally.allHold();
    }

    /** Whether everything that is expected holds now, at one look. */
    boolean holdNow(List<Expectation> expectations) {
        return expectations.stream().allMatch(expectation -> look(expectation).holds());
    }

    /** Looks once at everything. Whether something moved between the first look and the last. */
    private boolean round(CheckTally tally, Progress progress) {
        progress.look(Instant.now());
        Optional<Progress.Sign> before = progress.last();
        for (int place : tally.open()) {
            Observation seen = look(tally.expectation(place));
            tally.see(place, seen, Instant.now());
        }
        return !progress.last().equals(before);
    }

    private boolean over(CheckTally tally, Progress progress) {
        Instant now = Instant.now();
        return deadline.filter(now::isAfter).isPresent()
                || (!tally.allHold() && tally.over(context.timers(), progress.since(), now));
    }

    private ProgressListener.Waiting waiting(CheckTally tally, Progress progress, Instant began) {
        Instant now = Instant.now();
        return new ProgressListener.Waiting(
                Duration.between(began, now),
                Duration.between(progress.since(), now),
                tally.silence(context.timers()),
                tally.places().stream()
                        .filter(place -> !tally.hopeless(place))
                        .map(place -> awaited(tally.expectation(place).check(), tally.seen(place)))
                        .toList(),
                progress.last().map(Progress.Sign::what));
    }

    private ProgressListener.Awaited awaited(Check check, Observation seen) {
        return new ProgressListener.Awaited(check.says(context), check.why(context), seen.saw(), seen.holds());
    }

    /** A check that finds nobody to look at does not hold, and says so. */
    private Observation look(Expectation expectation) {
        try {
            Observation seen = expectation.check().look(context);
            return seen.saw().en().isBlank() ? Observation.nobody() : seen;
        } catch (Refusal nobody) {
            return Observation.that(
                    false,
                    nobody.problems().stream().map(Problem::what).findFirst().orElse(Text.same("")));
        }
    }

    private static void rest(Semaphore news) {
        try {
            if (news.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Interruption.refusal();
        }
    }
}
