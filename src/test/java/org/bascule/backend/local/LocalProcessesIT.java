package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.ETCD2;
import static org.bascule.support.Topologies.SMALL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bascule.backend.Lab;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.ProcessTable;
import org.bascule.backend.machine.ProcessTable.Running;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.bascule.stack.etcd.EtcdConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which processes are a lab's own, and which are not. */
class LocalProcessesIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> SLEEP = List.of("sleep", "600");

    @RegisterExtension
    final LocalHome home = new LocalHome();

    private final List<Process> strangers = new ArrayList<>();

    @AfterEach
    void endStrangers() throws InterruptedException {
        for (Process stranger : strangers) {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void aServiceCarriesItsLabItsNodeAndItsName() {
        Lab lab = lab("first");
        startEtcd(lab, ETCD1);

        Running etcd = only("etcd");
        assertThat(etcd.environment())
                .containsEntry("BASCULE_LAB", "first")
                .containsEntry("BASCULE_DIR", home.path().resolve("labs/first").toString())
                .containsEntry("BASCULE_NODE", "etcd1")
                .containsEntry("BASCULE_SERVICE", "etcd");
    }

    @Test
    void nothingOfOurOwnEnvironmentReachesAService() {
        Lab lab = lab("first");
        lab.node(ETCD1).start(Service.ETCD, SLEEP);

        await().untilAsserted(() -> assertThat(only("sleep").environment())
                .containsOnlyKeys(
                        "BASCULE_LAB",
                        "BASCULE_DIR",
                        "BASCULE_NODE",
                        "BASCULE_SERVICE",
                        "HOME",
                        "LANG",
                        "PATH",
                        "PGBACKREST_CONFIG",
                        "PYTHONUNBUFFERED",
                        "TMPDIR"));
    }

    @Test
    void temporaryFilesLieInTheLabAndGoWithIt() {
        Lab lab = lab("first");

        String file = lab.node(ETCD1).run(List.of("mktemp"), LIMIT).text().strip();

        assertThat(Path.of(file))
                .exists()
                .startsWith(Path.of(lab.node(ETCD1).paths().run()));
        lab.destroy();
        assertThat(Path.of(file)).doesNotExist();
    }

    @Test
    void rootsServicesRunAsAnOrdinaryAccount() throws IOException {
        assumeThat(Account.root()).isTrue();
        Lab lab = lab("first");
        startEtcd(lab, ETCD1);

        assertThat(Files.getOwner(Path.of("/proc", Long.toString(only("etcd").pid())))
                        .getName())
                .isEqualTo("postgres");
        assertThat(lab.node(ETCD1).run(List.of("id", "-un"), LIMIT).text()).isEqualTo("postgres\n");
        assertThat(lab.node(ETCD1).run(List.of("id", "-Gn"), LIMIT).text()).doesNotContain("root");
    }

    @Test
    void aServiceIsKnownFromItsFirstMomentOn() {
        Lab lab = lab("first");

        for (int i = 0; i < 30; i++) {
            lab.node(ETCD1).start(Service.ETCD, SLEEP);
            assertThat(IntStream.range(0, 20).mapToObj(turn -> lab.node(ETCD1).state(Service.ETCD)))
                    .containsOnly(ServiceState.UP);
            lab.node(ETCD1).powerOff();
            assertThat(home.processes()).isEmpty();
            lab.node(ETCD1).powerOn();
        }
    }

    @Test
    void twoThreadsThatStartAServiceStartOne() throws InterruptedException {
        Lab lab = lab("first");
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> lab.node(ETCD1).start(Service.ETCD, SLEEP)))
                .toList();

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(home.processes()).hasSize(1);
    }

    @Test
    void whatACommandLeavesBehindGoesWithItsNode() {
        Lab lab = lab("first");
        assertThat(lab.node(ETCD1)
                        .run(List.of("sh", "-c", "sleep 600 >/dev/null 2>&1 &"), LIMIT)
                        .ok())
                .isTrue();
        lab.node(ETCD2).run(List.of("setsid", "-f", "sleep", "600"), LIMIT);
        await().until(() -> programs("sleep").size() == 2);

        lab.node(ETCD1).powerOff();

        assertThat(only("sleep").environment()).containsEntry("BASCULE_NODE", "etcd2");
        lab.destroy();
        assertThat(home.processes()).isEmpty();
    }

    @Test
    void aFrozenNodesProcessesAreAllStoppedOnReturn() {
        Lab lab = lab("first");
        lab.node(ETCD1).start(Service.ETCD, List.of("sh", "-c", "while :; do true & wait; done"));

        lab.node(ETCD1).freeze();

        assertThat(home.processes()).isNotEmpty().allMatch(Running::stopped);
    }

    @Test
    void aStrangerInTheLabsDirectoryIsLeftAlone() throws IOException {
        Lab lab = lab("first");
        Process stranger = stranger(Path.of(lab.node(ETCD1).paths().data()), Map.of());

        lab.node(ETCD1).freeze();
        lab.node(ETCD1).powerOff();
        assertThat(stranger.isAlive()).isTrue();
        lab.destroy();

        assertThat(stranger.isAlive()).isTrue();
        assertThat(ProcessTable.find(stranger.pid())).get().matches(running -> !running.stopped());
    }

    @Test
    void aLabOfTheSameNameElsewhereIsLeftAlone() throws IOException {
        Lab lab = lab("first");
        Process elsewhere = stranger(
                home.path(), Map.of("BASCULE_LAB", "first", "BASCULE_DIR", "/elsewhere", "BASCULE_NODE", "etcd1"));

        lab.node(ETCD1).powerOff();
        lab.destroy();

        assertThat(elsewhere.isAlive()).isTrue();
    }

    @Test
    void anotherLabOfThisHomeIsLeftAlone() throws IOException {
        Lab lab = lab("first");
        String own = home.path().resolve("labs/first").toString();
        Process another = stranger(
                home.path(), Map.of("BASCULE_LAB", "second", "BASCULE_DIR", own + "2", "BASCULE_NODE", "etcd1"));

        lab.node(ETCD1).powerOff();
        lab.destroy();

        assertThat(another.isAlive()).isTrue();
    }

    @Test
    void aRecycledNumberIsNotTakenForTheService() throws IOException {
        Lab lab = lab("first");
        Process stranger = stranger(home.path(), Map.of());
        Path pid = Path.of(lab.node(ETCD1).paths().run(), "etcd.pid");
        Files.writeString(pid, Long.toString(stranger.pid()));

        assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
        lab.node(ETCD1).signal(Service.ETCD, Signal.KILL);

        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void whatIsTypedByHandStopsThisLabsNodeAlone() throws Exception {
        Lab first = lab("first");
        Lab second = lab("second");
        for (Lab lab : List.of(first, second)) {
            lab.node(ETCD1).start(Service.ETCD, SLEEP);
            lab.node(ETCD2).start(Service.ETCD, SLEEP);
        }
        await().until(() -> programs("sleep").size() == 4);

        Process shell = new ProcessBuilder(
                        "sh", "-c", first.node(ETCD1).commandLines().signal(Signal.KILL))
                .directory(home.path().resolve("labs/first").toFile())
                .start();

        assertThat(shell.waitFor()).isZero();
        await().until(() -> first.node(ETCD1).state(Service.ETCD) == ServiceState.DOWN);
        assertThat(programs("sleep")).hasSize(3);
    }

    @Test
    void aServerThatIsTypedInATerminalIsTheLabsAndGoesWithIt() throws Exception {
        Lab lab = lab("first");
        startEtcd(lab, ETCD1);
        lab.node(ETCD1).signal(Service.ETCD, Signal.TERM);
        await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.DOWN);
        Path directory = home.path().resolve("labs/first");
        String typed = lab.node(ETCD1)
                .commandLines()
                .start(
                        Service.ETCD,
                        EtcdConfig.command(lab.node(ETCD1).paths().etc(Service.ETCD) + "/" + EtcdConfig.FILE));
        // A reader of its log in the lab's directory, and an etcd elsewhere, are not the lab's.
        Process reader = running(directory, "tail", "-f", "nodes/etcd1/log/etcd.log");
        Process elsewhere = running(
                home.path(),
                "etcd",
                "--data-dir",
                home.path().resolve("elsewhere").toString(),
                "--listen-client-urls=http://127.0.0.1:0",
                "--advertise-client-urls=http://127.0.0.1:0",
                "--listen-peer-urls=http://127.0.0.1:0");

        type(directory, typed);

        await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.UP && etcdAnswers(lab, ETCD1));
        assertThat(lab.node(ETCD2).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
        lab.node(ETCD1).freeze();
        assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.FROZEN);
        lab.destroy();
        assertThat(etcdAnswers(lab, ETCD1)).isFalse();
        assertThat(reader.isAlive()).isTrue();
        assertThat(elsewhere.isAlive()).isTrue();
    }

    /** The second one fails, but has written down its number. */
    @Test
    void aServerThatIsStartedAgainByHandIsStoppedByHandAllTheSame() throws Exception {
        Lab lab = lab("first");
        startEtcd(lab, ETCD1);
        long started = only("etcd").pid();
        Path directory = home.path().resolve("labs/first");
        Path number = Path.of(lab.node(ETCD1).paths().run(), "etcd.pid");
        String again = lab.node(ETCD1)
                .commandLines()
                .start(
                        Service.ETCD,
                        EtcdConfig.command(lab.node(ETCD1).paths().etc(Service.ETCD) + "/" + EtcdConfig.FILE));

        type(directory, again);

        await().untilAsserted(() -> {
            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.UP);
            assertThat(only("etcd").pid()).isEqualTo(started);
            assertThat(number).hasContent(Long.toString(started));
        });
        type(directory, lab.node(ETCD1).commandLines().signal(Service.ETCD, Signal.TERM));
        await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.DOWN);
    }

    @Test
    void aServerOnAnAddressOfTheLabIsTheLabsWhereverItsFilesAre() throws Exception {
        Lab lab = lab("first");
        String client = "http://" + lab.node(ETCD1).paths().address() + ":" + Ports.ETCD_CLIENT;
        Process etcd = running(
                home.path(),
                "etcd",
                "--data-dir",
                home.path().resolve("elsewhere").toString(),
                "--listen-client-urls=" + client,
                "--advertise-client-urls=" + client,
                "--listen-peer-urls=http://127.0.0.1:0");
        await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.UP);

        lab.node(ETCD1).signal(Service.ETCD, Signal.TERM);

        assertThat(etcd.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
    }

    @Test
    void aPathOutsideTheNodeIsNotTaken() {
        Lab lab = lab("first");
        String outside = home.path().resolve("labs/first/lab.json").toString();
        String besides = lab.node(ETCD1).paths().etc() + "/../../etcd2/etc/file";

        assertThatIllegalArgumentException().isThrownBy(() -> lab.node(ETCD1).read(outside));
        assertThatIllegalArgumentException().isThrownBy(() -> lab.node(ETCD1).write(outside, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> lab.node(ETCD1).write(besides, ""));
    }

    private Lab lab(String name) {
        Lab lab = home.backend().create(new LabName(name), SMALL, Timers.QUICK);
        for (Node node : List.of(ETCD1, ETCD2)) {
            lab.node(node).create();
        }
        return lab;
    }

    private static void type(Path directory, String line) throws Exception {
        assertThat(new ProcessBuilder("sh", "-c", line)
                        .directory(directory.toFile())
                        .start()
                        .waitFor())
                .isZero();
    }

    private Process running(Path directory, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        strangers.add(process);
        return process;
    }

    /** Somebody else's process. */
    private Process stranger(Path directory, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SLEEP).directory(directory.toFile());
        builder.environment().putAll(environment);
        Process stranger = builder.start();
        strangers.add(stranger);
        return stranger;
    }

    private List<Running> programs(String program) {
        return home.processes().stream()
                .filter(process -> process.program().equals(program))
                .toList();
    }

    private Running only(String program) {
        assertThat(programs(program)).hasSize(1);
        return programs(program).get(0);
    }
}
