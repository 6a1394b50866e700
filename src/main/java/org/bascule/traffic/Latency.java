package org.bascule.traffic;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** How long the answered operations took, each from its first attempt to its answer: percentiles and the longest. */
public record Latency(Duration median, Duration p95, Duration p99, Duration max) {

    public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** @param microseconds a histogram of them */
    static Latency of(Histogram microseconds) {
        return new Latency(
                at(microseconds, 50), at(microseconds, 95), at(microseconds, 99), micros(microseconds.getMaxValue()));
    }

    private static Duration at(Histogram microseconds, double percentile) {
        return micros(microseconds.getValueAtPercentile(percentile));
    }

    private static Duration micros(long count) {
        return Duration.ofNanos(count * 1000);
    }
}
