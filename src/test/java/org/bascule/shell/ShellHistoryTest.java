package org.bascule.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Topologies.PG1;

import java.time.Instant;
import org.bascule.shell.ShellHistory.Typed;
import org.junit.jupiter.api.Test;

class ShellHistoryTest {

    @Test
    void everyCommandHasItsTime() {
        assertThat(ShellHistory.parse(PG1, """
                #1764437001
                patronictl list
                #1764437009
                # no time: #12
                #1764437005
                for i in 1 2
                do echo $i
                done
                """))
                .containsExactly(
                        typed(1764437001, "patronictl list"),
                        typed(1764437005, "for i in 1 2\ndo echo $i\ndone"),
                        typed(1764437009, "# no time: #12"));
    }

    @Test
    void aHistoryMayBeEmpty() {
        assertThat(ShellHistory.parse(PG1, "")).isEmpty();
        assertThat(ShellHistory.parse(PG1, "#1764437001\n")).isEmpty();
    }

    private static Typed typed(long second, String command) {
        return new Typed(Instant.ofEpochSecond(second), PG1, command);
    }
}
