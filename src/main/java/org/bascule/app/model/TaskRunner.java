package org.bascule.app.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bascule.background.Background;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.slf4j.LoggerFactory;

/** Does one thing at a time, off the screen's thread. Its methods are called on the screen's thread, and call back on it. */
public final class TaskRunner implements AutoCloseable {

    /**
     * What is being done, and since when.
     *
     * @param cancellable whether it may end halfway: what removes a lab may not
     */
    public record Job(Text what, Instant since, boolean cancellable, boolean cancelling) {

        /** Whether cancelling it would do anything now. */
        public boolean canBeCancelled() {
            return cancellable && !cancelling;
        }
    }

    /** How a job ended. */
    public sealed interface Outcome {

        record Done() implements Outcome {}

        record Cancelled() implements Outcome {}

        record Failed(List<Problem> problems) implements Outcome {}
    }

    private static final int SECONDS_TO_END = 20;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Background.threads("performer"));
    private final Executor screen;
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Thread worker;
    private boolean cancelled;

    public TaskRunner(Executor screen) {
        this.screen = screen;
    }

    public ReadOnlyObjectProperty<Optional<Job>> job() {
        return job.getReadOnlyProperty();
    }

    public boolean busy() {
        return job.get().isPresent();
    }

    /**
     * @param work done on the performer's thread, where cancelling interrupts it
     * @param ended called on the screen's thread, after the job has been taken away
     * @return false, and nothing is done, while another job goes on
     */
    public boolean start(Text what, Runnable work, Consumer<Outcome> ended) {
        return start(what, true, work, ended);
    }

    /** Does something whole: it cannot be cancelled. */
    boolean startWhole(Text what, Runnable work, Consumer<Outcome> ended) {
        return start(what, false, work, ended);
    }

    private boolean start(Text what, boolean cancellable, Runnable work, Consumer<Outcome> ended) {
        if (busy()) {
            return false;
        }
        job.set(Optional.of(new Job(what, Instant.now(), cancellable, false)));
        synchronized (this) {
            cancelled = false;
        }
        thread.execute(() -> {
            Outcome outcome = perform(work);
            screen.execute(() -> {
                job.set(Optional.empty());
                ended.accept(outcome);
            });
        });
        return true;
    }

    /** Says more exactly what is being done, if anything still is. */
    void say(Text what) {
        job.get()
                .ifPresent(
                        now -> job.set(Optional.of(new Job(what, now.since(), now.cancellable(), now.cancelling()))));
    }

    /** Interrupts the job, if it may end halfway; it ends as soon as what it is doing allows. */
    public void cancel() {
        job.get().filter(Job::canBeCancelled).ifPresent(now -> {
            job.set(Optional.of(new Job(now.what(), now.since(), true, true)));
            synchronized (this) {
                cancelled = true;
                if (worker != null) {
                    worker.interrupt();
                }
            }
        });
    }

    private Outcome perform(Runnable work) {
        enter();
        Outcome outcome;
        try {
            work.run();
            outcome = new Outcome.Done();
        } catch (Refusal refusal) {
            outcome = new Outcome.Failed(refusal.problems());
        } catch (RuntimeException | Error unforeseen) {
            LoggerFactory.getLogger(TaskRunner.class).debug("a job failed", unforeseen);
            outcome = new Outcome.Failed(List.of(unforeseen(unforeseen)));
        }
        return leave() ? new Outcome.Cancelled() : outcome;
    }

    private synchronized void enter() {
        worker = Thread.currentThread();
        if (cancelled) {
            worker.interrupt();
        }
    }

    /** From here on nobody interrupts any more. Whether somebody did. */
    private synchronized boolean leave() {
        worker = null;
        Thread.interrupted();
        return cancelled;
    }

    private static Problem unforeseen(Throwable failure) {
        return new Problem(ModelMessages.internalError(), ModelMessages.internalErrorHint(), String.valueOf(failure));
    }

    /** Interrupts what goes on, unless it has to be done whole, and waits for its end, 20 seconds at most. */
    @Override
    public void close() {
        if (job.get().filter(now -> !now.cancellable()).isPresent()) {
            thread.shutdown();
        } else {
            thread.shutdownNow();
        }
        try {
            thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
