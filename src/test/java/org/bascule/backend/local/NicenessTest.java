package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Spawn;
import org.junit.jupiter.api.Test;

class NicenessTest {

    @Test
    void aCommandGivesWayToWhoStartsIt() {
        int own = Integer.parseInt(run(List.of("nice")).text().strip());
        Output heard = run(after(Niceness.prefix(), "nice"));
        assertThat(heard.text().strip()).isEqualTo(Integer.toString(Math.min(19, own + Niceness.GIVEN)));
    }

    @Test
    void aCommandKeepsItsWordsAndItsExitCode() {
        Output heard = run(after(Niceness.prefix(), "sh", "-c", "echo \"$1|$2\"; exit 7", "sh", "two words", "$HOME"));
        assertThat(heard.text()).isEqualTo("two words|$HOME\n");
        assertThat(heard.exitCode()).isEqualTo(7);
    }

    private static List<String> after(List<String> prefix, String... command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(command));
        return words;
    }

    private static Output run(List<String> command) {
        return Spawn.waitFor(new ProcessBuilder(command), Duration.ofSeconds(10));
    }
}
