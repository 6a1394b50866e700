package org.bascule.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bascule.app.history.Bar;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Lane;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.traffic.Pause;
import org.bascule.traffic.Slot;
import org.junit.jupiter.api.Test;

class TrafficChartTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant BEGAN = NOW.minusSeconds(60);
    private static final List<String> MEMBERS = List.of("pg-1", "pg-2", "pg-3");

    @Test
    void operationsAreCountedPerSecond() {
        TrafficChart chart = chart(trace(0, 60, List.of()));

        assertThat(chart.mostOperations()).isEqualTo(30);
        ClientCurves set = chart.sets().get(0);
        assertThat(set.rate()).hasSize(120).allSatisfy(point -> assertThat(point.y())
                .isEqualTo(20 / 30.0));
        assertThat(set.rate().get(0).x()).isCloseTo(0.5, within(0.001));
        assertThat(set.rate().get(119).x()).isEqualTo(1);
    }

    @Test
    void aPauseInterruptsTheLatencyAndIsExactInTheRow() {
        Pause pause = pause(20_100, Optional.of(30_200));
        TrafficChart chart = chart(trace(20, 30, List.of(pause)));

        ClientCurves set = chart.sets().get(0);
        assertThat(set.latency()).hasSize(2);
        assertThat(set.stays()).extracting(MemberStay::shade).containsExactly(0, MemberStay.NONE, 1);
        MemberStay silence = set.stays().get(1);
        assertThat(silence.from()).isCloseTo(at(20_100), within(1e-6));
        assertThat(silence.to()).isCloseTo(at(30_200), within(1e-6));
        assertThat(silence.words()).containsExactly("✕ 10.10 s", "10.10 s", "✕");
        assertThat(set.stays().get(2).words()).containsExactly("pg-2");
    }

    @Test
    void aPauseThatContinuesReachesNow() {
        ClientTrace trace = trace(50, 60, List.of(pause(49_900, Optional.empty())));
        ClientCurves set = chart(trace).sets().get(0);

        MemberStay last = set.stays().get(set.stays().size() - 1);
        assertThat(last.pause()).isTrue();
        assertThat(last.to()).isEqualTo(1);
        assertThat(last.words().get(0)).isEqualTo("✕ 10 s …");
        assertThat(set.rate().get(set.rate().size() - 1).y()).isZero();
    }

    @Test
    void theCurvesOfStoppedClientsEndWithThem() {
        List<Slot> slots = slots(0, 10);
        ClientTrace stopped = new ClientTrace("haproxy", false, false, slots, List.of());
        ClientCurves set = chart(stopped).sets().get(0);

        assertThat(set.rate().get(set.rate().size() - 1).x()).isCloseTo(at(10_000), within(1e-6));
        assertThat(set.stays().get(0).to()).isCloseTo(at(10_000), within(1e-6));
    }

    @Test
    void latencyIsLogarithmic() {
        ClientCurves set = chart(trace(0, 60, List.of())).sets().get(0);

        assertThat(set.latency().get(0).get(0).y()).isCloseTo(1 / 3.0, within(0.001));
    }

    @Test
    void aSlowAnswerExtendsTheScale() {
        List<Slot> slots = new ArrayList<>(slots(0, 59));
        slots.add(new Slot(NOW.minusSeconds(1), 1, 0, Duration.ofSeconds(27), Optional.of("pg-2")));

        assertThat(chart(new ClientTrace("haproxy", false, true, slots, List.of()))
                        .decades())
                .isEqualTo(5);
    }

    @Test
    void failuresAreMarked() {
        List<Slot> slots = List.of(new Slot(BEGAN, 0, 3, Duration.ZERO, Optional.empty()));
        ClientCurves set = chart(new ClientTrace("haproxy", false, true, slots, List.of()))
                .sets()
                .get(0);

        assertThat(set.errors()).containsExactly(0.5);
        assertThat(set.stays()).isEmpty();
    }

    @Test
    void aPoolIsAnsweredBySeveralMembers() {
        List<Slot> slots = IntStream.range(0, 40)
                .mapToObj(i -> new Slot(
                        BEGAN.plusMillis(i * 250L),
                        5,
                        0,
                        Duration.ofMillis(10),
                        Optional.of(i % 2 == 0 ? "pg-3" : "pg-2")))
                .toList();
        ClientCurves set = chart(new ClientTrace("pool", true, false, slots, List.of()))
                .sets()
                .get(0);

        assertThat(set.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.shade()).isEqualTo(MemberStay.UNKNOWN);
            assertThat(stay.words()).containsExactly("pg-2, pg-3");
        });
    }

    @Test
    void eventsOfTheTimelineAreMarked() {
        List<Entry> entries = List.of(
                new Entry.Performed(NOW.minusSeconds(200), "before", "", Duration.ZERO),
                new Entry.Performed(NOW.minusSeconds(90), "while : ; do psql; done", "", Duration.ZERO),
                new Entry.Performed(NOW.minusSeconds(30), "systemctl stop patroni.service", "", Duration.ofSeconds(1)),
                new Entry.Performed(NOW.minusSeconds(29), "second command", "", Duration.ZERO));
        Bar held =
                new Bar(NOW.minusSeconds(500), Optional.of(NOW.minusSeconds(28)), state(Kind.KEY_HELD, "held by pg-1"));
        Bar free = new Bar(NOW.minusSeconds(28), Optional.of(NOW.minusSeconds(26)), state(Kind.KEY_FREE, "free"));
        Bar acquired = new Bar(NOW.minusSeconds(26), Optional.empty(), state(Kind.KEY_HELD, "held by pg-2"));
        Bar promoting = new Bar(NOW.minusSeconds(25), Optional.empty(), state(Kind.PROMOTING, "promotion"));
        List<Lane> lanes = List.of(
                new Lane(Text.same("leader key"), List.of(held, free, acquired)),
                new Lane(Text.same("pg-2"), List.of(promoting)));

        List<ChartMark> marks = ChartMark.of(entries, lanes, TimeWindow.live(NOW), Lang.EN);

        assertThat(marks)
                .extracting(ChartMark::words)
                .containsExactly(
                        "▸ systemctl stop patroni.se…", "○ key free", "● key held by pg-2", "▲ promotion pg-2");
        assertThat(marks.get(0).at()).isCloseTo(89 / 120.0, within(1e-6));
    }

    @Test
    void theScaleOfOperationsIsRound() {
        assertThat(TrafficChart.rounded(0)).isEqualTo(5);
        assertThat(TrafficChart.rounded(20)).isEqualTo(20);
        assertThat(TrafficChart.rounded(21)).isEqualTo(30);
        assertThat(TrafficChart.rounded(199)).isEqualTo(200);
    }

    private static TrafficChart chart(ClientTrace... traces) {
        return TrafficChart.of(TimeWindow.live(NOW), List.of(traces), MEMBERS, List.of(), List.of(), Lang.EN);
    }

    /** 20 operations per second, by pg-1 before the gap and by pg-2 after it. */
    private static ClientTrace trace(int gap, int until, List<Pause> pauses) {
        List<Slot> slots = new ArrayList<>(slots(0, gap));
        slots.addAll(slots(until == 60 && gap == 0 ? 0 : until, 60));
        return new ClientTrace("haproxy", false, true, slots, pauses);
    }

    private static List<Slot> slots(int from, int until) {
        return IntStream.range(from * 4, until * 4)
                .mapToObj(i -> new Slot(
                        BEGAN.plusMillis(i * 250L),
                        5,
                        0,
                        Duration.ofMillis(10),
                        Optional.of(from == 0 ? "pg-1" : "pg-2")))
                .toList();
    }

    private static Pause pause(long last, Optional<Integer> next) {
        return new Pause(
                BEGAN.plusMillis(last),
                Optional.empty(),
                next.map(BEGAN::plusMillis),
                Optional.of("pg-1"),
                next.map(any -> "pg-2"));
    }

    private static double at(long millis) {
        return 0.5 + millis / 120_000.0;
    }

    private static Bar.State state(Kind kind, String words) {
        return new Bar.State(kind, Text.same(words));
    }
}
