package org.bascule.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.Pause;

/**
 * What a running client set reports of itself.
 *
 * @param path how it reaches the leader
 * @param hosts how many hosts its connection string names
 * @param lastAnswer its last acknowledgement
 */
public record ClientReport(
        String name,
        ClientPath path,
        int hosts,
        Duration retryAfter,
        Duration connectTimeout,
        Duration socketTimeout,
        Optional<Instant> lastAnswer,
        List<Pause> pauses) {

    public ClientReport {
        pauses = List.copyOf(pauses);
    }
}
