package org.bascule.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigValueTest {

    @Test
    void booleansAndNumbersHaveSeveralNotations() {
        assertThat(ConfigValue.same(true, "on")).isTrue();
        assertThat(ConfigValue.same(true, "true")).isTrue();
        assertThat(ConfigValue.same(true, "off")).isFalse();
        assertThat(ConfigValue.same(false, "off")).isTrue();
        assertThat(ConfigValue.same(1.1, "1.10")).isTrue();
        assertThat(ConfigValue.same(20, "20")).isTrue();
        assertThat(ConfigValue.same(20, "30")).isFalse();
        assertThat(ConfigValue.same(20, "20s")).isFalse();
    }

    @Test
    void otherValuesAreComparedAsWritten() {
        assertThat(ConfigValue.same("8MB", "8MB")).isTrue();
        assertThat(ConfigValue.same("8MB", "8192kB")).isFalse();
        assertThat(ConfigValue.same(null, "8MB")).isFalse();
    }
}
