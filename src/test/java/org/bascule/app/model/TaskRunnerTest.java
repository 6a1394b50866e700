package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bascule.app.model.TaskRunner.Outcome;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {

    private static final Text WHAT = Text.of("Un essai", "A trial");

    /** Stands for the screen's thread. */
    private final ExecutorService screen = Executors.newSingleThreadExecutor();

    private final TaskRunner tasks = new TaskRunner(screen);

    @AfterEach
    void close() {
        tasks.close();
        screen.shutdownNow();
    }

    @Test
    void aJobIsShownWhileItGoesOnAndGoneWhenItsEndIsTold() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Boolean> busyAtTheEnd = new CompletableFuture<>();
        start(() -> await(go), outcome -> busyAtTheEnd.complete(tasks.busy()));
        assertThat(onScreen(() -> tasks.job().get().orElseThrow().what())).isEqualTo(WHAT);
        go.countDown();
        assertThat(busyAtTheEnd.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aSecondJobIsNotTakenWhileTheFirstGoesOn() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        start(() -> await(go), outcome -> {});
        assertThat(onScreen(() -> tasks.start(WHAT, () -> {}, outcome -> {}))).isFalse();
        go.countDown();
    }

    @Test
    void cancellingInterruptsAndSaysSo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Outcome> ended = start(() -> {
            begun.countDown();
            await(new CountDownLatch(1));
        });
        begun.await();
        onScreen(() -> {
            tasks.cancel();
            return tasks.job().get().orElseThrow().cancelling();
        });
        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Cancelled());
    }

    @Test
    void whatHasEndedInTheBackgroundCanBeCancelledUntilItsEndIsShown() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<Outcome> shown = new CompletableFuture<>();
        try (TaskRunner runner = new TaskRunner(task -> {
            ended.countDown();
            screen.execute(task);
        })) {
            onScreen(() -> {
                runner.start(WHAT, () -> {}, shown::complete);
                await(ended);
                runner.cancel();
                return true;
            });
            assertThat(shown.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Cancelled());
        }
    }

    @Test
    void whatHasToBeDoneWholeIsNotCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Outcome> ended = new CompletableFuture<>();
        onScreen(() -> tasks.startUncancellable(
                WHAT,
                () -> {
                    begun.countDown();
                    await(go);
                },
                ended::complete));
        begun.await();
        onScreen(() -> {
            tasks.cancel();
            return true;
        });
        assertThat(onScreen(() -> tasks.job().get().orElseThrow().canBeCancelled()))
                .isFalse();
        go.countDown();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Done());
    }

    @Test
    void whatIsCancelledBeforeItBeginsIsInterruptedFromItsBeginning() throws Exception {
        CompletableFuture<Outcome> ended = new CompletableFuture<>();
        onScreen(() -> {
            tasks.start(WHAT, () -> await(new CountDownLatch(1)), ended::complete);
            tasks.cancel();
            return true;
        });
        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Cancelled());
    }

    @Test
    void theJobAfterACancelledOneIsNotInterrupted() throws Exception {
        CompletableFuture<Outcome> first = new CompletableFuture<>();
        onScreen(() -> {
            tasks.start(WHAT, () -> await(new CountDownLatch(1)), first::complete);
            tasks.cancel();
            return true;
        });
        first.get(10, TimeUnit.SECONDS);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        start(() -> interrupted.complete(Thread.currentThread().isInterrupted()), outcome -> {});
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aRefusalsProblemsAreHandedOn() throws Exception {
        Problem problem = new Problem(Text.of("Non.", "No."), Text.of("Autrement.", "Otherwise."));
        CompletableFuture<Outcome> ended = start(() -> {
            throw new Refusal(Refusal.Cause.LAB, problem);
        });
        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Failed(List.of(problem)));
    }

    @Test
    void whatNobodyForesawIsAProblemWithItsDetails() throws Exception {
        CompletableFuture<Outcome> ended = start(() -> {
            throw new IllegalStateException("torn");
        });
        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(
                        failed.problems().get(0).details())
                .contains("torn"));
    }

    private CompletableFuture<Outcome> start(Runnable work) throws Exception {
        CompletableFuture<Outcome> ended = new CompletableFuture<>();
        start(work, ended::complete);
        return ended;
    }

    private void start(Runnable work, Consumer<Outcome> ended) throws Exception {
        onScreen(() -> tasks.start(WHAT, work, ended));
    }

    private <T> T onScreen(Callable<T> work) throws Exception {
        return screen.submit(work).get(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
