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
    void letPicocliDecideAgain() {
        System.clearProperty("picocli.ansi");
    }

    @Test
    void everyStyleIsWrittenWhereThereIsColour() {
        Terminal terminal = terminal("true");

        String styled =
                terminal.bold("a") + terminal.faint("b") + terminal.red("c") + terminal.green("d") + terminal.cyan("e");

        assertThat(styled).contains("\u001b[1ma", "\u001b[2mb", "\u001b[31mc", "\u001b[32md", "\u001b[36me");
    }

    @Test
    void nothingButWordsIsWrittenWhereThereIsNone() {
        assertThat(terminal("false").red("words")).isEqualTo("words");
    }

    @Test
    void aProblemIsWhatHappenedThenWhatToDoThenTheDetails() {
        terminal("true").problem(new Problem(Text.same("What."), Text.same("Remedy."), "one\ntwo"));

        assertThat(text()).containsSubsequence("What.", "→ Remedy.", "one", "two");
    }

    @Test
    void paragraphsAreFilledToThePage() {
        terminal("false").paragraphs("  ", "one\ntwo\n\n" + "word ".repeat(40));

        assertThat(text().lines().toList()).startsWith("  one two").hasSize(4).allMatch(line -> line.length() <= 100);
    }

    private Terminal terminal(String colour) {
        System.setProperty("picocli.ansi", colour);
        return new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), Lang.EN, true);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
