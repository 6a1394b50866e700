package org.bascule.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** Looks at what is expected, again at each new snapshot and several times a second, until it holds or its time is up. */
final class Judge {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Stage stage;
    private final Audience audience;

    Judge(Stage stage, Audience audience) {
        this.stage = stage;
        this.audience = audience;
    }

    /**
     * @param since what times are measured from
     * @param told each verdict, as soon as there is one
     * @return whether every one held
     */
    boolean await(List<Expectation> expectations, Instant since, Consumer<Verdict> told) {
        if (expectations.isEmpty()) {
            return true;
        }
        List<Expectation> pending = new ArrayList<>(expectations);
        Semaphore news = new Semaphore(0);
        Runnable unsubscribe = stage.observer().subscribe(snapshot -> news.release());
        boolean all = true;
        Instant began = Instant.now();
        try {
            audience.waiting(beginning(expectations));
            stage.observer().fresh();
            while (!pending.isEmpty()) {
                List<Audience.Pending> waiting = new ArrayList<>();
                for (Expectation expectation : List.copyOf(pending)) {
                    Seen seen = look(expectation);
                    boolean over = Duration.between(began, Instant.now()).compareTo(expectation.within()) > 0;
                    if (seen.holds() || over) {
                        pending.remove(expectation);
                        all &= seen.holds();
                        told.accept(new Verdict(
                                expectation, seen.holds(), Duration.between(since, Instant.now()), seen.saw()));
                    } else {
                        waiting.add(new Audience.Pending(
                                expectation.check().says(stage),
                                expectation.check().why(stage),
                                seen.saw()));
                    }
                }
                if (!pending.isEmpty()) {
                    audience.waiting(
                            new Audience.Waiting(Duration.between(began, Instant.now()), limit(pending), waiting));
                    stage.observer().poke();
                    rest(news);
                }
            }
        } finally {
            unsubscribe.run();
        }
        return all;
    }

    /** What is waited for before anybody has looked. */
    private Audience.Waiting beginning(List<Expectation> expectations) {
        List<Audience.Pending> pending = expectations.stream()
                .map(Expectation::check)
                .map(check -> new Audience.Pending(check.says(stage), check.why(stage), Text.same("")))
                .toList();
        return new Audience.Waiting(Duration.ZERO, limit(expectations), pending);
    }

    private static Duration limit(List<Expectation> pending) {
        return pending.stream()
                .map(Expectation::within)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** A check that finds nobody to look at does not hold, and says so. */
    private Seen look(Expectation expectation) {
        try {
            Seen seen = expectation.check().look(stage);
            return seen.saw().en().isBlank() ? Seen.nobody() : seen;
        } catch (Refusal nobody) {
            return Seen.that(
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
            throw Stage.interrupted();
        }
    }
}
