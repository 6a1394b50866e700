package org.bascule.traffic;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bascule.background.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An application that keeps running during faults: it runs one operation after another; a failed one is retried after a pause until
 * it is answered, over a new connection. With a pool, as many threads work as the pool has connections.
 */
public final class Client implements AutoCloseable {

    /** One operation, such as a numbered write. */
    @FunctionalInterface
    public interface Operation {

        /**
         * @param number counts from 1; a retry has the same number
         * @return the member that answered, if it is known
         */
        Optional<String> perform(Connection connection, int number) throws SQLException;
    }

    /** SQLSTATE read_only_sql_transaction: the server has rejected the operation. */
    private static final String READ_ONLY = "25006";

    private static final Logger LOG = LoggerFactory.getLogger(Client.class);

    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(10);

    private final Connections connections;
    private final Operation operation;
    private final Duration interval;
    private final Duration retryAfter;
    private final Ledger ledger;
    private final AtomicInteger last = new AtomicInteger();
    private final List<Thread> workers;
    private final CountDownLatch ended;
    private volatile boolean stopped;
    private volatile OptionalLong closeBefore = OptionalLong.empty();

    /** Starts immediately, on threads of its own. */
    Client(String name, Connector connector, Operation operation, ClientSettings settings) {
        this.connections = Connections.of(name, connector, settings);
        this.operation = operation;
        this.interval = settings.interval().multipliedBy(settings.workers());
        this.retryAfter = settings.retryAfter();
        this.ledger = new Ledger(settings.interval());
        this.ended = new CountDownLatch(settings.workers());
        ThreadFactory threads = Background.threads(name);
        this.workers = IntStream.range(0, settings.workers())
                .mapToObj(worker ->
                        threads.newThread(() -> run(settings.interval().multipliedBy(worker))))
                .toList();
        workers.forEach(Thread::start);
    }

    public Ledger ledger() {
        return ledger;
    }

    public boolean running() {
        return ended.getCount() > 0 && !stopped;
    }

    /** Tells it to stop after the current operations, without waiting. */
    synchronized void stop() {
        if (closeBefore.isEmpty()) {
            closeBefore = OptionalLong.of(System.nanoTime() + CLOSED_WITHIN.toNanos());
            stopped = true;
            workers.forEach(Thread::interrupt);
        }
    }

    /** Stops after the current operations, and waits for them until ten seconds after it was told to stop. */
    @Override
    public void close() {
        stop();
        try {
            boolean all = ended.await(closeBefore.orElseThrow() - System.nanoTime(), TimeUnit.NANOSECONDS);
            ledger.end(Instant.now());
            LOG.debug("all operations ended: {}", all);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        connections.close();
    }

    /** @param delay so that the threads of a pool do not all work at the same moment */
    private void run(Duration delay) {
        try {
            pause(delay);
            while (!stopped) {
                long began = System.nanoTime();
                if (answered(last.incrementAndGet())) {
                    pause(interval.minusNanos(System.nanoTime() - began));
                }
            }
        } finally {
            ended.countDown();
        }
    }

    /** Performs an operation until it is answered. False if the client was stopped before. */
    private boolean answered(int number) {
        long began = System.nanoTime();
        for (int retries = 0; !stopped; retries++) {
            Optional<Connection> connection = Optional.empty();
            try {
                connection = Optional.of(connections.borrow());
                ledger.send(number);
                Optional<String> member = operation.perform(connection.get(), number);
                ledger.acknowledge(number, retries, Instant.now(), Duration.ofNanos(System.nanoTime() - began), member);
                connections.giveBack(connection.get());
                return true;
            } catch (SQLException failed) {
                if (stopped && connection.isEmpty()) {
                    return false; // Interrupted while it waited for a connection: no failure of the servers.
                }
                if (connection.isPresent() && !READ_ONLY.equals(failed.getSQLState())) {
                    ledger.loseSightOf(number, Instant.now());
                } else {
                    ledger.fail(number, Instant.now());
                }
                connection.ifPresent(connections::discard);
                pause(retryAfter);
            }
        }
        return false;
    }

    private void pause(Duration duration) {
        if (duration.isNegative() || stopped) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException toldToStop) {
            stopped = true;
        }
    }
}
