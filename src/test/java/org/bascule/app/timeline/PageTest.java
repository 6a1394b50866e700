package org.bascule.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
    private static final Text FIRST = Text.same("first");
    private static final Text SECOND = Text.same("second");

    @Test
    void nothingWasSeenYet() {
        assertThat(Page.of(List.of(), List.of(), AT)).isEmpty();
    }

    @Test
    void everyStepHasAPageOfItsOwn() {
        List<Page> pages = Page.of(List.of(span(0, 30, FIRST), span(40, 50, SECOND)), at(1, 29, 41, 49), second(300));

        assertThat(pages).extracting(Page::title).containsExactly(Optional.of(FIRST), Optional.of(SECOND));
        assertThat(pages).extracting(Page::from).containsExactly(second(0), second(40));
        assertThat(pages.get(0).until()).isBetween(second(30), second(32));
        assertThat(pages.get(0).limit()).isEqualTo(second(40));
        assertThat(pages.get(1).until()).isBetween(second(50), second(51));
        assertThat(pages.get(1).limit()).isEqualTo(second(300));
    }

    @Test
    void whatAStepBringsAboutSoonIsOnItsPage() {
        List<Page> pages = Page.of(List.of(span(0, 10, FIRST)), at(5, 40, 95), second(600));

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0).until()).isBetween(second(95), second(101));
    }

    /** After minutes of quiet, the seconds of a step would be drawn beside those minutes. */
    @Test
    void whatChangesMuchLaterIsOnAPageOfItsOwn() {
        List<Page> pages = Page.of(List.of(span(0, 10, FIRST)), at(5, 600, 620, 900), second(1000));

        assertThat(pages).hasSize(3);
        assertThat(pages.get(0).until()).isBetween(second(10), second(11));
        assertThat(pages.subList(1, 3)).allMatch(Page::byItself);
        assertThat(pages.get(1).from()).isEqualTo(second(599));
        assertThat(pages.get(1).until()).isBetween(second(620), second(622));
        assertThat(pages.get(2).from()).isEqualTo(second(899));
    }

    @Test
    void aStepThatRunsIsDrawnUntilNow() {
        Span running = new Span(second(0), Optional.empty(), FIRST, false);

        assertThat(Page.of(List.of(running), at(2), second(500)))
                .containsExactly(new Page(second(0), second(500), second(500), Optional.of(FIRST)));
    }

    @Test
    void whatWasSeenBeforeAnythingWasDoneComesFirst() {
        List<Page> pages = Page.of(List.of(span(200, 210, FIRST)), at(1, 20, 205), second(220));

        assertThat(pages).extracting(Page::byItself).containsExactly(true, false);
        assertThat(pages.get(0).from()).isEqualTo(second(0));
    }

    private static Span span(long from, long to, Text title) {
        return new Span(second(from), Optional.of(second(to)), title, false);
    }

    private static List<Instant> at(long... seconds) {
        return LongStream.of(seconds).mapToObj(PageTest::second).toList();
    }

    private static Instant second(long second) {
        return AT.plusSeconds(second);
    }
}
