package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bascule.support.Ground;
import org.bascule.support.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lab whose build timed out is kept, and its build can be resumed. */
class UpIT {

    private static final int NETWORK = 84;

    @TempDir
    Path files;

    private final Ground ground = Ground.on(NETWORK);
    private final List<Program> runs = new ArrayList<>();

    @AfterEach
    void endEverything() throws InterruptedException {
        try {
            for (Program run : runs) {
                run.process().destroyForcibly().waitFor();
            }
        } finally {
            ground.close();
        }
    }

    @Test
    void aLabNotBuiltInTimeStaysAndItsBuildCanBeResumed() throws Exception {
        // No cluster bootstraps within one second.
        Program late = bascule("up", "--timers", "quick", "--timeout", "1");
        assertThat(late.exit()).as(late.said()).isEqualTo(1);
        assertThat(late.complained()).contains("bascule up --continue --lab poc", "bascule down --lab poc");
        assertThat(ground.runs("etcd1", "etcd")).isTrue();

        Program other = bascule("up", "--continue", "--timers", "documented");
        assertThat(other.exit()).as(other.said()).isEqualTo(2);
        assertThat(other.complained()).contains("--timers");

        Program on = bascule("up", "--continue");
        assertThat(on.exit()).as(on.said()).isZero();
        assertThat(on.said()).contains("Built and verified");

        clientsSayWhatTheyWentThrough();

        Program down = bascule("down");
        assertThat(down.exit()).as(down.said()).isZero();
        assertThat(ground.remains()).isEmpty();
    }

    private void clientsSayWhatTheyWentThrough() throws Exception {
        Program clients = bascule("clients", "--path", "multi-host,own-haproxy", "--pool", "2", "--for", "2", "--json");
        assertThat(clients.exit()).as(clients.said()).isZero();
        JsonNode said = new ObjectMapper().readTree(clients.printed());
        assertThat(said.at("/sets")).hasSize(2).allSatisfy(set -> {
            assertThat(set.at("/writer/account/acknowledged").asInt()).isPositive();
            assertThat(set.at("/rows/ok")).isEqualTo(set.at("/writer/account/acknowledged"));
        });

        Program endless = bascule("clients");
        endless.when(() -> endless.printed().contains("Ctrl+C"));
        endless.signal("INT");
        assertThat(endless.exit()).as(endless.said()).isEqualTo(130);
        assertThat(endless.printed()).contains("0 lost, 0 unexpected");
    }

    private Program bascule(String... arguments) {
        Program run = Program.start(
                files,
                Map.of("BASCULE_HOME", ground.home().toString(), "BASCULE_NETWORK", "127.0." + NETWORK),
                arguments);
        runs.add(run);
        return run;
    }
}
