package org.bascule.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigHoldsTest {

    @Test
    void booleansAndNumbersHaveSeveralNotations() {
        assertThat(ConfigHolds.same(true, "on")).isTrue();
        assertThat(ConfigHolds.same(true, "true")).isTrue();
        assertThat(ConfigHolds.same(true, "off")).isFalse();
        assertThat(ConfigHolds.same(false, "off")).isTrue();
        assertThat(ConfigHolds.same(1.1, "1.10")).isTrue();
        assertThat(ConfigHolds.same(20, "20")).isTrue();
        assertThat(ConfigHolds.same(20, "30")).isFalse();
        assertThat(ConfigHolds.same(20, "20s")).isFalse();
    }

    @Test
    void otherValuesAreComparedAsWritten() {
        assertThat(ConfigHolds.same("8MB", "8MB")).isTrue();
        assertThat(ConfigHolds.same("8MB", "8192kB")).isFalse();
        assertThat(ConfigHolds.same(null, "8MB")).isFalse();
    }
}
