package org.bascule.backend.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogCharactersTest {

    @ParameterizedTest
    @CsvSource({
        "a, 2, 1",
        "aé, 2, 1",
        "aé, 3, 3",
        "a€, 2, 1",
        "a€, 3, 1",
        "a€, 4, 4",
        "a😀, 4, 1",
        "a😀, 5, 5",
        "ab, 2, 2"
    })
    void aPageEndsWithAWholeCharacter(String log, int length, int whole) {
        byte[] bytes = log.getBytes(UTF_8);

        assertThat(LocalLab.wholeCharacters(Arrays.copyOf(bytes, Math.min(length, bytes.length))))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"128", "195", "255"})
    void whatIsNoTextIsNotWaitedForForEver(int oddByte) {
        assertThat(LocalLab.wholeCharacters(new byte[] {(byte) oddByte})).isEqualTo(1);
        assertThat(LocalLab.wholeCharacters(
                        new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80}))
                .isEqualTo(5);
    }
}
