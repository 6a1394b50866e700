package org.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

    @ParameterizedTest
    @CsvSource({
        "1b, an escape",
        "7, a bell",
        "8, a backspace",
        "d, a carriage return",
        "0, nothing",
        "7f, a deletion",
        "85, a next line",
        "9b, an escape of eight bits",
        "61c, an Arabic mark",
        "200b, a space of no width",
        "200f, a mark to the left",
        "2028, a separator of lines",
        "202e, text to the left",
        "2066, an isolated text",
        "2069, its end",
        "feff, a byte order mark",
        "fffe, no character",
        "d800, half of a character"
    })
    void whatCouldDoSomethingUnseenIsShown(String code, String what) {
        char character = (char) Integer.parseInt(code, 16);

        assertThat(Visible.of("a" + character + "b"))
                .as(what)
                .isEqualTo("a\\u" + "0".repeat(4 - code.length()) + code + "b");
    }

    @Test
    void aCharacterOfTwoUnitsIsShownAsThose() {
        assertThat(Visible.of("a\udb40\udc41b")).isEqualTo("a\\udb40\\udc41b");
    }

    @Test
    void whatAPersonReadsStays() {
        String read = "é « ✓ » → 1\u00a0s “quoted”\n\tnext 👩\u200d💻 سلام";

        assertThat(Visible.of(read)).isSameAs(read);
    }

    @Test
    void aLineIsOne() {
        assertThat(Visible.line("one\n\ttwo")).isEqualTo("one\\u000a\\u0009two");
    }

    @Test
    void aLineIsCutBetweenCharacters() {
        assertThat(Visible.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Visible.line("abcdef", 3)).isEqualTo("abc…");
        assertThat(Visible.line("ab😀f", 3)).isEqualTo("ab…");
    }
}
