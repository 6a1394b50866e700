package org.bascule.traffic;

import java.time.Duration;

/**
 * How a set of clients connects and works.
 *
 * @param name distinguishes the sets that run at the same time
 * @param pool connections in the writer's and in the reader's HikariCP pool; 0 for one connection without a pool
 * @param rate operations per second of the writer and of the reader, while they are answered
 * @param retryAfter how long a client waits before it retries a failed operation
 * @param connectTimeout to open a connection to one host, in whole seconds
 * @param socketTimeout for each answer of the server, in whole seconds
 * @param keepAlive whether the operating system probes idle connections (TCP keepalive)
 */
public record ClientSettings(
        String name,
        ClientPath path,
        int pool,
        int rate,
        Duration retryAfter,
        Duration connectTimeout,
        Duration socketTimeout,
        boolean keepAlive) {

    public static final int MAX_POOL = 20;
    public static final int MAX_RATE = 200;
    /** Of the pause before a retry, and of each time limit. */
    public static final Duration MAX_DURATION = Duration.ofMinutes(2);

    /** Between two operations of the writer or of the reader. */
    public Duration interval() {
        return Duration.ofSeconds(1).dividedBy(rate);
    }

    public boolean pooled() {
        return pool > 0;
    }

    /** Threads that perform the operations of a client. */
    int workers() {
        return Math.max(1, pool);
    }
}
