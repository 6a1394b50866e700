package org.bascule.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an incident cost a client set.
 *
 * @param pause from the last acknowledgement before to the first one after; to the end of the incident when there was none after
 * @param answered whether there was one after
 * @param before the member that answered before
 * @param after the member that answered after
 */
public record ClientOutcome(
        String name,
        Instant lastAnswer,
        Optional<Instant> firstFailure,
        Duration pause,
        boolean answered,
        Optional<String> before,
        Optional<String> after) {}
