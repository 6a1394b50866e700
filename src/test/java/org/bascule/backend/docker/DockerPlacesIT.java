package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.SMALL;

import com.github.dockerjava.api.model.Network;
import org.bascule.backend.Lab;
import org.bascule.lab.LabName;
import org.bascule.lab.Ports;
import org.bascule.lab.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where a lab finds its addresses when the first choice is taken, or when there is only one. */
@Tag("containers")
class DockerPlacesIT {

    private static final String ANOTHERS = "bascule-test-another";

    @RegisterExtension
    final DockerGround ground = new DockerGround(213, true);

    @AfterEach
    void removeTheOtherNetwork() {
        ground.client().listNetworksCmd().withNameFilter(ANOTHERS).exec().stream()
                .map(Network::getId)
                .forEach(id -> ground.client().removeNetworkCmd(id).exec());
    }

    @Test
    void whereAMachineHasOneLoopbackAddressEachPortHasItsNumber() {
        Lab first = ground.backend().create(new LabName("first"), SMALL, Timers.QUICK);
        Lab second = ground.backend().create(new LabName("second"), SMALL, Timers.QUICK);
        first.node(ETCD1).create();
        second.node(ETCD1).create();
        startEtcd(first, ETCD1);
        startEtcd(second, ETCD1);

        assertThat(first.node(ETCD1).reach(Ports.ETCD_CLIENT).getAddress().getHostAddress())
                .isEqualTo("127.0.0.1");
        assertThat(first.node(ETCD1).reach(Ports.ETCD_CLIENT))
                .isNotEqualTo(second.node(ETCD1).reach(Ports.ETCD_CLIENT));
        await().until(() -> etcdAnswers(first, ETCD1));
        await().until(() -> etcdAnswers(second, ETCD1));
    }

    @Test
    void aNetworkThatSomebodyElseHasIsLeftToThem() {
        Lab first = ground.backend().create(new LabName("first"), SMALL, Timers.QUICK);
        String network = first.spec().network();
        first.destroy();
        ground.client()
                .createNetworkCmd()
                .withName(ANOTHERS)
                .withIpam(new Network.Ipam().withConfig(new Network.Ipam.Config().withSubnet(network + ".0/24")))
                .exec();

        Lab second = ground.backend().create(new LabName("second"), SMALL, Timers.QUICK);

        assertThat(second.spec().network()).isNotEqualTo(network);
        assertThat(second.spec().address(ETCD1)).endsWith("." + ETCD1.octet());
    }
}
