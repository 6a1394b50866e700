package org.bascule.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;

class CheckLinesTest {

    @Test
    void theFirstThatDidNotHoldIsFound() {
        assertThat(lines(true, true).firstBroken()).isEmpty();
        assertThat(lines(true, false, false).firstBroken()).hasValue(1);
    }

    private static CheckLines lines(Boolean... held) {
        return new CheckLines(
                List.of(held).stream().map(CheckLinesTest::verdict).toList(), List.of(), List.of());
    }

    private static Entry.CheckEnded verdict(boolean held) {
        return new Entry.CheckEnded(Instant.EPOCH, "quorum", Text.same("says"), held, Duration.ZERO, Text.same("saw"));
    }
}
