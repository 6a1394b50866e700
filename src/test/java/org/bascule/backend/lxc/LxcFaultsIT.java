package org.bascule.backend.lxc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.ETCD2;
import static org.bascule.support.Topologies.PG1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bascule.backend.Backend;
import org.bascule.backend.CablesContract;
import org.bascule.backend.Lab;
import org.bascule.backend.Output;
import org.bascule.lab.LabName;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only LXC containers can suffer: cables that are cut, a bridge that goes, and what crashes leave of them. */
@Tag("containers")
class LxcFaultsIT extends CablesContract {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @RegisterExtension
    final LxcGround ground = new LxcGround();

    private final Root root = Root.ofThisProcess();

    @Override
    protected Backend backend() {
        return ground.backend();
    }

    @Test
    void whileTheLabsBridgeIsGoneItsAddressesAreNobodys() {
        root.run(List.of("ip", "link", "delete", LabBridge.DOCUMENTED));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lab.node(ETCD1).reach(Ports.ETCD_CLIENT))
                .withMessageContaining(LabBridge.DOCUMENTED);
        assertThat(root.attempt(List.of("ip", "route", "get", lab.spec().address(ETCD1)))
                        .text())
                .as("not even who remembers an address gets out of this machine")
                .contains("No route to host");
    }

    @Test
    void whatIsShownIsNotWhatWasSeenBeforeTheBridgeWent() {
        try (Observer observer = new Observer(lab)) {
            await().until(() -> observer.fresh().etcd().members().stream()
                    .anyMatch(member -> member.name().equals("etcd1") && member.healthy()));

            root.run(List.of("ip", "link", "delete", LabBridge.DOCUMENTED));

            Snapshot seen = observer.fresh();
            assertThat(seen.etcd().members()).noneMatch(member -> member.healthy());
            assertThat(seen.nodes()).anyMatch(node -> node.name().equals("etcd1"));
        }
    }

    @Test
    void aBridgeThatSomebodyElseRemovedIsPutBack() {
        lab.nodes().forEach(node -> lab.node(node).destroy());
        root.run(List.of("ip", "link", "delete", LabBridge.DOCUMENTED));

        lab.node(ETCD1).create();
        startEtcd(lab, ETCD1);

        await().until(() -> etcdAnswers(lab, ETCD1));
    }

    @Test
    void aContainerWhoseKeeperWasKilledRunsOnAndIsRemovedAllTheSame() throws IOException {
        long keeper = keeper();
        root.run(List.of("kill", "-KILL", Long.toString(keeper)));
        await().until(() -> !lab.node(ETCD1).isOn());
        assertThat(ground.remains(lab.spec().name(), lab.spec().network()))
                .anyMatch(remains -> remains.startsWith("process"));

        lab.destroy();

        assertThat(ground.remains(lab.spec().name(), lab.spec().network())).isEmpty();
    }

    @Test
    void aNodeWhoseKeeperWasKilledIsStartedAgainOnItsOwnFiles() throws IOException {
        lab.node(ETCD1).write("/etc/kept", "kept");
        root.run(List.of("kill", "-KILL", Long.toString(keeper())));
        await().until(() -> !lab.node(ETCD1).isOn());

        lab.node(ETCD1).powerOn();
        startEtcd(lab, ETCD1);

        assertThat(lab.node(ETCD1).read("/etc/kept")).isEqualTo("kept");
        await().until(() -> etcdAnswers(lab, ETCD1));
    }

    @Test
    void aLabThatLostItsDescriptionIsRemovedWhole() throws IOException {
        lab.close();
        Files.delete(ground.directory(lab.spec().name()).resolve("lab.json"));

        ground.backend().take(lab.spec().name()).orElseThrow().destroy();

        assertThat(ground.remains(lab.spec().name(), lab.spec().network())).isEmpty();
    }

    @Test
    void anotherContainerOfTheSameNameIsLeftAlone() throws IOException {
        Path another = Files.createTempDirectory(Path.of("/var/tmp"), "bascule-another");
        try {
            List<String> container = List.of("-P", another.toString(), "-n", "etcd1");
            root.run(concat(
                    List.of("lxc-create"),
                    container,
                    List.of(
                            "-t",
                            ((BaseContainer) ground.backend().images().orElseThrow())
                                    .template()
                                    .toString(),
                            "--",
                            "--address=10.0.3.99/24",
                            "--link=lxcbr0")));
            root.run(concat(List.of("lxc-start"), container, List.of()));
            try {
                lab.destroy();

                Output state = root.run(concat(List.of("lxc-info"), container, List.of("-s")));
                assertThat(state.text()).contains("RUNNING");
                assertThat(LabBridge.networksOf(LabBridge.DOCUMENTED))
                        .as("what it hangs on is left to it")
                        .containsExactly("10.0.3");
                assertThat(ground.remains(lab.spec().name(), lab.spec().network()))
                        .isEmpty();
            } finally {
                root.run(concat(List.of("lxc-destroy"), container, List.of("-f")));
                root.run(List.of("ip", "link", "delete", LabBridge.DOCUMENTED));
            }
        } finally {
            root.run(List.of("rm", "-rf", another.toString()));
        }
    }

    @Test
    void aFileIsReadOfANodeThatIsOffAndWrittenForItsNextStart() {
        lab.node(ETCD1).write("/etc/before", "before");
        lab.node(ETCD1).powerOff();

        assertThat(lab.node(ETCD1).read("/etc/before")).isEqualTo("before");
        lab.node(ETCD1).write("/etc/meanwhile", "meanwhile");

        lab.node(ETCD1).powerOn();
        assertThat(lab.node(ETCD1).read("/etc/meanwhile")).isEqualTo("meanwhile");
    }

    @Test
    void theLogOfANodeThatIsOffCanBeRead() {
        lab.node(ETCD1).powerOff();

        assertThat(ground.backend()
                        .find(lab.spec().name())
                        .orElseThrow()
                        .node(ETCD1)
                        .log(Service.ETCD, 0)
                        .text())
                .contains("Started etcd.service")
                .containsPattern("serving (insecure client requests|client traffic insecurely)"); // etcd 3.4, 3.5
    }

    @Test
    void namesAndAddressesAreTheDocuments() {
        assertThat(lab.spec().address(ETCD1)).isEqualTo("10.0.3.64");
        assertThat(lab.node(PG1).run(List.of("hostname"), LIMIT).text()).isEqualTo("pg_patroni1\n");
        assertThat(lab.node(ETCD1).run(List.of("getent", "hosts", "pg1"), LIMIT).text())
                .contains("10.0.3.141", "pg_patroni1", "pg-1");
    }

    @Test
    void serversDoNotRunAsRootAndAreUnits() {
        assertThat(lab.node(ETCD1)
                        .run(List.of("ps", "-o", "user=", "-C", "etcd"), LIMIT)
                        .text()
                        .strip())
                .isEqualTo("etcd");
        assertThat(lab.node(ETCD1)
                        .run(List.of("systemctl", "is-active", "etcd"), LIMIT)
                        .text())
                .isEqualTo("active\n");
        assertThat(lab.node(ETCD1).read(lab.node(ETCD1).unit(Service.ETCD).orElseThrow()))
                .contains("ExecStart=etcd --config-file");
        assertThat(lab.node(ETCD2).state(Service.ETCD)).isEqualTo(ServiceState.UP);
    }

    @Test
    void aLabOfAnotherNameHasAnotherBridge() {
        Lab other = ground.backend()
                .create(new LabName("other"), lab.spec().topology(), lab.spec().timers());
        other.node(ETCD1).create();
        startEtcd(other, ETCD1);

        assertThat(other.spec().network()).isNotEqualTo(lab.spec().network());
        await().until(() -> etcdAnswers(other, ETCD1));
        await().until(() -> etcdAnswers(lab, ETCD1));
        other.destroy();
        assertThat(ground.remains(other.spec().name(), other.spec().network())).isEmpty();
        await().until(() -> etcdAnswers(lab, ETCD1));
    }

    private long keeper() throws IOException {
        return Long.parseLong(
                Files.readString(ground.directory(lab.spec().name()).resolve("run/etcd1.pid"))
                        .strip());
    }

    private static List<String> concat(List<String> one, List<String> other, List<String> last) {
        return java.util.stream.Stream.of(one, other, last)
                .flatMap(List::stream)
                .toList();
    }
}
