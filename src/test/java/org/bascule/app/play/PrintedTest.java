package org.bascule.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintedTest {

    @Test
    void aFewLinesAreShownWhole() {
        Printed printed = new Printed(lines(8));
        assertThat(printed.folds()).isFalse();
        assertThat(printed.beginning()).isEqualTo("1\n2\n3\n4\n5\n6\n7\n8");
    }

    @Test
    void manyLinesAreFolded() {
        Printed printed = new Printed(lines(9));
        assertThat(printed.folds()).isTrue();
        assertThat(printed.beginning()).isEqualTo("1\n2\n3");
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(line -> line + "\n").collect(Collectors.joining());
    }
}
