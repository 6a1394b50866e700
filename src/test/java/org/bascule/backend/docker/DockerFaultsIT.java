package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.ETCD2;
import static org.bascule.support.Topologies.PG1;
import static org.bascule.support.Topologies.SMALL;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.Lab;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only containers can suffer: cables that are cut, delays, and somebody else who removes them. */
class DockerFaultsIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @RegisterExtension
    final DockerGround ground = new DockerGround(162);

    private Lab lab;

    @BeforeEach
    void twoEtcdsAndAMember() {
        lab = ground.backend().create(new LabName("faults"), SMALL, Timers.QUICK);
        List.of(ETCD1, ETCD2, PG1).forEach(lab::create);
        startEtcd(lab, ETCD1);
        startEtcd(lab, ETCD2);
    }

    @Test
    void aNodeThatIsCutOffReachesNobodyAndNobodyReachesItUntilItIsRejoined() {
        assertThat(reaches(PG1, ETCD1)).isTrue();
        assertThat(reaches(ETCD1, ETCD2)).isTrue();

        lab.cutOff(ETCD1, List.of(ETCD1, ETCD2, PG1));
        lab.cutOff(ETCD1, List.of(ETCD1, ETCD2, PG1));

        assertThat(reaches(PG1, ETCD1)).isFalse();
        assertThat(reaches(ETCD1, ETCD2)).isFalse();
        assertThat(reaches(PG1, ETCD2)).isTrue();
        assertThat(etcdAnswers(lab, ETCD1))
                .as("whoever watches still sees the node")
                .isTrue();

        lab.rejoin(ETCD1);
        lab.rejoin(ETCD1);

        assertThat(reaches(PG1, ETCD1)).isTrue();
        assertThat(reaches(ETCD1, ETCD2)).isTrue();
    }

    @Test
    void aNodeCanBeCutOffFromSomeOnly() {
        lab.cutOff(PG1, List.of(ETCD2));

        assertThat(reaches(PG1, ETCD1)).isTrue();
        assertThat(reaches(PG1, ETCD2)).isFalse();
    }

    @Test
    void whatANodeSendsIsHeldBack() {
        try {
            lab.delay(ETCD1, Duration.ofMillis(300));
        } catch (Refusal without) {
            assertThat(without.problems().get(0).details()).contains("qdisc");
            Assumptions.abort("the kernel has no netem to delay with");
        }
        Duration delayed = timed();
        lab.delay(ETCD1, Duration.ZERO);

        assertThat(delayed).isGreaterThan(Duration.ofMillis(300)).isGreaterThan(timed());
    }

    @Test
    void aContainerThatSomebodyElseRemovedIsMissedAndMadeAgainOnItsOwnFiles() {
        lab.write(ETCD1, lab.place(ETCD1).data() + "/kept", "kept");
        ground.client().removeContainerCmd("faults-etcd1").withForce(true).exec();

        await().until(() -> lab.state(ETCD1, Service.ETCD) == ServiceState.DOWN);
        assertThat(lab.nodes()).containsExactly(ETCD2, PG1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lab.run(ETCD1, List.of("true"), LIMIT));

        lab.create(ETCD1);
        assertThat(lab.read(ETCD1, lab.place(ETCD1).data() + "/kept")).isEqualTo("kept");
        assertThat(lab.run(ETCD1, List.of("true"), LIMIT).ok()).isTrue();
    }

    @Test
    void aLabWhoseNetworkSomebodyElseRemovedIsBuiltAnew() {
        lab.nodes().forEach(lab::destroy);
        ground.client().removeNetworkCmd("faults").exec();

        lab.create(ETCD1);
        startEtcd(lab, ETCD1);

        assertThat(etcdAnswers(lab, ETCD1)).isTrue();
        assertThat(ground.backend().find(new LabName("faults"))).map(Lab::spec).contains(lab.spec());
    }

    @Test
    void whatBelongsToSomebodyElseIsLeftAloneThoughItHasOurNames() {
        lab.destroy(ETCD1);
        ground.client().createVolumeCmd().withName("faults-etcd1").exec();
        try {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> lab.create(ETCD1))
                    .withMessageContaining("faults-etcd1");

            lab.destroy(ETCD1);
            lab.destroy();

            assertThat(ground.client().inspectVolumeCmd("faults-etcd1").exec().getName())
                    .isEqualTo("faults-etcd1");
        } finally {
            ground.client().removeVolumeCmd("faults-etcd1").exec();
        }
    }

    @Test
    void serversDoNotRunAsRoot() {
        assertThat(lab.run(ETCD1, List.of("id", "-u"), LIMIT).text().strip()).isNotEqualTo("0");
        assertThat(lab.run(PG1, List.of("id", "-u"), LIMIT).text().strip()).isNotEqualTo("0");
    }

    @Test
    void nothingOfTheLabIsReachedFromBeyondThisMachine() {
        List<String> published = ground
                .client()
                .inspectContainerCmd("faults-etcd1")
                .exec()
                .getNetworkSettings()
                .getPorts()
                .getBindings()
                .values()
                .stream()
                .map(bindings -> bindings[0].getHostIp())
                .toList();

        assertThat(published).isNotEmpty().allMatch(address -> address.startsWith("127.0."));
    }

    private boolean reaches(Node from, Node to) {
        return lab.run(
                        from,
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
