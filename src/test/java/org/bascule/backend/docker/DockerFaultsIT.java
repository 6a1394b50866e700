package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.ETCD2;
import static org.bascule.support.Topologies.PG1;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.Backend;
import org.bascule.backend.CablesContract;
import org.bascule.backend.Lab;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only containers can suffer: cables that are cut, delays, and somebody else who removes them. */
@Tag("containers")
class DockerFaultsIT extends CablesContract {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @RegisterExtension
    final DockerGround ground = new DockerGround(212);

    @Override
    protected Backend backend() {
        return ground.backend();
    }

    @Test
    void aContainerThatSomebodyElseRemovedIsMissedAndMadeAgainOnItsOwnFiles() {
        lab.node(ETCD1).write(lab.node(ETCD1).paths().data() + "/kept", "kept");
        ground.client().removeContainerCmd("faults-etcd1").withForce(true).exec();

        await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.DOWN);
        assertThat(lab.nodes()).containsExactly(ETCD2, PG1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lab.node(ETCD1).run(List.of("true"), LIMIT));

        lab.node(ETCD1).create();
        assertThat(lab.node(ETCD1).read(lab.node(ETCD1).paths().data() + "/kept"))
                .isEqualTo("kept");
        assertThat(lab.node(ETCD1).run(List.of("true"), LIMIT).ok()).isTrue();
    }

    @Test
    void aLabWhoseNetworkSomebodyElseRemovedIsBuiltAnew() {
        lab.nodes().forEach(node -> lab.node(node).destroy());
        ground.client().removeNetworkCmd("faults").exec();

        lab.node(ETCD1).create();
        startEtcd(lab, ETCD1);

        await().until(() -> etcdAnswers(lab, ETCD1));
        assertThat(ground.backend().find(new LabName("faults"))).map(Lab::spec).contains(lab.spec());
    }

    @Test
    void whatBelongsToSomebodyElseIsLeftAloneThoughItHasOurNames() {
        lab.node(ETCD1).destroy();
        ground.client().createVolumeCmd().withName("faults-etcd1").exec();
        try {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> lab.node(ETCD1).create())
                    .withMessageContaining("faults-etcd1");

            lab.node(ETCD1).destroy();
            lab.destroy();

            assertThat(ground.client().inspectVolumeCmd("faults-etcd1").exec().getName())
                    .isEqualTo("faults-etcd1");
        } finally {
            ground.client().removeVolumeCmd("faults-etcd1").exec();
        }
    }

    @Test
    void serversDoNotRunAsRoot() {
        assertThat(lab.node(ETCD1).run(List.of("id", "-u"), LIMIT).text().strip())
                .isNotEqualTo("0");
        assertThat(lab.node(PG1).run(List.of("id", "-u"), LIMIT).text().strip()).isNotEqualTo("0");
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
}
