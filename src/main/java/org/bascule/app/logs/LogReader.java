package org.bascule.app.logs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bascule.background.Background;
import org.slf4j.LoggerFactory;

/** Reads several logs on a thread of its own, while switched on. */
final class LogReader implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(400);

    private final List<Tail> tails;
    private final Executor screen;
    private final Consumer<List<LogLine>> reader;
    private ScheduledExecutorService thread;

    /** @param reader receives the new lines on the JavaFX thread */
    LogReader(List<Tail> tails, Executor screen, Consumer<List<LogLine>> reader) {
        this.tails = List.copyOf(tails);
        this.screen = screen;
        this.reader = reader;
    }

    void on(boolean wanted) {
        if (wanted == (thread != null)) {
            return;
        }
        if (wanted) {
            thread = Executors.newSingleThreadScheduledExecutor(Background.threads("logs"));
            thread.scheduleWithFixedDelay(this::read, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            thread.shutdownNow();
            thread = null;
        }
    }

    /** A log that cannot be read now may be readable the next time. */
    private void read() {
        try {
            List<LogLine> lines = new ArrayList<>();
            synchronized (tails) {
                tails.forEach(tail -> lines.addAll(tail.read()));
            }
            if (!lines.isEmpty()) {
                List<LogLine> ordered = LogLines.inOrder(lines);
                screen.execute(() -> reader.accept(ordered));
            }
        } catch (RuntimeException unreadable) {
            LoggerFactory.getLogger(LogReader.class).debug("a log could not be read", unreadable);
        }
    }

    @Override
    public void close() {
        on(false);
    }
}
