package org.bascule.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;

/**
 * The outcome of each write of a client, by number: acknowledged, certainly failed, or unknown (sent without an answer).
 * Thread-safe.
 */
public final class Ledger {

    private final BitSet acknowledged = new BitSet();
    private final BitSet unknown = new BitSet();
    private int failures;
    private Optional<Instant> lastAcknowledged = Optional.empty();
    private Duration longestPause = Duration.ZERO;
    private int mostRetries;
    /** Retries of the operation that has not succeeded yet. */
    private int retriesSoFar;

    private Optional<Instant> ended = Optional.empty();

    /**
     * The outcomes known to the client.
     *
     * @param failures attempts that certainly failed; each was retried
     * @param mostRetries the highest number of retries of one write, including the current one
     * @param longestPause the longest time between two acknowledgements, or since the last one
     */
    public record Account(
            int acknowledged,
            int unknown,
            int failures,
            int mostRetries,
            Optional<Instant> lastAcknowledged,
            Duration longestPause) {}

    /**
     * The rows in the table, compared with the outcomes known to the client.
     *
     * @param ok acknowledged and in the table
     * @param lost acknowledged but not in the table
     * @param recovered unknown but in the table
     * @param unexpected in the table but never sent
     */
    public record Reckoning(int ok, int lost, int recovered, int unexpected) {}

    synchronized void acknowledge(int number, int retries, Instant at) {
        acknowledged.set(number);
        unknown.clear(number);
        mostRetries = Math.max(mostRetries, retries);
        retriesSoFar = 0;
        lastAcknowledged.map(last -> Duration.between(last, at)).ifPresent(pause -> {
            if (pause.compareTo(longestPause) > 0) {
                longestPause = pause;
            }
        });
        lastAcknowledged = Optional.of(at);
    }

    synchronized void fail() {
        failures++;
        retriesSoFar++;
    }

    /** The client stops: a current pause ends now. */
    synchronized void end(Instant at) {
        ended = Optional.of(at);
    }

    /** Sent without an answer: the row may exist or not. */
    synchronized void loseSightOf(int number) {
        failures++;
        retriesSoFar++;
        unknown.set(number);
    }

    public Account account() {
        return account(Instant.now());
    }

    /** @param now the end of a pause that is still in progress */
    synchronized Account account(Instant now) {
        Duration running = lastAcknowledged
                .map(last -> Duration.between(last, ended.orElse(now)))
                .orElse(Duration.ZERO);
        return new Account(
                acknowledged.cardinality(),
                unknown.cardinality(),
                failures,
                Math.max(mostRetries, retriesSoFar),
                lastAcknowledged,
                running.compareTo(longestPause) > 0 ? running : longestPause);
    }

    /** @param found the numbers in the table */
    public synchronized Reckoning reckon(BitSet found) {
        return new Reckoning(
                common(acknowledged, found),
                without(acknowledged, found),
                common(unknown, found),
                found.cardinality() - common(acknowledged, found) - common(unknown, found));
    }

    private static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private static int without(BitSet one, BitSet other) {
        BitSet rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest.cardinality();
    }
}
