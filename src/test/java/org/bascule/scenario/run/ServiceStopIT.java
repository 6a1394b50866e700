package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.backend.Signal;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Ground;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.Test;

/** The end of services, played by shells that obey or ignore a signal. */
class ServiceStopIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    @Test
    void aProcessThatHasNothingLeftToStopAndDoesNotEndIsKilled() {
        try (Ground ground = Ground.on(159)) {
            Lab lab = ground.backend()
                    .create(new LabName("stop"), ScenarioReader.builtIn("poc").topology(), Timers.QUICK);
            Node node = lab.spec().topology().node("etcd1");
            LabNode etcd = lab.node(node);
            etcd.create();
            try (Observer observer = new Observer(lab);
                    ScenarioContext context = new ScenarioContext(lab, observer)) {
                assertThat(stop(context, node, "")).isEmpty();
                assertThat(stop(context, node, "trap '' TERM; "))
                        .contains("KILL")
                        .endsWith("# TimeoutSec=1");
            } finally {
                lab.destroy();
            }
            assertThat(ground.remains()).isEmpty();
        }
    }

    private static String stop(ScenarioContext context, Node node, String before) {
        LabNode etcd = context.lab().node(node);
        long end = etcd.log(Service.ETCD, Long.MAX_VALUE).next();
        etcd.start(Service.ETCD, List.of("sh", "-c", before + "echo ready; while :; do sleep 0.1; done"));
        await().until(() -> etcd.log(Service.ETCD, end).text().contains("ready"));
        etcd.signal(Service.ETCD, Signal.TERM);

        String killed = ServiceStop.await(context, node, Service.ETCD, TIMEOUT);

        assertThat(etcd.state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
        return killed;
    }
}
