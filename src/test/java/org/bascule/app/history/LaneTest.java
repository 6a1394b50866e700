package org.bascule.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.app.history.Bar.Kind;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void oneOutageIsOneWhateverElseIsToldOfIt() {
        Lane lane = new Lane(
                Text.same("etcd"),
                List.of(
                        bar(0, 1, Kind.GOOD, "quorum"),
                        bar(1, 3, Kind.NO_QUORUM, "1 of 2 answers"),
                        bar(3, 4, Kind.NO_QUORUM, "none of 2 answers"),
                        bar(4, 5, Kind.GOOD, "quorum")));

        assertThat(lane.mergedByKind())
                .containsExactly(
                        bar(0, 1, Kind.GOOD, "quorum"),
                        bar(1, 4, Kind.NO_QUORUM, "1 of 2 answers"),
                        bar(4, 5, Kind.GOOD, "quorum"));
    }

    @Test
    void twoOutagesWithAGapBetweenAreTwo() {
        Bar first = bar(0, 1, Kind.NO_ANSWER, "none");
        Bar second = bar(2, 3, Kind.NO_ANSWER, "none");

        assertThat(new Lane(Text.same("reader"), List.of(first, second)).mergedByKind())
                .containsExactly(first, second);
    }

    private static Bar bar(int from, int to, Kind kind, String words) {
        return new Bar(AT.plusSeconds(from), Optional.of(AT.plusSeconds(to)), new Bar.State(kind, Text.same(words)));
    }
}
