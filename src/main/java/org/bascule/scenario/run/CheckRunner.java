package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.Observation;

/**
 * Runs checks at each new snapshot and several times a second, until all pass at the same time, or the lab makes no
 * progress for too long.
 */
public final class CheckRunner {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /**
     * Between two looks that open connections, while another check does not pass: a dozen of them takes PostgreSQL a third of a second
     * of processor time, which it needs meanwhile to start.
     */
    private static final Duration BETWEEN_COSTLY_LOOKS = Duration.ofSeconds(2);

    private final ScenarioContext context;
    private final ProgressListener listener;
    private final Optional<Instant> deadline;

    public CheckRunner(ScenarioContext context, ProgressListener listener) {
        this(context, listener, Optional.empty());
    }

    /** @param deadline when waiting ends even if the lab makes progress */
    CheckRunner(ScenarioContext context, ProgressListener listener, Optional<Instant> deadline) {
        this.context = context;
        this.listener = listener;
        this.deadline = deadline;
    }

    /**
     * @param since the start of the times in results
     * @param results receives each result as soon as it is final
     * @return whether all checks passed
     */
    boolean await(List<Expectation> expectations, Instant since, Consumer<CheckResult> results) {
        if (expectations.isEmpty()) {
            return true;
        }
        Semaphore news = new Semaphore(0);
        Runnable unsubscribe = context.observer().subscribe(snapshot -> news.release());
        Instant began = Instant.now();
        CheckTally tally = new CheckTally(expectations, began);
        Set<Integer> reported = new HashSet<>();
        try (Progress progress = new Progress(context, began)) {
            listener.waiting(waiting(tally, progress, began));
            context.observer().fresh();
            while (true) {
                lookAtAll(tally, progress);
                if (tally.allPass()) {
                    break;
                }
                for (int index : tally.indexes()) {
                    if (tally.cannotPass(index) && reported.add(index)) {
                        results.accept(tally.result(index, since, Instant.now()));
                    }
                }
                if (ended(tally, progress)) {
                    break;
                }
                listener.waiting(waiting(tally, progress, began));
                context.observer().poke();
                rest(news);
            }
        } finally {
            unsubscribe.run();
        }
        Instant ended = Instant.now();
        tally.indexes().stream()
                .filter(reported::add)
                .forEach(index -> results.accept(tally.result(index, since, ended)));
        return tally.allPass();
    }

    /** Whether all checks pass now, at the first look. */
    boolean passNow(List<Expectation> expectations) {
        return expectations.stream().allMatch(expectation -> look(expectation).passes());
    }

    /** Whether a check passes now, at the first look. */
    public boolean passesNow(Check check) {
        return look(Expectation.of(check)).passes();
    }

    /**
     * Looks at each check, one after another. They pass at the same time where nothing changed since they were looked at: if all pass, those
     * that were looked at before the last change are looked at again.
     */
    void lookAtAll(CheckTally tally, Progress progress) {
        progress.look(Instant.now());
        Map<Integer, Instant> lookedAt = new LinkedHashMap<>();
        boolean passing = true;
        for (int index : tally.unsettled()) {
            if (passing || tally.isDue(index, Instant.now(), BETWEEN_COSTLY_LOOKS)) {
                lookedAt.put(index, Instant.now());
                passing &= see(tally, index);
            }
        }
        if (tally.allPass()) {
            Instant changed = progress.since();
            lookedAt.forEach((index, at) -> {
                if (at.isBefore(changed)) {
                    see(tally, index);
                }
            });
        }
    }

    private boolean see(CheckTally tally, int index) {
        Observation observation = look(tally.expectation(index));
        tally.see(index, observation, Instant.now(), serverStarts());
        return observation.passes();
    }

    private boolean serverStarts() {
        return context.lab().nodes().stream().anyMatch(node -> Progress.isStarting(context.snapshot(), node));
    }

    private boolean ended(CheckTally tally, Progress progress) {
        Instant now = Instant.now();
        return deadline.filter(now::isAfter).isPresent()
                || (!tally.allPass() && tally.waitedTooLong(context.timers(), progress.since(), now));
    }

    ProgressListener.Waiting waiting(CheckTally tally, Progress progress, Instant began) {
        Instant now = Instant.now();
        return new ProgressListener.Waiting(
                Duration.between(began, now),
                Duration.between(progress.since(), now),
                tally.silence(context.timers()),
                tally.indexes().stream()
                        .filter(index -> !tally.cannotPass(index))
                        .map(index -> awaited(tally.expectation(index).check(), tally.seen(index)))
                        .toList(),
                progress.last().map(Progress.Activity::what));
    }

    private ProgressListener.Awaited awaited(Check check, Observation observation) {
        return new ProgressListener.Awaited(
                check.says(context), check.why(context), observation.seen(), observation.passes());
    }

    /** A check without a node to look at does not pass. */
    private Observation look(Expectation expectation) {
        try {
            Observation observation = expectation.check().look(context);
            return observation.seen().en().isBlank() ? Observation.noNode() : observation;
        } catch (Refusal nobody) {
            return Observation.that(
                    false,
                    nobody.problems().stream().map(Problem::what).findFirst().orElse(Text.same("")));
        }
    }

    static void rest(Semaphore news) {
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
