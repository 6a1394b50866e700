package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.bascule.lab.Lang;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void restoreColourDetection() {
        System.clearProperty("picocli.ansi");
    }

    @Test
    void everyStyleIsPrintedWithColours() {
        Terminal terminal = terminal("true");

        terminal.line(terminal.bold("a")
                + terminal.faint("b")
                + terminal.red("c")
                + terminal.green("d")
                + terminal.cyan("e"));

        assertThat(text()).contains("\u001b[1ma", "\u001b[2mb", "\u001b[31mc", "\u001b[32md", "\u001b[36me");
    }

    @Test
    void onlyTextIsPrintedWithoutColours() {
        assertThat(terminal("false").red("words")).isEqualTo("words");
    }

    @Test
    void everyOtherEscapeCodeIsEscaped() {
        Terminal terminal = terminal("true");

        terminal.line(terminal.bold("\u001b[2J") + "\u001b]0;title\u0007 \u009b31m \u202etxt.exe \r over");
        terminal.transientLine("\u001b[2J\nnext");
        terminal.problem(new Problem(Text.same("\u001b[31mWhat"), Text.same("\u001b[8mRemedy"), "\u001b[1mdetails"));

        assertThat(text().replaceAll("\u001b\\[(1|2|31|0|)m", "").replace("\r\u001b[K", ""))
                .contains(
                        "\\u001b[2J\\u001b]0;title\\u0007 \\u009b31m \\u202etxt.exe \\u000d over\n",
                        "\\u001b[2J\\u000anext",
                        "\\u001b[31mWhat",
                        "\\u001b[8mRemedy",
                        "\\u001b[1mdetails")
                .doesNotContain("\u001b", "\u009b", "\u202e", "\r");
    }

    @Test
    void aStyleMarkInTheTextIsResetAtTheEndOfTheLine() {
        terminal("true").line("\uFDD3red");

        assertThat(text()).contains("\u001b[31mred\u001b[0m");
    }

    @Test
    void aProblemIsPrintedWithItsRemedyAndDetails() {
        terminal("true").problem(new Problem(Text.same("What."), Text.same("Remedy."), "one\ntwo"));

        assertThat(text()).containsSubsequence("What.", "→ Remedy.", "one", "two");
    }

    @Test
    void paragraphsAreWrapped() {
        terminal("false").paragraphs("  ", "one\ntwo\n\n" + "word ".repeat(40));

        assertThat(text().lines().toList()).startsWith("  one two").hasSize(4).allMatch(line -> line.length() <= 100);
    }

    @Test
    void emphasisIsBoldOnEachOfItsLines() {
        terminal("true")
                .paragraphs("  ", "a *title*, **strong**, `count(*), *`, 2 * 3 * 4, *" + "word ".repeat(30) + "end*");

        assertThat(text())
                .contains(
                        "  a \u001b[1mtitle\u001b[0m, \u001b[1mstrong\u001b[0m, `count(*), *`, 2 * 3 * 4, \u001b[1mword",
                        "\n  \u001b[1mword",
                        "end\u001b[0m");
    }

    @Test
    void emphasisIsOmittedWithoutColours() {
        terminal("false").paragraphs("", "the *current* leader");

        assertThat(text()).isEqualTo("the current leader\n");
    }

    private Terminal terminal(String colour) {
        System.setProperty("picocli.ansi", colour);
        return new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), Lang.EN, true);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
