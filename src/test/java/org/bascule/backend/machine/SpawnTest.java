package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.bascule.backend.Output;
import org.bascule.lab.Refusal;
import org.junit.jupiter.api.Test;

class SpawnTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void whatACommandReadsAndSaysIsWhole() {
        Output heard = Spawn.waitFor(shell("cat; echo said; echo complained >&2; exit 3"), "read\n", LIMIT);
        assertThat(heard.text()).isEqualTo("read\nsaid\ncomplained\n");
        assertThat(heard.exitCode()).isEqualTo(3);
    }

    @Test
    void aCommandWithNothingToReadFindsTheEnd() {
        assertThat(Spawn.waitFor(shell("cat"), LIMIT)).isEqualTo(new Output(0, ""));
    }

    /** So that nothing of it stays should this program be killed. */
    @Test
    void theFilesOfACommandThatRunsHaveNoNameAnyMore() {
        Output heard = Spawn.waitFor(
                shell(
                        "for fd in 0 1; do until readlink /proc/$$/fd/$fd | grep -q deleted; do sleep 0.01; done; done; echo both"),
                "input",
                LIMIT);
        assertThat(heard).isEqualTo(new Output(0, "both\n"));
    }

    @Test
    void onWindowsNothingHasAnotherName() {
        assertThat(Spawn.nothing(new OperatingSystem("Windows 11"))).hasName("NUL");
        assertThat(Spawn.nothing(new OperatingSystem("Mac OS X")).getPath()).isEqualTo("/dev/null");
    }

    @Test
    void whatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> Spawn.waitFor(shell("sleep 60"), Duration.ofMillis(100)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aProgramThatIsMissingIsRefusedByItsName() {
        assertThatThrownBy(() -> Spawn.waitFor(new ProcessBuilder("no-such-program"), LIMIT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Cannot run no-such-program");
    }

    private static ProcessBuilder shell(String script) {
        return new ProcessBuilder("sh", "-c", script);
    }
}
