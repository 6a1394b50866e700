package org.bascule.scenario.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bascule.scenario.Expectation;

/**
 * Waits for the checks of a step that the trainee does by hand, as long as she takes. Checks that all pass before she did anything
 * prove nothing: then she must say that she has done it.
 */
final class HandWait {

    /** How it ended. */
    enum End {
        PASSED,
        DO_IT,
        GIVEN_UP
    }

    /** What happens meanwhile, for the journal. */
    interface Reader {

        /** The trainee says that she has done it. */
        void done();

        /** The wait that her word began is over, and so many checks do not pass. */
        void notDone(int missing);

        /** The checks were looked at, and do not all pass. */
        void looked();

        /** How a check ended, unless the step's commands are to be run. */
        void result(CheckResult result);
    }

    private final CheckRunner checks;
    private final ScenarioContext context;
    private final ProgressListener listener;
    private final MyTurn turn;
    private final Reader reader;
    /** When she last said that she has done it, until that proves wrong. */
    private Optional<Instant> saidDone = Optional.empty();

    HandWait(ScenarioContext context, ProgressListener listener, MyTurn turn, Reader reader) {
        this.checks = new CheckRunner(context, listener);
        this.context = context;
        this.listener = listener;
        this.turn = turn;
        this.reader = reader;
    }

    End await(List<Expectation> expectations) {
        Semaphore news = new Semaphore(0);
        Runnable unsubscribe = context.observer().subscribe(snapshot -> news.release());
        Instant began = Instant.now();
        CheckTally tally = CheckTally.patient(expectations, began);
        boolean undone = false;
        try (Progress progress = new Progress(context, began)) {
            context.observer().fresh();
            while (turn.wish() == MyTurn.Wish.NONE) {
                Interruption.check();
                hear();
                checks.lookAtAll(tally, progress);
                boolean passing = tally.allPass();
                undone |= !passing;
                if (passing && (undone || saidDone.isPresent())) {
                    break;
                }
                if (!passing) {
                    judge(tally, progress);
                    reader.looked();
                }
                listener.waiting(checks.waiting(tally, progress, began));
                context.observer().poke();
                CheckRunner.rest(news);
            }
        } finally {
            unsubscribe.run();
        }
        if (turn.wish() == MyTurn.Wish.DO_IT) {
            return End.DO_IT;
        }
        Instant ended = Instant.now();
        tally.indexes().forEach(index -> reader.result(tally.result(index, began, ended)));
        return turn.wish() == MyTurn.Wish.GIVE_UP ? End.GIVEN_UP : End.PASSED;
    }

    private void hear() {
        if (turn.saysDone() && saidDone.isEmpty()) {
            saidDone = Optional.of(Instant.now());
            reader.done();
        }
    }

    /** What she says has as much time to come true as what Bascule does. */
    private void judge(CheckTally tally, Progress progress) {
        Instant now = Instant.now();
        boolean wrong = saidDone.filter(said -> tally.waitedTooLong(
                        said, context.timers(), progress.since().isAfter(said) ? progress.since() : said, now))
                .isPresent();
        if (wrong) {
            saidDone = Optional.empty();
            reader.notDone((int) tally.indexes().stream()
                    .filter(index -> !tally.seen(index).passes())
                    .count());
        }
    }
}
