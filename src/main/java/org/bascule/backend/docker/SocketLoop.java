package org.bascule.backend.docker;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that waits for sockets, and does what it is told meanwhile. A socket is registered with a {@link Runnable}, which is run
 * when the socket is ready.
 */
final class SocketLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketLoop.class);
    private static final long SECONDS = 5;

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean closed;

    SocketLoop(String name) throws IOException {
        this.selector = Selector.open();
        Thread thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** For the tasks that register sockets. */
    Selector selector() {
        return selector;
    }

    void later(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Waits until the system has released the sockets that were closed before. */
    void settle() {
        CountDownLatch settled = new CountDownLatch(1);
        later(settled::countDown);
        await(settled);
    }

    private static void await(CountDownLatch done) {
        try {
            if (!done.await(SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("sockets were not closed within {} s", SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::ready);
                runTasks();
            }
            runTasks();
            selector.close();
        } catch (IOException failed) {
            LOG.error("sockets can no longer be waited for", failed);
        } finally {
            over.countDown();
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            run(task);
        }
    }

    private void ready(SelectionKey key) {
        run((Runnable) key.attachment());
    }

    /** What fails concerns one connection: the others are kept. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            LOG.error("a connection failed", failed);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        await(over);
    }
}
