package org.bascule.stack;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The moment until which an answer is waited for. */
record Deadline(long nanoTime) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left, as sockets count it: at least one millisecond, since none would mean for ever. */
    int millis() throws SocketTimeoutException {
        long left = nanoTime - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("too late");
        }
        return (int) Math.max(1, Duration.ofNanos(left).toMillis());
    }
}
