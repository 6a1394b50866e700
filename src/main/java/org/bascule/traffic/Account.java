package org.bascule.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The outcomes known to a client.
 *
 * @param acknowledged operations that were answered
 * @param unknown operations that were sent without an answer, and not retried with success yet
 * @param failures attempts that failed; each is retried
 * @param mostRetries the highest number of retries of one operation, including the current one
 * @param lastAcknowledged empty before the first answer
 * @param longestPause the longest time between two answers, or since the last one
 * @param member the one that answered last, if it is known
 */
public record Account(
        int acknowledged,
        int unknown,
        int failures,
        int mostRetries,
        Optional<Instant> lastAcknowledged,
        Duration longestPause,
        Latency latency,
        Optional<String> member) {}
