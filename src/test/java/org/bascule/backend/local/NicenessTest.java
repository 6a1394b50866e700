package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Spawn;
import org.bascule.lab.Service;
import org.junit.jupiter.api.Test;

class NicenessTest {

    /** Where the session's number stands in /proc/PID/stat, when the program's name has no space. */
    private static final int SESSION = 5;

    @Test
    void aCommandGivesWayToWhoStartsIt() {
        int own = Integer.parseInt(run(List.of("nice")).text().strip());
        Output heard = run(after(Niceness.prefix(), "nice"));
        assertThat(heard.text().strip()).isEqualTo(Integer.toString(Math.min(19, own + Niceness.GIVEN)));
    }

    @Test
    void whoStartsItKeepsItsOwnNicenessAndItsSessions() {
        String before = ownSchedule();

        run(after(Niceness.prefix(), "true"));

        assertThat(ownSchedule()).isEqualTo(before);
    }

    @Test
    void aCommandHasASessionOfItsOwnWhateverItIs() {
        for (List<String> prefix :
                List.of(Niceness.prefix(), Niceness.prefix(Service.PATRONI), Niceness.prefix(Service.ETCD))) {
            String[] stat = run(after(prefix, "cat", "/proc/self/stat")).text().split(" ");
            assertThat(stat[SESSION]).as(prefix.toString()).isEqualTo(stat[0]);
        }
    }

    @Test
    void aCommandKeepsItsWordsAndItsExitCode() {
        Output heard = run(after(Niceness.prefix(), "sh", "-c", "echo \"$1|$2\"; exit 7", "sh", "two words", "$HOME"));
        assertThat(heard.text()).isEqualTo("two words|$HOME\n");
        assertThat(heard.exitCode()).isEqualTo(7);
    }

    /** Of this process and of its session; without the second where the kernel does not share by session. */
    private static String ownSchedule() {
        return run(List.of("sh", "-c", "nice; cat /proc/$PPID/autogroup 2>/dev/null || true"))
                .text();
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
