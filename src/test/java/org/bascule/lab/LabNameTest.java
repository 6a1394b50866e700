package org.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "lab", "formation-1", "abcdefghijklmnopqrstuvwxyz01234"})
    void aNameIsALetterThenLettersDigitsOrHyphens(String word) {
        assertThat(new LabName(word)).hasToString(word);
        assertThat(LabName.find(word)).contains(new LabName(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1st",
                "-a",
                "Lab",
                "a b",
                "a/b",
                "..",
                "été",
                "a\n",
                "a_b",
                ".claiming",
                "abcdefghijklmnopqrstuvwxyz012345"
            })
    void anythingElseIsRefusedAsInput(String word) {
        assertThat(LabName.find(word)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new LabName(word))
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(Refusal.Cause.INPUT));
    }
}
