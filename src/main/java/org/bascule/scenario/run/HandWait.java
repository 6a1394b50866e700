package org.bascule.scenario.run;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
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

    private final CheckRunner checks;
    private final ScenarioContext context;
    private final ProgressListener listener;
    private final MyTurn turn;

    HandWait(ScenarioContext context, ProgressListener listener, MyTurn turn) {
        this.checks = new CheckRunner(context, listener);
        this.context = context;
        this.listener = listener;
        this.turn = turn;
    }

    /**
     * @param done called once, when the trainee says that she has done it
     * @param results receives the results of the checks, unless the step's commands are to be run
     */
    End await(List<Expectation> expectations, Runnable done, Consumer<CheckResult> results) {
        Semaphore news = new Semaphore(0);
        Runnable unsubscribe = context.observer().subscribe(snapshot -> news.release());
        Instant began = Instant.now();
        CheckTally tally = CheckTally.patient(expectations, began);
        boolean undone = false;
        boolean saidDone = false;
        boolean passedBefore = false;
        try (Progress progress = new Progress(context, began)) {
            context.observer().fresh();
            while (turn.wish() == MyTurn.Wish.NONE) {
                Interruption.check();
                if (turn.saysDone() && !saidDone) {
                    saidDone = true;
                    done.run();
                }
                boolean moved = checks.lookAtAll(tally, progress);
                undone |= !tally.allPass();
                if (tally.allPass() && (undone || saidDone) && (!moved || passedBefore)) {
                    break;
                }
                passedBefore = tally.allPass();
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
        tally.indexes().forEach(index -> results.accept(tally.result(index, began, ended)));
        return turn.wish() == MyTurn.Wish.GIVE_UP ? End.GIVEN_UP : End.PASSED;
    }
}
