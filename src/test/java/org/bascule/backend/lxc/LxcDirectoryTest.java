package org.bascule.backend.lxc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Timers;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LxcDirectoryTest {

    private static final LabSpec SPEC = new LabSpec(
            new LabName("hosts"), LxcBackend.KIND, Topologies.SMALL, Timers.DOCUMENTED, "10.0.3", Instant.EPOCH);

    /** Each node that is made writes them, while others are made that read them. */
    @Test
    void theHostsAreWholeWheneverTheyAreRead(@TempDir Path root) throws IOException {
        LxcDirectory directory = new LxcDirectory(root);
        directory.writeHosts(SPEC);
        Path hosts = root.resolve("hosts");
        String whole = Files.readString(hosts);
        assertThat(whole.lines()).hasSize(SPEC.topology().nodes().size()).contains("10.0.3.64 etcd1");

        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int time = 0; time < 2000; time++) {
                directory.writeHosts(SPEC);
            }
        });
        Set<String> read = new HashSet<>();
        while (!writing.isDone()) {
            read.add(Files.readString(hosts));
        }
        writing.join();
        assertThat(read).containsExactly(whole);
    }
}
