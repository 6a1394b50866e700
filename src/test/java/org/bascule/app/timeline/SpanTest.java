package org.bascule.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
    private static final Entry.StepStarted STARTED =
            new Entry.StepStarted(AT.plusSeconds(10), "failover", "interrupt", Text.same("Ctrl+C"));
    private static final Entry.StepEnded ENDED =
            new Entry.StepEnded(AT.plusSeconds(40), "failover", "interrupt", true, Duration.ofSeconds(30), null);

    @Test
    void nothingWasDoneYet() {
        assertThat(Span.of(List.of(new Entry.Observed(AT, Text.same("x"))))).isEmpty();
    }

    @Test
    void aStepGoesOnUntilItsEnd() {
        assertThat(Span.of(List.of(STARTED, performed(11))))
                .containsExactly(new Span(AT.plusSeconds(10), Optional.empty(), Text.same("Ctrl+C"), false));
        assertThat(Span.of(List.of(STARTED, performed(11), ENDED)))
                .containsExactly(new Span(AT.plusSeconds(10), Optional.of(ENDED.at()), Text.same("Ctrl+C"), false));
    }

    @Test
    void whatIsDoneByHandBeginsWithItsFirstCommand() {
        assertThat(Span.of(List.of(STARTED, ENDED, performed(60), performed(61), performed(200), performed(202))))
                .extracting(Span::from)
                .containsExactly(STARTED.at(), AT.plusSeconds(59), AT.plusSeconds(199));
    }

    @Test
    void aStateThatWasBuilt() {
        assertThat(Span.of(List.of(new Entry.StateBuilt(AT.plusSeconds(20), "failover", Duration.ofSeconds(12)))))
                .extracting(Span::from)
                .containsExactly(AT.plusSeconds(8));
    }

    private static Entry.Performed performed(int second) {
        return new Entry.Performed(AT.plusSeconds(second), "kill -INT 1", "", Duration.ofSeconds(1));
    }
}
