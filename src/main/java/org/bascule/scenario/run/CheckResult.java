package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.base.Kinds;

/**
 * The final result of a check.
 *
 * @param took from the end of the commands to when the check passed, or to the end of the wait
 * @param seen the last observation
 */
public record CheckResult(Expectation expectation, boolean passed, Duration took, Text seen) {

    /** The entry for the journal. */
    Entry.CheckEnded entry(ScenarioContext context) {
        return new Entry.CheckEnded(
                Instant.now(),
                Kinds.word(expectation.check().getClass()),
                expectation.check().says(context),
                passed,
                took,
                seen);
    }
}
