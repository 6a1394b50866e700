package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;
import org.bascule.scenario.file.ScenarioReader;
import org.junit.jupiter.api.Test;

class NodeContainerTest {

    private static final Topology DOCUMENT = ScenarioReader.builtIn("poc").topology();

    /** Otherwise a container that a person made would not be the lab's. */
    @Test
    void whatIsTypedMakesTheLabsContainer() {
        LabSpec spec =
                new LabSpec(new LabName("poc"), DockerBackend.KIND, DOCUMENT, Timers.QUICK, "172.28.3", Instant.EPOCH);
        Node etcd1 = DOCUMENT.node("etcd1");

        assertThat(new NodeContainer(
                                new LabDescription(spec, new Published.Addresses("127.0.3")),
                                etcd1,
                                "bascule-etcd",
                                Labels.of("/home/bascule", spec.name(), etcd1))
                        .line())
                .isEqualTo("docker run -d --name poc-etcd1 --hostname etcd1 --network poc --ip 172.28.3.64"
                        + " --network-alias etcd1 -p 127.0.3.64:2379:2379 -p 127.0.3.64:2380:2380"
                        + " --cap-add NET_ADMIN --shm-size 256m --label org.bascule.home=/home/bascule"
                        + " --label org.bascule.lab=poc --label org.bascule.node=etcd1 --mount source=poc-etcd1,"
                        + "target=/var/lib/lab,volume-label=org.bascule.home=/home/bascule,"
                        + "volume-label=org.bascule.lab=poc,volume-label=org.bascule.node=etcd1 bascule-etcd");
    }
}
