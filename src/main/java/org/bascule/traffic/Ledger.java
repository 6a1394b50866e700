package org.bascule.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.HdrHistogram.Histogram;

/**
 * The outcome of each operation of a client, by number: acknowledged, certainly failed, or unknown (sent without an answer). Instants
 * are those at which the client had the answer, so that a pause is known as exactly as the clock. Thread-safe.
 */
public final class Ledger {

    /** Of the gaps between two answers, those at least this long are kept as pauses. */
    static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);

    static final int MOST_PAUSES = 1000;
    static final int MOST_SLOTS = 2400;

    /** A gap of this many intervals between two answers is a pause, even with a low rate. */
    private static final int INTERVALS = 4;

    private static final int DIGITS = 3;

    private final Duration shortestPause;
    private final BitSet sent = new BitSet();
    private final BitSet acknowledged = new BitSet();
    private final BitSet unknown = new BitSet();
    private final Histogram microseconds = new Histogram(DIGITS);
    private final Deque<Pause> pauses = new ArrayDeque<>();
    private final Deque<Slot> slots = new ArrayDeque<>();
    /** Retries so far of the operations that have not been answered yet. */
    private final Map<Integer, Integer> retries = new HashMap<>();

    private int failures;
    private int mostRetries;
    private Optional<Instant> lastAcknowledged = Optional.empty();
    private Optional<Instant> failedSince = Optional.empty();
    private Optional<String> member = Optional.empty();
    private Duration longestPause = Duration.ZERO;
    private Optional<Instant> ended = Optional.empty();

    /** @param interval between two operations while they are answered */
    Ledger(Duration interval) {
        Duration apart = interval.multipliedBy(INTERVALS);
        this.shortestPause = apart.compareTo(SHORTEST_PAUSE) > 0 ? apart : SHORTEST_PAUSE;
    }

    /** The operation is about to be sent. */
    synchronized void send(int number) {
        sent.set(number);
    }

    /** @param took since its first attempt */
    synchronized void acknowledge(int number, int tried, Instant at, Duration took, Optional<String> by) {
        acknowledged.set(number);
        unknown.clear(number);
        retries.remove(number);
        mostRetries = Math.max(mostRetries, tried);
        microseconds.recordValue(Math.max(0, took.toNanos() / 1000));
        lastAcknowledged.ifPresent(last -> {
            Duration gap = Duration.between(last, at);
            longestPause = longer(longestPause, gap);
            if (gap.compareTo(shortestPause) >= 0) {
                keep(pauses, MOST_PAUSES, new Pause(last, failedSince, Optional.of(at), member, by.or(() -> member)));
            }
        });
        failedSince = Optional.empty();
        member = by.or(() -> member);
        lastAcknowledged = Optional.of(at);
        slot(at, slot -> slot.answered(took, member));
    }

    /** The attempt certainly failed. */
    synchronized void fail(int number, Instant at) {
        failures++;
        mostRetries = Math.max(mostRetries, retries.merge(number, 1, Integer::sum));
        failedSince = failedSince.or(() -> Optional.of(at));
        slot(at, Slot::failed);
    }

    /** Sent without an answer: the row may exist or not. */
    synchronized void loseSightOf(int number, Instant at) {
        unknown.set(number);
        fail(number, at);
    }

    /** The client stops: a current pause ends now. */
    synchronized void end(Instant at) {
        ended = ended.or(() -> Optional.of(at));
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
                mostRetries,
                lastAcknowledged,
                longer(longestPause, running),
                acknowledged.isEmpty() ? Latency.NONE : Latency.of(microseconds),
                member);
    }

    /** The pauses so far, with the one in progress; the oldest are dropped. */
    public List<Pause> pauses() {
        return pauses(Instant.now());
    }

    synchronized List<Pause> pauses(Instant now) {
        List<Pause> all = new ArrayList<>(pauses);
        lastAcknowledged
                .filter(last -> Duration.between(last, ended.orElse(now)).compareTo(shortestPause) >= 0)
                .ifPresent(last -> all.add(new Pause(last, failedSince, Optional.empty(), member, Optional.empty())));
        return all;
    }

    /** What happened in each quarter of a second since an instant, ten minutes ago at most; without those in which nothing did. */
    public synchronized List<Slot> slots(Instant since) {
        return slots.stream()
                .filter(slot -> slot.from().plus(Slot.LENGTH).isAfter(since))
                .toList();
    }

    /** The writes acknowledged so far. To be asked before the table is read: they must be in it. */
    synchronized BitSet acknowledgedNow() {
        return (BitSet) acknowledged.clone();
    }

    /**
     * Compares a table with the writes. To be asked after the table was read: whatever is in it was sent before.
     *
     * @param before the writes acknowledged before the table was read
     * @param found the positive numbers in the table
     * @param impossible other numbers in the table
     */
    synchronized Reckoning reckon(BitSet before, BitSet found, int impossible) {
        int known = common(sent, found);
        int answered = common(acknowledged, found);
        int lost = before.cardinality() - common(before, found);
        return new Reckoning(answered, lost, known - answered, found.cardinality() - known + impossible);
    }

    private void slot(Instant at, UnaryOperator<Slot> change) {
        Slot now = Slot.empty(at);
        Slot last = slots.peekLast();
        if (last != null && !last.from().isBefore(now.from())) {
            slots.removeLast();
            now = last;
        }
        keep(slots, MOST_SLOTS, change.apply(now));
    }

    private static <T> void keep(Deque<T> kept, int most, T one) {
        kept.addLast(one);
        if (kept.size() > most) {
            kept.removeFirst();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
