package org.bascule.backend.lxc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.SMALL;

import java.util.List;
import org.bascule.backend.Lab;
import org.bascule.lab.LabName;
import org.bascule.lab.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which bridge and which network a lab has, on a machine that has some already. */
@Tag("containers")
class LxcPlacesIT {

    private static final String ANOTHERS = "bascule-test";

    @RegisterExtension
    final LxcGround ground = new LxcGround();

    private final Root root = Root.ofThisProcess();

    @BeforeEach
    void theMachineHasNoBridgeOfItsOwn() {
        Assumptions.assumeFalse(
                LabBridge.exists(LabBridge.DOCUMENTED), "this machine has an lxcbr0 of its own: it is left alone");
    }

    @AfterEach
    void removeWhatWasThere() {
        ground.backend().labs().forEach(lab -> ground.backend().find(lab).ifPresent(Lab::destroy));
        root.attempt(List.of("ip", "link", "delete", LabBridge.DOCUMENTED));
        root.attempt(List.of("ip", "link", "delete", ANOTHERS));
    }

    @Test
    void theMachinesOwnBridgeIsUsedAndStays() {
        bridge(LabBridge.DOCUMENTED, "10.0.3.1/24");

        Lab lab = etcd1();

        assertThat(lab.spec().address(ETCD1)).isEqualTo("10.0.3.64");
        await().until(() -> etcdAnswers(lab, ETCD1));
        lab.destroy();
        assertThat(LabBridge.networksOf(LabBridge.DOCUMENTED)).containsExactly("10.0.3");
        assertThat(ground.remains(lab.spec().name(), lab.spec().network())).isEmpty();
    }

    @Test
    void theMachinesOwnBridgeIsUsedWhateverItsNetwork() {
        bridge(LabBridge.DOCUMENTED, "192.168.211.1/24");

        Lab lab = etcd1();

        assertThat(lab.spec().address(ETCD1)).isEqualTo("192.168.211.64");
        await().until(() -> etcdAnswers(lab, ETCD1));
    }

    @Test
    void whereAnotherContainerHasAnAddressOfTheLabsTheLabHasABridgeOfItsOwn() {
        bridge(LabBridge.DOCUMENTED, "10.0.3.1/24");
        root.run(List.of("ip", "address", "add", "10.0.3." + ETCD1.octet() + "/24", "dev", LabBridge.DOCUMENTED));

        Lab lab = etcd1();

        String network = lab.spec().network();
        String bridge = "bascule" + network.substring(network.lastIndexOf('.') + 1);
        assertThat(network).startsWith("10.0.").isNotEqualTo("10.0.3");
        assertThat(LabBridge.networksOf(bridge)).containsExactly(network);
        await().until(() -> etcdAnswers(lab, ETCD1));
        lab.destroy();
        assertThat(LabBridge.exists(bridge)).isFalse();
    }

    @Test
    void aNetworkThatThisMachineHasAlreadyIsLeftToIt() {
        bridge(ANOTHERS, "10.0.3.7/24");

        Lab lab = etcd1();

        assertThat(lab.spec().network()).startsWith("10.0.").isNotEqualTo("10.0.3");
        await().until(() -> etcdAnswers(lab, ETCD1));
    }

    private Lab etcd1() {
        Lab lab = ground.backend().create(new LabName("first"), SMALL, Timers.QUICK);
        lab.node(ETCD1).create();
        startEtcd(lab, ETCD1);
        return lab;
    }

    private void bridge(String name, String address) {
        root.run(List.of("ip", "link", "add", name, "type", "bridge"));
        root.run(List.of("ip", "address", "add", address, "dev", name));
        root.run(List.of("ip", "link", "set", name, "up"));
    }
}
