package org.bascule.scenario;

import java.time.Duration;
import org.bascule.lab.Text;

/**
 * Whether an expectation came true.
 *
 * @param took from the moment that is measured from to when it held, or to its limit
 * @param saw what was seen last
 */
public record Verdict(Expectation expectation, boolean held, Duration took, Text saw) {}
