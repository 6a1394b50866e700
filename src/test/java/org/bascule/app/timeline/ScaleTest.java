package org.bascule.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void withoutChangesTimeIsEven() {
        Scale scale = new Scale(AT, AT.plusSeconds(40), List.of());

        assertThat(scale.at(AT.plusSeconds(10))).isCloseTo(0.25, within(1e-9));
        assertThat(scale.stretches()).noneMatch(Scale.Stretch::shortened);
    }

    @Test
    void whatIsOutsideIsAtTheBorder() {
        Scale scale = new Scale(AT, AT.plusSeconds(10), List.of());

        assertThat(scale.at(AT.minusSeconds(5))).isZero();
        assertThat(scale.at(AT.plusSeconds(50))).isEqualTo(1);
    }

    @Test
    void aLongWaitLeavesRoomForWhatHappened() {
        Scale scale = new Scale(
                AT,
                AT.plusSeconds(30),
                List.of(AT.plusMillis(300), AT.plusMillis(700), AT.plusMillis(1600), AT.plusSeconds(29)));

        assertThat(scale.at(AT.plusMillis(1600))).isGreaterThan(0.4);
        assertThat(scale.stretches()).filteredOn(Scale.Stretch::shortened).hasSize(1);
        assertThat(scale.at(AT.plusSeconds(30))).isCloseTo(1, within(1e-9));
    }

    @Test
    void laterIsNeverDrawnEarlier() {
        Scale scale =
                new Scale(AT, AT.plusSeconds(100), List.of(AT.plusSeconds(1), AT.plusSeconds(2), AT.plusSeconds(90)));

        double before = -1;
        for (int tenth = 0; tenth <= 1000; tenth++) {
            double now = scale.at(tenth / 10.0);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }
}
