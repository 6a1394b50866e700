package org.bascule.scenario.run;

import org.bascule.scenario.Expectation;

import java.time.Duration;
import java.time.Instant;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Kinds;

/**
 * Whether an expectation came true.
 *
 * @param took from the moment that is measured from to when it held, or to its limit
 * @param saw what was seen last
 */
public record CheckResult(Expectation expectation, boolean held, Duration took, Text saw) {

    /** As the journal has it. */
    Entry.CheckEnded entry(ScenarioContext context) {
        return new Entry.CheckEnded(
                Instant.now(),
                Kinds.word(expectation.check().getClass()),
                expectation.check().says(context),
                held,
                took,
                saw);
    }
}
