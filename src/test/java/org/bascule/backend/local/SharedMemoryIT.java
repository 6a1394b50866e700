package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Topologies.PG1;
import static org.bascule.support.Topologies.SMALL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bascule.backend.Lab;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.ProcessTable.Running;
import org.bascule.lab.LabName;
import org.bascule.lab.Service;
import org.bascule.lab.Timers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A PostgreSQL that is no postmaster, as initdb runs it, and as Patroni does to recover from a crash. */
class SharedMemoryIT {

    @RegisterExtension
    final LocalHome home = new LocalHome();

    @Test
    void theSharedMemoryOfASingleUserPostgresqlGoesWithItsNode() throws IOException {
        Lab lab = home.backend().create(new LabName("first"), SMALL, Timers.QUICK);
        lab.node(PG1).create();
        Path data = Path.of(lab.node(PG1).paths().data(Service.PATRONI), "data");
        assertThat(lab.node(PG1)
                        .run(List.of("initdb", "-D", data.toString()), Duration.ofMinutes(2))
                        .ok())
                .isTrue();

        // Named in postmaster.pid, with a minus sign before the number of the process.
        List<Long> killed = killedSingleUser(lab, data);
        assertThat(Segments.of(killed)).hasSize(1);
        lab.node(PG1).powerOff();
        assertThat(Segments.of(killed)).isEmpty();

        // As when it was killed before it could write that.
        lab.node(PG1).powerOn();
        List<Long> killedSooner = killedSingleUser(lab, data);
        assertThat(Segments.of(killedSooner)).hasSize(1);
        assertThat(data.resolve("postmaster.pid").toFile().delete()).isTrue();
        lab.destroy();
        assertThat(Segments.of(killedSooner)).isEmpty();
    }

    private List<Long> killedSingleUser(Lab lab, Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        Files.deleteIfExists(file);
        lab.node(PG1)
                .start(
                        Service.PATRONI,
                        List.of(
                                "sh",
                                "-c",
                                "tail -f /dev/null | postgres --single -D \"$1\" postgres",
                                "sh",
                                data.toString()));
        await().until(() -> Files.exists(file) && Files.readAllLines(file).size() > 6);
        List<Running> postgres = home.processes().stream()
                .filter(process -> process.program().equals("postgres"))
                .toList();
        LabProcesses.signal(postgres, Signal.KILL);
        await().until(() ->
                home.processes().stream().noneMatch(process -> process.program().equals("postgres")));
        return postgres.stream().map(Running::pid).toList();
    }
}
