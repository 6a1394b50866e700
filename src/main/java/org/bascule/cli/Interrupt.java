package org.bascule.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl+C as the end of a command that has something to say afterwards: the JVM waits for it. */
final class Interrupt implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final CountDownLatch pressed = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "ends the command");

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Waits for Ctrl+C. False if the time is over before. */
    boolean await(Duration duration) {
        try {
            return pressed.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void end() {
        pressed.countDown();
        try {
            boolean said = ended.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            if (!said) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has said everything. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException running) {
            // The JVM is shutting down: the hook was waiting for this.
        }
    }
}
