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

/** Runs one task at a time in the background. Its methods are called on the JavaFX thread, and call back on it. */
public final class TaskRunner implements AutoCloseable {

    /**
     * The running task.
     *
     * @param cancellable false for what must run to its end, such as the removal of a lab
     */
    public record Job(Text what, Instant since, boolean cancellable, boolean cancelling) {

        /** Whether it can be cancelled and has not been yet. */
        public boolean canBeCancelled() {
            return cancellable && !cancelling;
        }
    }

    /** How a task ended. */
    public sealed interface Outcome {

        record Done() implements Outcome {}

        record Cancelled() implements Outcome {}

        record Failed(List<Problem> problems) implements Outcome {}
    }

    private static final int SECONDS_TO_END = 20;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Background.threads("task"));
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
     * @param work run on the task thread, which cancelling interrupts
     * @param ended called on the JavaFX thread, after the task has been cleared
     * @return false, and nothing is run, while another task runs
     */
    public boolean start(Text what, Runnable work, Consumer<Outcome> ended) {
        return start(what, true, work, ended);
    }

    /** Runs a task that cannot be cancelled. */
    boolean startUncancellable(Text what, Runnable work, Consumer<Outcome> ended) {
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
            Outcome outcome = run(work);
            screen.execute(() -> {
                // Cancelled until its end is shown: the user may cancel what has just ended in the background.
                boolean cancelling = job.get().filter(Job::cancelling).isPresent();
                job.set(Optional.empty());
                ended.accept(cancelling ? new Outcome.Cancelled() : outcome);
            });
        });
        return true;
    }

    /** Updates the title of the running task, if one still runs. */
    void update(Text what) {
        job.get()
                .ifPresent(
                        now -> job.set(Optional.of(new Job(what, now.since(), now.cancellable(), now.cancelling()))));
    }

    /** Interrupts the task, if it can be cancelled. It ends as soon as its current operation allows. */
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

    private Outcome run(Runnable work) {
        enter();
        Outcome outcome;
        try {
            work.run();
            outcome = new Outcome.Done();
        } catch (Refusal refusal) {
            outcome = new Outcome.Failed(refusal.problems());
        } catch (RuntimeException | Error unforeseen) {
            LoggerFactory.getLogger(TaskRunner.class).debug("a task failed", unforeseen);
            outcome = new Outcome.Failed(List.of(internalError(unforeseen)));
        }
        leave();
        return outcome;
    }

    private synchronized void enter() {
        worker = Thread.currentThread();
        if (cancelled) {
            worker.interrupt();
        }
    }

    /** From here on the task is no longer interrupted. */
    private synchronized void leave() {
        worker = null;
        Thread.interrupted();
    }

    private static Problem internalError(Throwable failure) {
        return new Problem(ModelMessages.internalError(), ModelMessages.internalErrorHint(), String.valueOf(failure));
    }

    /** Interrupts the task, if it can be cancelled, and waits up to 20 seconds for its end. */
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
