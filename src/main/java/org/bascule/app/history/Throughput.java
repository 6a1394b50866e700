package org.bascule.app.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The number of acknowledged operations of a client in each second of the last two minutes. */
public final class Throughput {

    public static final Duration KEPT = Duration.ofMinutes(2);

    /** @param second since the epoch */
    public record Second(long second, int acknowledged) {}

    private final Deque<Second> seconds = new ArrayDeque<>();
    private int before;

    /** @param acknowledged since the client was started; fewer than before means a new client */
    public void see(Instant at, int acknowledged) {
        int more = acknowledged < before ? acknowledged : acknowledged - before;
        before = acknowledged;
        long second = at.getEpochSecond();
        Second last = seconds.peekLast();
        if (last != null && last.second() >= second) {
            seconds.removeLast();
            seconds.add(new Second(last.second(), last.acknowledged() + more));
        } else {
            seconds.add(new Second(second, more));
        }
        while (seconds.getFirst().second() < second - KEPT.toSeconds()) {
            seconds.removeFirst();
        }
    }

    /** The complete seconds: the current one is still being counted. */
    public List<Second> seconds(Instant now) {
        long first = now.getEpochSecond() - KEPT.toSeconds();
        return seconds.stream()
                .filter(second -> second.second() >= first && second.second() < now.getEpochSecond())
                .toList();
    }
}
