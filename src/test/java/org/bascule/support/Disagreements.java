package org.bascule.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For how long at a time two observers did not say the same. */
public final class Disagreements {

    private final List<Duration> lasted = new ArrayList<>();
    private Optional<Instant> since = Optional.empty();

    /** @param at when both were looked at */
    public void see(Instant at, boolean agreed) {
        if (agreed) {
            since.ifPresent(began -> lasted.add(Duration.between(began, at)));
            since = Optional.empty();
        } else if (since.isEmpty()) {
            since = Optional.of(at);
        }
    }

    public int count() {
        return lasted.size();
    }

    /** The duration that so many of a hundred did not exceed; none when they always agreed. */
    public Duration percentile(int percent) {
        if (lasted.isEmpty()) {
            return Duration.ZERO;
        }
        List<Duration> sorted = lasted.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }
}
