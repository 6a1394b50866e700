package org.bascule.watch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A repeated query, never run twice at once, and its last answer. Thread-safe.
 *
 * @param <T> the answer
 */
final class Probe<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private final Supplier<T> question;
    private final Executor executor;
    private final Runnable answered;

    private final T unasked;
    private volatile T last;
    private boolean busy;
    private CompletableFuture<Void> next;

    /**
     * @param unasked the value before the first answer and after a failed query
     * @param question must limit its own wait
     * @param answered called after each answer
     */
    Probe(T unasked, Supplier<T> question, Executor executor, Runnable answered) {
        this.unasked = unasked;
        this.last = unasked;
        this.question = question;
        this.executor = executor;
        this.answered = answered;
    }

    T last() {
        return last;
    }

    /** Queries again. The future completes with the answer to a query sent after this call. */
    synchronized CompletableFuture<Void> ask() {
        if (next == null) {
            next = new CompletableFuture<>();
        }
        CompletableFuture<Void> asked = next;
        if (!busy) {
            begin();
        }
        return asked;
    }

    private synchronized void begin() {
        busy = true;
        CompletableFuture<Void> asked = next;
        next = null;
        try {
            executor.execute(() -> answer(asked));
        } catch (RejectedExecutionException closing) {
            busy = false;
            asked.complete(null);
        }
    }

    private void answer(CompletableFuture<Void> asked) {
        try {
            last = question.get();
        } catch (RuntimeException unforeseen) {
            LOG.debug("a probe failed", unforeseen);
            last = unasked; // The previous answer may be out of date.
        } finally {
            end(asked);
        }
    }

    private void end(CompletableFuture<Void> asked) {
        synchronized (this) {
            busy = false;
            if (next != null) {
                begin();
            }
        }
        answered.run();
        asked.complete(null);
    }
}
