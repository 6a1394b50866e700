package org.bascule.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;

/**
 * What became of each write of a client, by its number. A write is acknowledged, or failed for certain, or unknown: sent,
 * and no answer. Thread-safe.
 */
public final class Ledger {

    private final BitSet acknowledged = new BitSet();
    private final BitSet unknown = new BitSet();
    private int failures;
    private Optional<Instant> lastAcknowledged = Optional.empty();
    private Duration longestPause = Duration.ZERO;
    private int mostRetries;
    /** Of the operation that has not succeeded yet. */
    private int retriesSoFar;

    private Optional<Instant> ended = Optional.empty();

    /**
     * What the client knows.
     *
     * @param failures attempts that failed for certain; each was tried again
     * @param mostRetries the most attempts that one write took beyond its first, or has taken so far
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
     * What the table holds, against what the client knows.
     *
     * @param ok acknowledged, and there
     * @param lost acknowledged, and not there
     * @param recovered unknown, and there
     * @param unexpected there, and never sent
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

    /** No more will come: a pause that lasts ends here. */
    synchronized void end(Instant at) {
        ended = Optional.of(at);
    }

    /** Sent, and no answer came: it may be there or not. */
    synchronized void loseSightOf(int number) {
        failures++;
        retriesSoFar++;
        unknown.set(number);
    }

    public Account account() {
        return account(Instant.now());
    }

    /** @param now until when a pause that is still running has lasted */
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

    /** @param found the numbers that the table holds */
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
