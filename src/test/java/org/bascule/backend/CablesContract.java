package org.bascule.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.ETCD2;
import static org.bascule.support.Topologies.PG1;
import static org.bascule.support.Topologies.SMALL;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Timers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every backend does alike whose nodes have cables of their own. */
public abstract class CablesContract {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    protected Lab lab;

    protected abstract Backend backend();

    @BeforeEach
    void twoEtcdsAndAMember() {
        lab = backend().create(new LabName("faults"), SMALL, Timers.QUICK);
        List.of(ETCD1, ETCD2, PG1).forEach(node -> lab.node(node).create());
        startEtcd(lab, ETCD1);
        startEtcd(lab, ETCD2);
    }

    @Test
    void aNodeThatIsCutOffReachesNobodyAndNobodyReachesItUntilItIsRejoined() {
        assertThat(reaches(PG1, ETCD1)).isTrue();
        assertThat(reaches(ETCD1, ETCD2)).isTrue();

        lab.node(ETCD1).networkFaults().orElseThrow().isolate(List.of(ETCD1, ETCD2, PG1));
        lab.node(ETCD1).networkFaults().orElseThrow().isolate(List.of(ETCD1, ETCD2, PG1));

        assertThat(reaches(PG1, ETCD1)).isFalse();
        assertThat(reaches(ETCD1, ETCD2)).isFalse();
        assertThat(reaches(PG1, ETCD2)).isTrue();
        assertThat(etcdAnswers(lab, ETCD1))
                .as("whoever watches still sees the node")
                .isTrue();

        lab.node(ETCD1).networkFaults().orElseThrow().reconnect();
        lab.node(ETCD1).networkFaults().orElseThrow().reconnect();

        assertThat(reaches(PG1, ETCD1)).isTrue();
        assertThat(reaches(ETCD1, ETCD2)).isTrue();
    }

    @Test
    void aNodeCanBeCutOffFromSomeOnly() {
        lab.node(PG1).networkFaults().orElseThrow().isolate(List.of(ETCD2));

        assertThat(reaches(PG1, ETCD1)).isTrue();
        assertThat(reaches(PG1, ETCD2)).isFalse();
    }

    @Test
    void whatANodeSendsIsHeldBack() {
        try {
            lab.node(ETCD1).networkFaults().orElseThrow().delay(Duration.ofMillis(300));
        } catch (Refusal without) {
            assertThat(without.problems().get(0).details()).contains("qdisc");
            Assumptions.abort("the kernel has no netem to delay with");
        }
        Duration delayed = timed();
        lab.node(ETCD1).networkFaults().orElseThrow().delay(Duration.ZERO);

        assertThat(delayed).isGreaterThan(Duration.ofMillis(300)).isGreaterThan(timed());
    }

    @Test
    void whatCutsOffAndDelaysCanBeTypedByHand() {
        NetworkFaults etcd1 = lab.node(ETCD1).networkFaults().orElseThrow();

        assertThat(etcd1.isolateLine(List.of(ETCD1, PG1)))
                .contains("etcd1", "lab-network cut", lab.spec().address(PG1))
                .doesNotContain(lab.spec().address(ETCD1));
        assertThat(etcd1.reconnectLine()).contains("etcd1", "lab-network rejoin");
        assertThat(etcd1.delayLine(Duration.ofMillis(300))).contains("etcd1", "lab-network delay 300");
    }

    protected final boolean reaches(Node from, Node to) {
        return lab.node(from)
                .run(
                        List.of(
                                "timeout",
                                "2",
                                "bash",
                                "-c",
                                "echo >/dev/tcp/" + lab.spec().address(to) + "/" + Ports.ETCD_CLIENT),
                        LIMIT)
                .ok();
    }

    private Duration timed() {
        long began = System.nanoTime();
        assertThat(reaches(PG1, ETCD1)).isTrue();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
