package org.bascule.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelRowTest {

    @Test
    void aLabelIsAroundItsPlace() {
        assertThat(new LabelRow(0, 100, 4).put(50, 20)).hasValue(40);
    }

    @Test
    void aLabelIsPushedInAtTheEnds() {
        LabelRow row = new LabelRow(0, 100, 4);
        assertThat(row.put(1, 20)).hasValue(0);
        assertThat(row.put(99, 20)).hasValue(80);
    }

    @Test
    void aPlaceThatIsTakenIsNotGivenTwice() {
        LabelRow row = new LabelRow(0, 100, 4);
        row.put(50, 20);
        assertThat(row.put(72, 20)).isEmpty();
        assertThat(row.put(28, 20)).isEmpty();
        assertThat(row.put(50, 2)).isEmpty();
        assertThat(row.put(50, 90)).isEmpty();
        assertThat(row.put(74, 20)).hasValue(64);
    }

    @Test
    void whatIsWiderThanTheRowHasNoPlace() {
        assertThat(new LabelRow(0, 100, 4).put(50, 101)).isEmpty();
    }

    @Test
    void noTwoLabelsEverTouch() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            LabelRow row = new LabelRow(0, 300, 3);
            List<double[]> placed = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                double width = 5 + random.nextDouble() * 60;
                OptionalDouble x = row.put(random.nextDouble() * 300, width);
                x.ifPresent(at -> {
                    assertThat(at).isBetween(0.0, 300 - width);
                    assertThat(placed).allMatch(other -> at + width + 3 <= other[0] || other[1] + 3 <= at);
                    placed.add(new double[] {at, at + width});
                });
            }
        }
    }
}
