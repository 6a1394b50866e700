package org.bascule.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
    private static final Text FIRST = Text.same("first");
    private static final Text SECOND = Text.same("second");

    @Test
    void nothingWasSeenYet() {
        assertThat(Period.of(List.of(), List.of(), AT)).isEmpty();
    }

    @Test
    void everyStepHasAPageOfItsOwn() {
        List<Period> periods =
                Period.of(List.of(span(0, 30, FIRST), span(40, 50, SECOND)), at(1, 29, 41, 49), second(300));

        assertThat(periods).extracting(Period::title).containsExactly(Optional.of(FIRST), Optional.of(SECOND));
        assertThat(periods).extracting(Period::from).containsExactly(second(0), second(40));
        assertThat(periods.get(0).until()).isBetween(second(30), second(32));
        assertThat(periods.get(0).limit()).isEqualTo(second(40));
        assertThat(periods.get(1).until()).isBetween(second(50), second(51));
        assertThat(periods.get(1).limit()).isEqualTo(second(300));
    }

    @Test
    void whatAStepBringsAboutSoonIsOnItsPage() {
        List<Period> periods = Period.of(List.of(span(0, 10, FIRST)), at(5, 40, 95), second(600));

        assertThat(periods).hasSize(1);
        assertThat(periods.get(0).until()).isBetween(second(95), second(101));
    }

    /** After minutes of quiet, the seconds of a step would be drawn beside those minutes. */
    @Test
    void whatChangesMuchLaterIsOnAPageOfItsOwn() {
        List<Period> periods = Period.of(List.of(span(0, 10, FIRST)), at(5, 600, 620, 900), second(1000));

        assertThat(periods).hasSize(3);
        assertThat(periods.get(0).until()).isBetween(second(10), second(11));
        assertThat(periods.subList(1, 3)).allMatch(Period::spontaneous);
        assertThat(periods.get(1).from()).isEqualTo(second(599));
        assertThat(periods.get(1).until()).isBetween(second(620), second(622));
        assertThat(periods.get(2).from()).isEqualTo(second(899));
    }

    @Test
    void aStepThatRunsIsDrawnUntilNow() {
        Span running = new Span(second(0), Optional.empty(), FIRST, false);

        assertThat(Period.of(List.of(running), at(2), second(500)))
                .containsExactly(new Period(second(0), second(500), second(500), Optional.of(FIRST)));
    }

    @Test
    void whatWasSeenBeforeAnythingWasDoneComesFirst() {
        List<Period> periods = Period.of(List.of(span(200, 210, FIRST)), at(1, 20, 205), second(220));

        assertThat(periods).extracting(Period::spontaneous).containsExactly(true, false);
        assertThat(periods.get(0).from()).isEqualTo(second(0));
    }

    private static Span span(long from, long to, Text title) {
        return new Span(second(from), Optional.of(second(to)), title, false);
    }

    private static List<Instant> at(long... seconds) {
        return LongStream.of(seconds).mapToObj(PeriodTest::second).toList();
    }

    private static Instant second(long second) {
        return AT.plusSeconds(second);
    }
}
