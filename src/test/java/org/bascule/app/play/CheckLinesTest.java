package org.bascule.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.bascule.scenario.run.ProgressListener.Awaited;
import org.junit.jupiter.api.Test;

class CheckLinesTest {

    @Test
    void theFirstThatFailedIsToBeSeen() {
        assertThat(lines(true, true).toBeSeen()).isEmpty();
        assertThat(lines(true, false, false).toBeSeen()).hasValue(1);
    }

    @Test
    void whileAStepRunsTheFirstThatIsAwaitedIsToBeSeen() {
        CheckLines running = new CheckLines(
                List.of(verdict(true)), List.of(awaited(true), awaited(false), awaited(false)), List.of());

        assertThat(running.toBeSeen()).hasValue(2);
        assertThat(new CheckLines(List.of(), List.of(awaited(true)), List.of()).toBeSeen())
                .isEmpty();
    }

    private static Awaited awaited(boolean holds) {
        return new Awaited(Text.same("says"), Text.same("why"), Text.same("saw"), holds);
    }

    private static CheckLines lines(Boolean... held) {
        return new CheckLines(
                List.of(held).stream().map(CheckLinesTest::verdict).toList(), List.of(), List.of());
    }

    private static Entry.CheckEnded verdict(boolean held) {
        return new Entry.CheckEnded(Instant.EPOCH, "quorum", Text.same("says"), held, Duration.ZERO, Text.same("saw"));
    }
}
