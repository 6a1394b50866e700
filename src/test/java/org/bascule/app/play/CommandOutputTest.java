package org.bascule.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommandOutputTest {

    @Test
    void aFewLinesAreShownWhole() {
        CommandOutput printed = new CommandOutput(lines(8));
        assertThat(printed.folds()).isFalse();
        assertThat(printed.beginning()).isEqualTo("1\n2\n3\n4\n5\n6\n7\n8");
    }

    @Test
    void manyLinesAreFolded() {
        CommandOutput printed = new CommandOutput(lines(9));
        assertThat(printed.folds()).isTrue();
        assertThat(printed.beginning()).isEqualTo("1\n2\n3");
    }

    @Test
    void whatAServerWritesUnseenIsShown() {
        assertThat(new CommandOutput("\u001b[31mred").text()).isEqualTo("\\u001b[31mred");
        assertThat(new CommandLine.Typed("a\u202eb", true).words()).isEqualTo("a\\u202eb");
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(line -> line + "\n").collect(Collectors.joining());
    }
}
