package org.bascule.scenario;

import java.time.Instant;
import java.util.Map;
import org.bascule.lab.Snapshot;

/**
 * How things stood when a step began: what "increased", "another", "since" are measured from.
 *
 * @param logEnds where each log ended then, in bytes, by node and service: {@code pg-1/patroni}
 */
public record Baseline(Instant at, Snapshot snapshot, Map<String, Long> logEnds) {}
