package org.bascule.traffic;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bascule.background.Background;

/**
 * An application that keeps running during faults: it runs one operation after another; a failed one is retried over a new
 * connection after a pause.
 */
public final class Client implements AutoCloseable {

    /** One operation, such as a numbered write. */
    @FunctionalInterface
    public interface Operation {

        /** @param number counts from 1; a retry has the same number */
        void perform(Connection connection, int number) throws SQLException;
    }

    private final Connector connector;
    private final Operation operation;
    private final Duration interval;
    private final Duration retryAfter;
    private final Ledger ledger = new Ledger();
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * Starts immediately, on its own thread.
     *
     * @param interval between two operations
     * @param retryAfter before a failed operation is retried
     */
    public Client(String name, Connector connector, Operation operation, Duration interval, Duration retryAfter) {
        this.connector = connector;
        this.operation = operation;
        this.interval = interval;
        this.retryAfter = retryAfter;
        this.thread = Background.threads(name).newThread(this::run);
        thread.start();
    }

    public Ledger ledger() {
        return ledger;
    }

    public boolean running() {
        return thread.isAlive() && !stopped;
    }

    /** Stops after the current operation, and waits for it for at most ten seconds. */
    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Optional<Connection> connection = Optional.empty();
        int number = 1;
        int retries = 0;
        while (!stopped) {
            boolean sent = false;
            try {
                if (connection.isEmpty()) {
                    connection = Optional.of(connector.connect());
                }
                sent = true;
                operation.perform(connection.get(), number);
                ledger.acknowledge(number, retries, Instant.now());
                number++;
                retries = 0;
                pause(interval);
            } catch (SQLException failed) {
                if (sent) {
                    ledger.loseSightOf(number);
                } else {
                    ledger.fail();
                }
                retries++;
                connection.ifPresent(Client::close);
                connection = Optional.empty();
                pause(retryAfter);
            }
        }
        connection.ifPresent(Client::close);
        ledger.end(Instant.now());
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException toldToStop) {
            stopped = true;
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException closed) {
            // It is already closed.
        }
    }
}
