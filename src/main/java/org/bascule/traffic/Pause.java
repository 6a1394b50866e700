package org.bascule.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time during which none of a client's operations was answered.
 *
 * @param lastAnswer the last one before it
 * @param firstFailure the first failed attempt in it; empty while the client only waits for an answer
 * @param nextAnswer the first one after it; empty while it continues, or if the client was stopped in it
 * @param before the member that answered before it, if it is known
 * @param after the member that answered after it, if it is known
 */
public record Pause(
        Instant lastAnswer,
        Optional<Instant> firstFailure,
        Optional<Instant> nextAnswer,
        Optional<String> before,
        Optional<String> after) {

    public Optional<Duration> lasted() {
        return nextAnswer.map(next -> Duration.between(lastAnswer, next));
    }
}
