package org.bascule.backend.lxc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bascule.lab.LabName;
import org.bascule.support.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** However the program ends, nothing of a lab of containers stays that {@code down} would not remove. */
@Tag("containers")
class LxcInterruptIT {

    private static final LabName LAB = new LabName("poc");
    private static final String DOCUMENTED = "10.0.3";

    @TempDir
    Path files;

    @RegisterExtension
    final LxcGround ground = new LxcGround();

    private final List<Program> programs = new ArrayList<>();

    @BeforeEach
    void theBaseContainerIsThere() throws Exception {
        Files.createSymbolicLink(ground.home().resolve("lxc-base"), LxcGround.BASE);
    }

    @AfterEach
    void endEverything() throws InterruptedException {
        for (Program program : programs) {
            program.process().destroyForcibly().waitFor();
        }
    }

    @Test
    void interruptedWhileContainersComeUpItLeavesNothing() throws Exception {
        Program up = bascule("up", "--backend", "lxc", "--timers", "quick");
        up.when(() -> Files.exists(ground.directory(LAB).resolve("etcd1")));

        up.signal("INT");

        assertThat(up.exit()).as(up.said()).isEqualTo(130);
        assertThat(ground.remains(LAB, DOCUMENTED)).isEmpty();
        assertThat(up.said()).contains("Interrupted. Removing the lab").doesNotContain("error of its own making");
    }

    @Test
    void killedItLeavesALabThatDownRemoves() throws Exception {
        Program up = bascule("up", "--backend", "lxc", "--timers", "quick");
        up.when(() -> Files.exists(ground.directory(LAB).resolve("run/pg_patroni2.pid")));

        up.signal("KILL");
        assertThat(up.exit()).isEqualTo(137);
        assertThat(ground.remains(LAB, DOCUMENTED)).isNotEmpty();

        Program down = bascule("down");
        assertThat(down.exit()).as(down.said()).isZero();
        assertThat(ground.remains(LAB, DOCUMENTED)).isEmpty();
    }

    @Test
    void aLabThatStandsIsLookedAtAndIsNotOverwritten() {
        Program up = bascule("up", "--backend", "lxc", "--timers", "quick", "--state", "patroni");
        assertThat(up.exit()).as(up.said()).isZero();

        Program status = bascule("status");
        assertThat(status.exit()).as(status.said()).isZero();
        assertThat(status.printed()).contains("lxc", "10.0.3", "etcd1");
        Program again = bascule("up");
        assertThat(again.exit()).as(again.said()).isEqualTo(3);
        assertThat(again.complained()).contains("lxc", "bascule down --lab poc");

        Program down = bascule("down", "--all");
        assertThat(down.exit()).as(down.said()).isZero();
        assertThat(ground.remains(LAB, DOCUMENTED)).isEmpty();
    }

    private Program bascule(String... arguments) {
        Program program = Program.start(
                files, Map.of("BASCULE_HOME", ground.home().toString(), "BASCULE_NETWORK", "127.0.170"), arguments);
        programs.add(program);
        return program;
    }
}
