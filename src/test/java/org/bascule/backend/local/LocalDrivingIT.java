package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.SMALL;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Lab;
import org.bascule.backend.Output;
import org.bascule.backend.Signal;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several processes, one after the other or at once, over the same labs. */
@Timeout(60)
class LocalDrivingIT {

    private static final LabName NAME = new LabName("first");

    @RegisterExtension
    final LocalHome home = new LocalHome();

    private final List<Process> drivers = new ArrayList<>();

    @AfterEach
    void endDrivers() throws InterruptedException {
        for (Process driver : drivers) {
            driver.destroyForcibly().waitFor();
        }
    }

    @Test
    void aLabThatAnotherProcessDrivesIsRefusedWithThatProcess() throws IOException {
        Process driver = driving(":");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> home.backend().take(NAME))
                .satisfies(refusal -> {
                    assertThat(refusal.why()).isEqualTo(Refusal.Cause.MACHINE);
                    assertThat(refusal.problems().get(0).what().en()).contains(Long.toString(driver.pid()));
                });
        assertThat(home.backend().find(NAME))
                .hasValueSatisfying(
                        lab -> assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.UP));
    }

    @Test
    void askingAgainForALabThatIsDrivenHereDoesNotGiveItAway() throws IOException {
        Lab lab = home.backend().create(NAME, SMALL, Timers.QUICK);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> home.backend().take(NAME))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains(Long.toString(ProcessHandle.current().pid())));

        assertThat(Driver.says(start(":"))).isEqualTo("refused");

        lab.close();
        assertThat(Driver.says(start(":"))).isEqualTo("driving");
    }

    @Test
    void aLabWhoseDriverWasKilledIsListedTakenAndDestroyed() throws Exception {
        Process driver = driving(":");
        driver.destroyForcibly().waitFor();

        assertThat(home.backend().labs()).containsExactly(NAME);
        Lab lab = home.backend().take(NAME).orElseThrow();
        assertThat(lab.nodes()).containsExactly(ETCD1);
        assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.UP);

        lab.destroy();

        assertThat(home.processes()).isEmpty();
        assertThat(home.backend().labs()).isEmpty();
    }

    @Test
    void aServiceObeysCtrlCThoughItsDriverWasToldToIgnoreIt() throws IOException {
        driving("trap '' INT HUP");
        Lab lab = home.backend().find(NAME).orElseThrow();

        lab.node(ETCD1).signal(Service.ETCD, Signal.INT);

        await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.DOWN);
    }

    @Test
    void aStrictUmaskDoesNotLockTheServersOut() throws IOException {
        driving("umask 077");
        Lab lab = home.backend().find(NAME).orElseThrow();
        String file = lab.node(ETCD1).paths().etc() + "/file";
        lab.node(ETCD1).write(file, "words");

        assertThat(lab.node(ETCD1).run(List.of("cat", file), Duration.ofSeconds(10)))
                .isEqualTo(new Output(0, "words"));
    }

    private Process driving(String shell) throws IOException {
        Process driver = start(shell);
        assertThat(Driver.says(driver)).isEqualTo("driving");
        return driver;
    }

    private Process start(String shell) throws IOException {
        Process driver = Driver.start(home, NAME.value(), shell);
        drivers.add(driver);
        return driver;
    }
}
