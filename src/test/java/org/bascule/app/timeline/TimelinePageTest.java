package org.bascule.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.app.history.Bar;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Lane;
import org.bascule.app.timeline.TimelinePage.Cursor;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;

class TimelinePageTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    @Test
    void anEmptyPageGrowsWithTime() {
        TimelinePage page = page(Cursor.NEWEST, 5);

        assertThat(page.lanes()).isEmpty();
        assertThat(page.title()).isEmpty();
        assertThat(page.number()).isEmpty();
        assertThat(page.cursor().hasPrevious()).isFalse();
        assertThat(page.cursor().hasNext()).isFalse();
        assertThat(page.ongoing()).isTrue();
    }

    @Test
    void aRunningStepIsOngoingAndAnOldOneIsNot() {
        start(0, "Stop the leader");
        assertThat(page(Cursor.NEWEST, 20).ongoing()).isTrue();
        assertThat(page(Cursor.NEWEST, 20).title()).isEqualTo("Stop the leader");

        end(30);
        assertThat(page(Cursor.NEWEST, 300).ongoing()).isFalse();
    }

    @Test
    void thePhasesOfAFailoverAreMeasured() {
        start(0, "Stop the leader");
        bars.add(new Bar(second(2), Optional.of(second(14)), new Bar.State(Kind.KEY_FREE, Text.same("free"))));
        bars.add(new Bar(second(14), Optional.empty(), new Bar.State(Kind.PROMOTING, Text.same("promotion"))));

        assertThat(page(Cursor.NEWEST, 15).phases()).isEqualTo("leader key free 12 s  ·  promotion of pg-2 (ongoing)");
    }

    @Test
    void oneTurnsBackAndForthButNotBeyondTheEnds() {
        threeSteps();
        Cursor newest = page(Cursor.NEWEST, 250).cursor();
        TimelinePage oldest = page(newest.previous().previous().previous(), 250);

        assertThat(oldest.title()).isEqualTo("one");
        assertThat(oldest.number()).isEqualTo("1/3");
        assertThat(oldest.cursor().hasPrevious()).isFalse();
        assertThat(page(oldest.cursor().next(), 250).title()).isEqualTo("two");
        assertThat(page(newest.next(), 250).title()).isEqualTo("three");
    }

    @Test
    void spontaneousChangesLeaveTheReaderAtThePeriodBeingRead() {
        threeSteps();
        Cursor two = page(Cursor.NEWEST, 250).cursor().previous();
        bars.add(new Bar(second(600), Optional.empty(), new Bar.State(Kind.DOWN, Text.same("down"))));

        assertThat(page(two, 700).title()).isEqualTo("two");
        assertThat(page(two, 700).number()).isEqualTo("2/4");
        assertThat(page(Cursor.NEWEST, 700).title()).isEqualTo("Spontaneous changes");
    }

    @Test
    void aNewActionIsShownAtOnce() {
        threeSteps();
        Cursor one = page(Cursor.NEWEST, 250).cursor().previous().previous();
        start(700, "four");

        assertThat(page(one, 701).title()).isEqualTo("four");
    }

    private void threeSteps() {
        start(0, "one");
        end(10);
        start(100, "two");
        end(110);
        start(200, "three");
        end(210);
    }

    private void start(long second, String title) {
        entries.add(new Entry.StepStarted(second(second), "chapter", "step", Text.same(title)));
    }

    private void end(long second) {
        entries.add(new Entry.StepEnded(second(second), "chapter", "step", true, Duration.ofSeconds(10), null));
    }

    private TimelinePage page(Cursor cursor, long now) {
        List<Lane> lanes = bars.isEmpty() ? List.of() : List.of(new Lane(Text.same("pg-2"), bars));
        return TimelinePage.of(entries, lanes, cursor, second(now), Lang.EN);
    }

    private static Instant second(long second) {
        return AT.plusSeconds(second);
    }
}
