package org.bascule.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogPageTest {

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

        assertThat(LogPage.of(Arrays.copyOf(bytes, Math.min(length, bytes.length)), 0)
                        .next())
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"128", "195", "255"})
    void whatIsNoTextIsNotWaitedForForEver(int oddByte) {
        assertThat(LogPage.of(new byte[] {(byte) oddByte}, 7).next()).isEqualTo(8);
        assertThat(LogPage.of(new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80}, 0)
                        .next())
                .isEqualTo(5);
    }
}
