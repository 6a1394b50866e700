package org.bascule.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.haproxyPid;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Servers.startHaproxy;
import static org.bascule.support.Servers.startPatroni;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.ETCD2;
import static org.bascule.support.Topologies.PG1;
import static org.bascule.support.Topologies.SMALL;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bascule.lab.Accounts;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.bascule.shell.NodeShell;
import org.bascule.shell.ShellHistory;
import org.bascule.stack.etcd.EtcdConfig;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.support.Pty;
import org.bascule.support.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every backend does alike. Each backend's own test extends this one, and runs it on real servers. Tests that need no lab of their
 * own share one: nodes take longer to make than most of what is asked of them.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class BackendContract {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final List<Lab> opened = new ArrayList<>();
    private BackendGround sharedGround;
    private Lab shared;

    /** The backend over a place that each test has to itself; every call gives what another process would have. */
    protected abstract Backend backend();

    /** Another place, for the lab that the tests of the class share; called once. */
    protected abstract BackendGround anotherGround();

    /** The environment in which a process is attached to a node, from the one that Bascule gives it. */
    protected Map<String, String> environment(Map<String, String> given) {
        return given;
    }

    /** Fails while anything of the lab is left on this machine: a process, a container, a network, a file. */
    protected abstract void assertNothingIsLeftOf(LabSpec lab);

    @AfterEach
    void destroyWhatWasOpened() {
        opened.forEach(Lab::destroy);
        opened.clear();
    }

    /** Whatever the test did, the next one finds each node on, with no service. */
    @AfterEach
    void stopWhatIsShared() {
        if (shared == null) {
            return;
        }
        for (Node node : shared.nodes()) {
            shared.node(node).powerOn();
            shared.node(node).unfreeze();
            for (Service service : node.services()) {
                shared.node(node).signal(service, Signal.KILL);
                await().until(() -> shared.node(node).state(service) == ServiceState.DOWN);
            }
        }
    }

    @AfterAll
    void destroyWhatIsShared() {
        if (shared != null) {
            shared.destroy();
        }
        if (sharedGround != null) {
            sharedGround.close();
        }
    }

    @Nested
    class Naming {

        @Test
        void aUsableMachineLacksNothing() {
            assertThat(backend().preflight(SMALL)).isEmpty();
        }

        @Test
        void aNewLabIsListedAndFoundAsItWasAskedFor() {
            LabSpec spec = lab("first").spec();

            assertThat(backend().labs()).containsExactly(spec.name());
            assertThat(backend().find(spec.name())).map(Lab::spec).contains(spec);
            assertThat(spec.backend()).isEqualTo(backend().kind());
            assertThat(spec.topology()).isEqualTo(SMALL);
            assertThat(spec.timers()).isEqualTo(Timers.QUICK);
        }

        @Test
        void aNameIsGivenToOneLabOnly() {
            Lab first = lab("first");

            assertRefused(Refusal.Cause.MACHINE, () -> lab("first"));

            assertThat(backend().find(first.spec().name())).map(Lab::spec).contains(first.spec());
        }

        @Test
        void aLabThatNobodyMadeIsNotFound() {
            assertThat(backend().find(new LabName("nowhere"))).isEmpty();
            assertThat(backend().take(new LabName("nowhere"))).isEmpty();
            assertThat(backend().labs()).isEmpty();
        }

        @Test
        void aLabIsDrivenByOneAtATime() {
            LabName name = lab("first").spec().name();

            assertRefused(Refusal.Cause.MACHINE, () -> backend().take(name));
            assertThat(backend().find(name)).isPresent();

            opened.get(0).close();
            assertThat(taken(name).spec().name()).isEqualTo(name);
        }

        @Test
        void aLabGoesOnWhenItIsLetGo() {
            Lab first = lab("first", ETCD1);
            startEtcd(first, ETCD1);

            first.close();

            Lab again = taken(first.spec().name());
            assertThat(again.spec()).isEqualTo(first.spec());
            assertThat(again.nodes()).containsExactly(ETCD1);
            assertThat(again.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.UP);
            await().until(() -> etcdAnswers(again, ETCD1));
        }
    }

    @Nested
    class Destroying {

        @Test
        void nothingIsLeftOfADestroyedLab() {
            Lab lab = lab("first", ETCD1, PG1);
            startEtcd(lab, ETCD1);
            startHaproxy(lab, PG1);

            lab.destroy();

            assertThat(backend().labs()).isEmpty();
            assertThat(backend().find(lab.spec().name())).isEmpty();
            assertThat(listens(lab, ETCD1, Ports.ETCD_CLIENT)).isFalse();
            assertThat(listens(lab, PG1, Ports.STATS)).isFalse();
            assertNothingIsLeftOf(lab.spec());
        }

        @Test
        void destroyingTwiceIsHarmless() {
            Lab lab = lab("first", ETCD1);

            lab.destroy();
            lab.destroy();

            assertNothingIsLeftOf(lab.spec());
        }

        @Test
        void theNameOfADestroyedLabIsFree() {
            lab("first").destroy();

            assertThat(lab("first").nodes()).isEmpty();
        }

        @Test
        void aFrozenLabIsDestroyedLikeAnother() {
            Lab lab = lab("first", ETCD1);
            startEtcd(lab, ETCD1);
            lab.node(ETCD1).freeze();

            lab.destroy();

            assertNothingIsLeftOf(lab.spec());
        }

        @Test
        void aLabBesideAnotherHasItsOwnNetworkAndOutlivesIt() {
            Lab first = lab("first", ETCD1);
            startEtcd(first, ETCD1);
            Lab second = lab("second", ETCD1);
            startEtcd(second, ETCD1);
            assertThat(first.spec().network()).isNotEqualTo(second.spec().network());
            assertThat(backend().labs())
                    .containsExactly(first.spec().name(), second.spec().name());

            first.destroy();

            assertNothingIsLeftOf(first.spec());
            assertThat(second.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.UP);
            await().until(() -> etcdAnswers(second, ETCD1));
        }
    }

    @Nested
    class Nodes {

        @Test
        void aLabBeginsWithoutNodes() {
            assertThat(lab("first").nodes()).isEmpty();
        }

        @Test
        void nodesAreListedInTheTopologysOrder() {
            assertThat(lab("first", PG1, ETCD1).nodes()).containsExactly(ETCD1, PG1);
        }

        @Test
        void creatingANodeTwiceIsHarmless() {
            Lab lab = lab("first", ETCD1);
            startEtcd(lab, ETCD1);
            lab.node(ETCD1).write(file(lab, ETCD1), "kept");

            lab.node(ETCD1).create();

            assertThat(lab.nodes()).containsExactly(ETCD1);
            assertThat(lab.node(ETCD1).read(file(lab, ETCD1))).isEqualTo("kept");
            await().until(() -> etcdAnswers(lab, ETCD1));
        }

        @Test
        void aDestroyedNodeIsGoneWithItsServicesAndFiles() {
            Lab lab = lab("first", ETCD1, ETCD2);
            startEtcd(lab, ETCD1);
            startEtcd(lab, ETCD2);
            lab.node(ETCD1).write(file(lab, ETCD1), "lost");

            lab.node(ETCD1).destroy();

            assertThat(lab.nodes()).containsExactly(ETCD2);
            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
            assertThat(listens(lab, ETCD1, Ports.ETCD_CLIENT)).isFalse();
            await().until(() -> etcdAnswers(lab, ETCD2));
            lab.node(ETCD1).create();
            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD1).read(file(lab, ETCD1)));
        }

        @Test
        void destroyingANodeTwiceIsHarmless() {
            Lab lab = lab("first", ETCD1);

            lab.node(ETCD1).destroy();
            lab.node(ETCD1).destroy();

            assertThat(lab.nodes()).isEmpty();
        }

        @Test
        void whatIsAskedOfANodeThatIsNotThereIsRefused() {
            Lab lab = lab("first");

            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD1).run(List.of("true"), LIMIT));
            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD1).start(Service.ETCD, List.of("etcd")));
            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD1).powerOn());
            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD1).powerOff());
            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD1).write(file(lab, ETCD1), ""));
            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD1).read(file(lab, ETCD1)));
            assertRefused(
                    Refusal.Cause.LAB, () -> lab.node(ETCD1).writePrivate(Service.ETCD, file(lab, ETCD1), "secret"));
            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
            assertThat(lab.node(ETCD1).log(Service.ETCD, 0)).isEqualTo(new LogPage("", 0));
            assertThat(lab.node(ETCD1).isOn()).isFalse();
        }
    }

    @Nested
    class Files {

        @Test
        void whatIsWrittenIsReadBack() {
            Lab lab = shared(ETCD1);

            lab.node(ETCD1).write(file(lab, ETCD1), "before, and longer");
            lab.node(ETCD1).write(file(lab, ETCD1), "après\n  « deux »\n");

            assertThat(lab.node(ETCD1).read(file(lab, ETCD1))).isEqualTo("après\n  « deux »\n");
        }

        @Test
        void programsOnTheNodeReadWhatIsWrittenAndWriteWhatIsRead() {
            Lab lab = shared(ETCD1);
            String copy = lab.node(ETCD1).paths().run() + "/copy";
            lab.node(ETCD1).write(file(lab, ETCD1), "words");

            assertThat(lab.node(ETCD1).run(List.of("cp", file(lab, ETCD1), copy), LIMIT))
                    .isEqualTo(new Output(0, ""));

            assertThat(lab.node(ETCD1).read(copy)).isEqualTo("words");
        }

        @Test
        void eachNodeHasFilesOfItsOwn() {
            Lab lab = shared(ETCD1, ETCD2);

            lab.node(ETCD1).write(file(lab, ETCD1), "of etcd1");

            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD2).read(file(lab, ETCD2)));
        }

        @Test
        void aFileInADirectoryThatDoesNotExistIsRefused() {
            Lab lab = shared(ETCD1);
            String path = lab.node(ETCD1).paths().etc() + "/nowhere/file";

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> lab.node(ETCD1).write(path, "text"));
            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD1).read(path));
        }

        @Test
        void aDirectoryIsRefusedWhereAFileIsExpected() {
            Lab lab = shared(ETCD1);
            String directory = lab.node(ETCD1).paths().etc();
            List<String> access = List.of("stat", "-c", "%A %U", directory);
            Output before = lab.node(ETCD1).run(access, LIMIT);

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> lab.node(ETCD1).write(directory, "text"));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> lab.node(ETCD1).read(directory));
            assertThat(lab.node(ETCD1).run(access, LIMIT)).isEqualTo(before);
        }

        @Test
        void aPathThatNamesNoPlaceOnTheNodeIsNotTaken() {
            Lab lab = shared(ETCD1);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lab.node(ETCD1).write("file", ""));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lab.node(ETCD1).read("../file"));
        }
    }

    @Nested
    class PrivateFiles {

        private final String name = "secret-" + System.nanoTime();

        @Test
        void onlyTheAccountOfTheServiceMayReadWhatIsWritten() {
            Lab lab = shared(PG1);
            String path = secret(lab);

            lab.node(PG1).writePrivate(Service.PATRONI, path, "été\n  « deux »\n");

            assertThat(stat(lab, path)).isEqualTo("600 " + account(lab));
            assertThat(lab.node(PG1).run(lab.node(PG1).as(Service.PATRONI, List.of("cat", path)), LIMIT))
                    .isEqualTo(new Output(0, "été\n  « deux »\n"));
            assertThat(lab.node(PG1).read(path)).isEqualTo("été\n  « deux »\n");
        }

        @Test
        void aFileThatAllCouldReadBecomesPrivateWithItsNewContent() {
            Lab lab = shared(PG1);
            String path = secret(lab);
            lab.node(PG1).write(path, "before, and longer");
            assertThat(stat(lab, path)).startsWith("644 ");

            lab.node(PG1).writePrivate(Service.PATRONI, path, "after");
            assertThat(stat(lab, path)).isEqualTo("600 " + account(lab));
            assertThat(lab.node(PG1).read(path)).isEqualTo("after");

            lab.node(PG1).writePrivate(Service.PATRONI, path, "");
            assertThat(stat(lab, path)).isEqualTo("600 " + account(lab));
            assertThat(lab.node(PG1).read(path)).isEmpty();
        }

        @Test
        void onANodeThatIsOffNoneIsWritten() {
            Lab lab = shared(PG1);
            String path = secret(lab);
            lab.node(PG1).writePrivate(Service.PATRONI, path, "kept");
            lab.node(PG1).powerOff();

            assertRefused(Refusal.Cause.LAB, () -> lab.node(PG1).writePrivate(Service.PATRONI, path, "lost"));

            assertThat(lab.node(PG1).read(path)).isEqualTo("kept");
            lab.node(PG1).powerOn();
            assertThat(stat(lab, path)).isEqualTo("600 " + account(lab));
            assertThat(lab.node(PG1).read(path)).isEqualTo("kept");
        }

        @Test
        void aPathAtWhichThereCanBeNoFileIsRefused() {
            Lab lab = shared(PG1);
            LabNode node = lab.node(PG1);
            String directory = node.paths().etc(Service.PATRONI);
            Output before = node.run(List.of("ls", directory), LIMIT);

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> node.writePrivate(Service.PATRONI, directory, "secret"));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> node.writePrivate(Service.PATRONI, directory + "/nowhere/file", "secret"));
            assertThatIllegalArgumentException().isThrownBy(() -> node.writePrivate(Service.PATRONI, "file", "secret"));
            assertThat(node.run(List.of("ls", directory), LIMIT)).isEqualTo(before);
        }

        private String secret(Lab lab) {
            return lab.node(PG1).paths().etc(Service.PATRONI) + "/" + name;
        }

        /** A file's permissions and owner. */
        private String stat(Lab lab, String path) {
            return lab.node(PG1)
                    .run(List.of("stat", "-c", "%a %U", path), LIMIT)
                    .text()
                    .strip();
        }

        private String account(Lab lab) {
            List<String> command = lab.node(PG1).as(Service.PATRONI, List.of("id", "-un"));
            return lab.node(PG1).run(command, LIMIT).text().strip();
        }
    }

    @Nested
    class Commands {

        @Test
        void aCommandAsAServiceRunsUnderTheAccountThatOwnsItsFiles() {
            Lab lab = shared(ETCD1);
            startEtcd(lab, ETCD1);
            LabNode node = lab.node(ETCD1);
            String made = node.paths().data(Service.ETCD) + "/made";

            assertThat(node.run(node.as(Service.ETCD, List.of("touch", made)), LIMIT))
                    .isEqualTo(new Output(0, ""));

            List<String> owners =
                    List.of("stat", "-c", "%U:%G", made, node.paths().data(Service.ETCD) + "/data");
            assertThat(node.run(owners, LIMIT).text().lines().distinct()).hasSize(1);
        }

        @Test
        void aCommandAsAServiceKeepsItsArgumentsItsOutputAndItsExitCode() {
            LabNode node = shared(ETCD1).node(ETCD1);
            List<String> command =
                    List.of("sh", "-c", "printf '<%s>' \"$@\"; exit 7", "sh", "-n", "two words", "$(id)", "");

            assertThat(node.run(node.as(Service.ETCD, command), LIMIT))
                    .isEqualTo(new Output(7, "<-n><two words><$(id)><>"));
        }

        @Test
        void aCommandLeavesItsExitCodeAndAllThatItPrinted() {
            Lab lab = shared(ETCD1);

            assertThat(lab.node(ETCD1).run(List.of("sh", "-c", "echo out; echo err >&2; exit 7"), LIMIT))
                    .isEqualTo(new Output(7, "out\nerr\n"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "two words",
                    "",
                    "it's \"quoted\"",
                    "$(id) `id` $HOME ${HOME}",
                    "two\nlines\n",
                    "a\\tb *? ~ ; & | > <",
                    "-n",
                    "élève"
                })
        void anArgumentArrivesAsOneAndUntouched(String argument) {
            Lab lab = shared(ETCD1);

            assertThat(lab.node(ETCD1).run(List.of("printf", "<%s>", argument), LIMIT))
                    .isEqualTo(new Output(0, "<" + argument + ">"));
        }

        @Test
        void aCommandFindsNothingToRead() {
            assertThat(shared(ETCD1).node(ETCD1).run(List.of("cat"), LIMIT)).isEqualTo(new Output(0, ""));
        }

        @Test
        void aCommandThatIsNotThereIsSeenByItsExitCode() {
            Output output = shared(ETCD1).node(ETCD1).run(List.of("no-such-program"), LIMIT);

            assertThat(output.ok()).isFalse();
            assertThat(output.text()).contains("no-such-program");
        }

        @Test
        void anInterruptEndsTheWaitForACommandAndTheThreadStaysInterrupted() throws InterruptedException {
            Lab lab = shared(ETCD1);
            String started = lab.node(ETCD1).paths().run() + "/started";
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicBoolean stillInterrupted = new AtomicBoolean();
            Thread caller = new Thread(() -> {
                List<String> command = List.of("sh", "-c", "touch $1; sleep 25", "sh", started);
                thrown.set(catchThrowable(() -> lab.node(ETCD1).run(command, LIMIT)));
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            await().until(() ->
                    lab.node(ETCD1).run(List.of("test", "-e", started), LIMIT).ok());

            caller.interrupt();
            caller.join(Duration.ofSeconds(10).toMillis());

            assertThat(caller.isAlive()).isFalse();
            assertThat(thrown.get()).isInstanceOf(Refusal.class).hasMessageContaining("Interrupted");
            assertThat(stillInterrupted).isTrue();
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void aCommandThatExceedsItsLimitIsRefusedAndGoneWithAllThatItStarted(boolean asService) {
            Lab lab = shared(ETCD1);
            String pids = lab.node(ETCD1).paths().run() + "/pids-" + asService;
            List<String> command = List.of("sh", "-c", "sleep 600 & echo $! $$ >$1; wait", "sh", pids);

            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD1)
                    .run(asService ? lab.node(ETCD1).as(Service.ETCD, command) : command, Duration.ofSeconds(2)));

            for (String pid : lab.node(ETCD1).read(pids).trim().split(" ")) {
                await().untilAsserted(() -> assertThat(lab.node(ETCD1)
                                .run(List.of("kill", "-0", pid), LIMIT)
                                .ok())
                        .isFalse());
            }
        }
    }

    @Nested
    class Terminals {

        @Test
        void aCommandUsesTheTerminalThatItIsStartedOnAndEndsWithItsNode() {
            Lab lab = lab("first", ETCD1);
            List<String> shell = List.of("bash", "--norc", "-i");
            Map<String, String> environment = Map.of("TERM", "xterm", "PS1", "ready> ", "WORDS", "two words");
            try (Pty terminal = terminal(lab.node(ETCD1).attach(shell, environment, true))) {
                terminal.sees("ready> ");
                terminal.type("echo \"$WORDS $((6 * 7))\"\r");
                terminal.sees("two words 42");
                terminal.resize(101, 33);
                // Docker's client passes the new size on a moment later.
                terminal.type("until [ \"$(stty size)\" = '33 101' ]; do sleep 0.1; done; echo resized $((9 * 9))\r");
                terminal.sees("resized 81");
                terminal.type("echo first $((1 + 1))\recho second $((2 + 2))\r");
                terminal.sees("second 4");
                terminal.type("echo started $((5 + 5)); sleep 4711\r");
                terminal.sees("started 10");
                await().until(() -> running(lab.node(ETCD1), "4711") == 1);
                terminal.interrupt();
                terminal.type("echo interrupted $((3 + 3))\r");
                terminal.sees("interrupted 6");
                terminal.type("setsid sleep 4712 </dev/null >/dev/null 2>&1 & echo left $((4 + 4))\r");
                terminal.sees("left 8");
                terminal.type("exit 7\r");
                assertThat(terminal.exit()).isEqualTo(7);
            }

            lab.destroy();

            assertNothingIsLeftOf(lab.spec());
        }

        /** As a window does that is closed, or a connection that is lost: what it was connected to is told so. */
        @Test
        void aClosedTerminalEndsWhatRanInIt() {
            LabNode node = shared(ETCD1).node(ETCD1);
            String mark = Long.toString(System.nanoTime());
            List<String> shell = List.of("bash", "--norc", "-i", "-s", mark);
            try (Pty terminal = terminal(node.attach(shell, Map.of("TERM", "xterm", "PS1", "ready> "), true))) {
                terminal.sees("ready> ");
                terminal.type("sleep " + mark + " & echo started $((5 + 5)); sleep " + mark + "\r");
                terminal.sees("started 10");
                await().until(() -> running(node, mark) == 3);

                terminal.hangUp();
                await().until(() -> running(node, mark) == 0);
            }
        }

        /** How many programs have been told a word. */
        private long running(LabNode node, String word) {
            return node.run(List.of("sh", "-c", "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' '\\n'; true"), LIMIT)
                    .text()
                    .lines()
                    .filter(word::equals)
                    .count();
        }

        @Test
        void aCommandNeedsNoTerminal() throws Exception {
            LabNode node = shared(ETCD1).node(ETCD1);
            Map<String, String> environment = Map.of("WORDS", "c d");

            Process process = started(node.attach(
                    List.of("sh", "-c", "echo \"$1 $WORDS\"; cat; exit 3", "sh", "a b"), environment, false));
            process.getOutputStream().write("input\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();

            assertThat(process.inputReader().lines()).containsExactly("a b c d", "input");
            assertThat(process.waitFor()).isEqualTo(3);
        }

        @Test
        void theServersClientsNeedNoOptions() throws Exception {
            Lab lab = lab("first", ETCD1, PG1);
            startEtcd(lab, ETCD1);
            startPatroni(lab, PG1, ETCD1);
            NodeShell shell = new NodeShell(lab, PG1);

            assertThat(printed(shell, "psql", "-Atc", "SELECT current_user")).isEqualTo("dba\n");
            assertThat(printed(shell, "patronictl", "list")).contains("pg-1", "Leader");
            assertThat(printed(shell, "etcdctl", "member", "list")).contains("etcd1");
            assertThat(printed(shell, "curl", "--version")).contains("curl");
            assertThat(printed(shell, "haproxy", "-v")).contains("HAProxy");
            assertThat(printed(shell, "pgbackrest", "version")).contains("pgBackRest");
            assertThat(printed(new NodeShell(lab, ETCD1), "etcdctl", "member", "list"))
                    .contains("etcd1");

            try (Pty terminal = terminal(shell.shell(Lang.EN, Optional.of("xterm")))) {
                terminal.sees("Try: patronictl list");
                terminal.sees(":~");
                terminal.type("psql -c \"SELECT 'alive' || n FROM generate_series(1, 42) n\"\r");
                terminal.sees("alive7");
                terminal.type("q");
                terminal.type("pgbackrest version\r");
                terminal.sees("pgBackRest 2");
                terminal.type("exit\r");
                assertThat(terminal.exit()).isZero();
            }
            lab.node(PG1).powerOff();
            assertThat(ShellHistory.of(lab))
                    .extracting(typed -> typed.node().name() + " " + typed.command())
                    .contains("pg-1 pgbackrest version", "pg-1 exit");
        }

        private String printed(NodeShell shell, String... command) throws Exception {
            Process process = started(shell.command(List.of(command), Optional.empty()));
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s: %s", List.of(command), printed)
                    .isZero();
            return printed;
        }

        private Pty terminal(Attachment attachment) {
            return Pty.start(attachment.command(), environment(attachment.environment()), attachment.directory());
        }

        private Process started(Attachment attachment) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(attachment.command())
                    .directory(attachment.directory().toFile())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment(attachment.environment()));
            return builder.start();
        }

        @Test
        void onlyANodeThatIsOnHasATerminal() {
            LabNode node = shared(ETCD1).node(ETCD1);
            node.powerOff();

            assertRefused(Refusal.Cause.LAB, () -> node.attach(List.of("true"), Map.of(), false));
        }
    }

    @Nested
    class Services {

        @Test
        void aStartedServiceIsUpAndAnswersWhereItIsReached() {
            Lab lab = shared(ETCD1);
            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);

            startEtcd(lab, ETCD1);

            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.UP);
            await().until(() -> etcdAnswers(lab, ETCD1));
        }

        @Test
        void startingAServiceTwiceLeavesItAsItIs() {
            Lab lab = shared(PG1);
            startHaproxy(lab, PG1);
            var pid = haproxyPid(lab, PG1);

            lab.node(PG1).start(Service.HAPROXY, Servers.haproxy(lab, PG1));

            assertThat(lab.node(PG1).state(Service.HAPROXY)).isEqualTo(ServiceState.UP);
            assertThat(haproxyPid(lab, PG1)).isEqualTo(pid);
        }

        @Test
        void aServiceThatEndsAtOnceIsDownAndItsLogSaysWhy() {
            Lab lab = shared(ETCD1);

            lab.node(ETCD1)
                    .start(
                            Service.ETCD,
                            EtcdConfig.command(lab.node(ETCD1).paths().etc(Service.ETCD) + "/nowhere.yml"));

            await().untilAsserted(() ->
                    assertThat(lab.node(ETCD1).log(Service.ETCD, 0).text()).contains("nowhere.yml"));
            await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.DOWN);
        }

        @Test
        void aServiceThatWentDownStartsAgainOnItsOwnFiles() {
            Lab lab = shared(ETCD1);
            startEtcd(lab, ETCD1);
            assertThat(etcdctl(lab, "put", "key", "kept")).isEqualTo(new Output(0, "OK\n"));
            lab.node(ETCD1).signal(Service.ETCD, Signal.TERM);
            await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.DOWN);

            startEtcd(lab, ETCD1);

            assertThat(etcdctl(lab, "get", "key")).isEqualTo(new Output(0, "key\nkept\n"));
        }

        private Output etcdctl(Lab lab, String... words) {
            String endpoint = "http://" + lab.node(ETCD1).paths().loopback() + ":" + Ports.ETCD_CLIENT;
            List<String> command = new ArrayList<>(List.of("etcdctl", "--endpoints", endpoint));
            command.addAll(List.of(words));
            return lab.node(ETCD1).run(command, LIMIT);
        }
    }

    @Nested
    class Signals {

        private long from;

        @Test
        void intIsCtrlC() {
            Lab lab = etcd();

            lab.node(ETCD1).signal(Service.ETCD, Signal.INT);

            awaitState(lab, ServiceState.DOWN);
            assertThat(logged(lab)).contains("shutting down").contains("interrupt");
            assertThat(lab.node(ETCD1).listens(Ports.ETCD_CLIENT)).isFalse();
        }

        @Test
        void termIsAnOrderlyStop() {
            Lab lab = etcd();

            lab.node(ETCD1).signal(Service.ETCD, Signal.TERM);

            awaitState(lab, ServiceState.DOWN);
            assertThat(logged(lab)).contains("shutting down").contains("terminated");
        }

        @Test
        void killLeavesNoTimeForAWord() {
            Lab lab = etcd();

            lab.node(ETCD1).signal(Service.ETCD, Signal.KILL);

            awaitState(lab, ServiceState.DOWN);
            assertThat(logged(lab)).doesNotContain("shutting down");
        }

        @Test
        void stopFreezesAndContThaws() {
            Lab lab = etcd();

            lab.node(ETCD1).signal(Service.ETCD, Signal.STOP);
            awaitState(lab, ServiceState.FROZEN);
            assertThat(lab.node(ETCD1).listens(Ports.ETCD_CLIENT)).isTrue();
            assertThat(etcdAnswers(lab, ETCD1)).isFalse();

            lab.node(ETCD1).signal(Service.ETCD, Signal.CONT);
            awaitState(lab, ServiceState.UP);
            await().until(() -> etcdAnswers(lab, ETCD1));
        }

        @Test
        void hupReachesAServiceThatGoesOn() {
            Lab lab = shared(PG1);
            startHaproxy(lab, PG1);
            var pid = haproxyPid(lab, PG1);

            long before = end(lab, PG1, Service.HAPROXY);

            lab.node(PG1).signal(Service.HAPROXY, Signal.HUP);

            await().untilAsserted(() -> assertThat(
                            lab.node(PG1).log(Service.HAPROXY, before).text())
                    .contains("SIGHUP"));
            assertThat(haproxyPid(lab, PG1)).isEqualTo(pid);
        }

        @Test
        void aServiceThatIsDownTakesEverySignalWithoutHarm() {
            Lab lab = shared(ETCD1);

            for (Signal signal : Signal.values()) {
                lab.node(ETCD1).signal(Service.ETCD, signal);
            }

            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
        }

        @Test
        void aSignalIsForOneServiceOfOneNode() {
            Lab lab = etcd();
            startEtcd(shared(ETCD2), ETCD2);

            lab.node(ETCD1).signal(Service.ETCD, Signal.KILL);

            awaitState(lab, ServiceState.DOWN);
            assertThat(lab.node(ETCD2).state(Service.ETCD)).isEqualTo(ServiceState.UP);
            await().until(() -> etcdAnswers(lab, ETCD2));
        }

        private Lab etcd() {
            Lab lab = shared(ETCD1);
            startEtcd(lab, ETCD1);
            from = end(lab, ETCD1, Service.ETCD);
            return lab;
        }

        private void awaitState(Lab lab, ServiceState state) {
            await().until(() -> lab.node(ETCD1).state(Service.ETCD) == state);
        }

        private String logged(Lab lab) {
            return lab.node(ETCD1).log(Service.ETCD, from).text();
        }
    }

    @Nested
    class Logs {

        @Test
        void aLogIsReadOnFromWhereItWasLeft() {
            Lab lab = lab("first", PG1);
            startHaproxy(lab, PG1);
            LogPage first = grown(lab, 0);

            assertThat(lab.node(PG1).log(Service.HAPROXY, 0)).isEqualTo(first);
            assertThat(lab.node(PG1).log(Service.HAPROXY, first.next())).isEqualTo(new LogPage("", first.next()));

            LogPage second = grown(lab, first.next());
            assertThat(lab.node(PG1).log(Service.HAPROXY, 0))
                    .isEqualTo(new LogPage(first.text() + second.text(), second.next()));
        }

        @Test
        void pastItsEndALogSaysWhereTheEndIs() {
            Lab lab = lab("first", PG1);
            startHaproxy(lab, PG1);
            LogPage all = grown(lab, 0);

            assertThat(lab.node(PG1).log(Service.HAPROXY, all.next() + 1000)).isEqualTo(new LogPage("", all.next()));
        }

        @Test
        void theLogOfAServiceThatNeverStartedIsEmpty() {
            assertThat(lab("first", PG1).node(PG1).log(Service.HAPROXY, 0)).isEqualTo(new LogPage("", 0));
        }

        @Test
        void aLogGoesOnWhenItsServiceIsStartedAgain() {
            Lab lab = lab("first", PG1);
            startHaproxy(lab, PG1);
            LogPage first = grown(lab, 0);
            lab.node(PG1).signal(Service.HAPROXY, Signal.KILL);
            await().until(() -> lab.node(PG1).state(Service.HAPROXY) == ServiceState.DOWN);

            startHaproxy(lab, PG1);

            assertThat(grown(lab, first.next()).next()).isGreaterThan(first.next());
            assertThat(lab.node(PG1).log(Service.HAPROXY, 0).text()).startsWith(first.text());
        }

        /** HAProxy writes its state at each SIGHUP, and nothing in between: one line for its only proxy. */
        private LogPage grown(Lab lab, long from) {
            lab.node(PG1).signal(Service.HAPROXY, Signal.HUP);
            await().until(() -> lab.node(PG1).log(Service.HAPROXY, from).text().contains("Proxy stats"));
            return lab.node(PG1).log(Service.HAPROXY, from);
        }
    }

    @Nested
    class Faults {

        @Test
        void aKilledNodeLosesAllThatRanAndItsNeighboursNothing() {
            Lab lab = twoEtcds();
            long before = end(lab, ETCD1, Service.ETCD);

            lab.node(ETCD1).powerOff();

            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
            assertThat(listens(lab, ETCD1, Ports.ETCD_CLIENT)).isFalse();
            assertThat(lab.node(ETCD1).log(Service.ETCD, before).text()).doesNotContain("shutting down");
            assertThat(lab.node(ETCD2).state(Service.ETCD)).isEqualTo(ServiceState.UP);
            await().until(() -> etcdAnswers(lab, ETCD2));
            lab.node(ETCD1).powerOff();
        }

        @Test
        void nothingRunsOnAKilledNodeBeforeItIsStarted() {
            Lab lab = twoEtcds();
            assertThat(lab.node(ETCD1).isOn()).isTrue();
            lab.node(ETCD1).powerOff();

            assertThat(lab.node(ETCD1).isOn()).isFalse();
            assertRefused(Refusal.Cause.LAB, () -> startEtcd(lab, ETCD1));
            assertRefused(Refusal.Cause.LAB, () -> lab.node(ETCD1).run(List.of("true"), LIMIT));
            assertThat(lab.nodes()).contains(ETCD1);

            lab.node(ETCD1).powerOn();
            assertThat(lab.node(ETCD1).isOn()).isTrue();
            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
            lab.node(ETCD1).powerOn();
            startEtcd(lab, ETCD1);
            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.UP);
        }

        @Test
        void aKilledNodeKeepsItsFilesAndStaysKilledForWhoeverTakesTheLab() {
            Lab lab = lab("first", ETCD1);
            lab.node(ETCD1).write(file(lab, ETCD1), "kept");
            lab.node(ETCD1).powerOff();
            lab.close();

            Lab again = taken(lab.spec().name());
            assertRefused(Refusal.Cause.LAB, () -> again.node(ETCD1).run(List.of("true"), LIMIT));
            again.node(ETCD1).powerOn();
            assertThat(again.node(ETCD1).read(file(again, ETCD1))).isEqualTo("kept");
        }

        @Test
        void aFrozenNodeStandsStillUntilItIsThawed() {
            Lab lab = twoEtcds();

            lab.node(ETCD1).freeze();
            lab.node(ETCD1).freeze();

            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.FROZEN);
            assertThat(etcdAnswers(lab, ETCD1)).isFalse();
            assertThat(lab.node(ETCD2).state(Service.ETCD)).isEqualTo(ServiceState.UP);
            await().until(() -> etcdAnswers(lab, ETCD2));

            lab.node(ETCD1).unfreeze();
            lab.node(ETCD1).unfreeze();

            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.UP);
            await().until(() -> etcdAnswers(lab, ETCD1));
        }

        @Test
        void aFrozenNodeCanBeKilled() {
            Lab lab = twoEtcds();
            lab.node(ETCD1).freeze();

            lab.node(ETCD1).powerOff();
            lab.node(ETCD1).powerOn();

            assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
            startEtcd(lab, ETCD1);
        }

        @Test
        void whoeverIsInterruptedStaysSoAndCanTryAgain() {
            Lab lab = twoEtcds();

            Thread.currentThread().interrupt();
            Throwable thrown = catchThrowable(() -> lab.node(ETCD1).powerOff());
            boolean interruptedStill = Thread.interrupted();

            assertThat(interruptedStill).isTrue();
            assertThat(Optional.ofNullable(thrown).stream())
                    .allSatisfy(refusal ->
                            assertThat(refusal).isInstanceOf(Refusal.class).hasMessageContaining("Interrupted"));

            lab.node(ETCD1).powerOff();
            assertThat(lab.node(ETCD1).isOn()).isFalse();
            await().until(() -> etcdAnswers(lab, ETCD2));
        }

        private Lab twoEtcds() {
            Lab lab = shared(ETCD1, ETCD2);
            startEtcd(lab, ETCD1);
            startEtcd(lab, ETCD2);
            return lab;
        }
    }

    @Nested
    class Passwords {

        @Test
        void theRightPasswordIsAskedForOnEveryPath() {
            Lab lab = lab("first", ETCD1, PG1);
            startEtcd(lab, ETCD1);
            startPatroni(lab, PG1, ETCD1);
            startHaproxy(lab, PG1, Proxy.PRODUCTION);
            NodePaths place = lab.node(PG1).paths();
            String self = "host=" + place.address() + " port=" + Ports.POSTGRESQL;
            List<String> paths = List.of(
                    self + " user=dba dbname=dba",
                    "host=" + place.run() + " port=" + Ports.POSTGRESQL + " user=dba dbname=dba",
                    "host=" + place.loopback() + " port=" + Ports.PRODUCTION + " user=dba dbname=dba",
                    self + " user=repl replication=true",
                    "host=" + place.run() + " port=" + Ports.POSTGRESQL + " user=repl replication=true");

            for (String path : paths) {
                await().untilAsserted(() ->
                        assertThat(psql(lab, path, Accounts.PASSWORD).text()).contains("systemid"));
                assertThat(psql(lab, path, "wrong").text())
                        .as(path)
                        .contains("password authentication failed")
                        .doesNotContain("systemid");
            }
        }

        private Output psql(Lab lab, String path, String password) {
            String statement = path.contains("replication")
                    ? "IDENTIFY_SYSTEM"
                    : "select system_identifier as systemid from pg_control_system()";
            return lab.node(PG1)
                    .run(
                            List.of(
                                    lab.node(PG1).paths().postgresBin() + "/psql",
                                    path + " connect_timeout=5 password=" + password,
                                    "-c",
                                    statement),
                            LIMIT);
        }
    }

    @Nested
    class Spelling {

        @Test
        void whatALabDoesCanBeTypedByHand() {
            Lab lab = shared(ETCD1);
            CommandLines lines = lab.node(ETCD1).commandLines();
            String file = lab.node(ETCD1).paths().etc(Service.ETCD) + "/" + EtcdConfig.FILE;
            List<String> command = EtcdConfig.command(file);

            assertThat(lines.create()).contains("etcd1");
            assertThat(lines.edit(file)).contains(EtcdConfig.FILE);
            assertThat(lines.run(command)).contains("etcd --config-file", EtcdConfig.FILE);
            assertThat(lines.start(Service.ETCD, command)).contains("etcd");
            for (Signal signal : Signal.values()) {
                assertThat(lines.signal(signal)).contains("etcd1");
                assertThat(lines.signal(Service.ETCD, signal))
                        .contains("etcd")
                        .containsAnyOf(signal.name(), "systemctl stop");
            }
        }

        @Test
        void networkFaultsAreThereWhereTheBackendHasTheCapabilities() {
            Lab lab = shared();

            assertThat(lab.capabilities()).isEqualTo(backend().capabilities());
            assertThat(lab.node(ETCD1).networkFaults().isPresent())
                    .isEqualTo(backend().capabilities().containsAll(Set.of(Capability.ISOLATE, Capability.DELAY)));
        }

        @Test
        void typedWordsStayWhole() {
            Lab lab = shared(PG1);

            assertThat(lab.node(PG1).commandLines().run(List.of("psql", "-c", "select 'it''s'")))
                    .endsWith("psql -c 'select '\\''it'\\'''\\''s'\\'''");
        }
    }

    /** A new lab, destroyed after the test, with some nodes of the topology created. */
    protected final Lab lab(String name, Node... nodes) {
        Lab lab = backend().create(new LabName(name), SMALL, Timers.QUICK);
        opened.add(lab);
        List.of(nodes).forEach(node -> lab.node(node).create());
        return lab;
    }

    /**
     * The lab that tests share, with these nodes at least; they are on, and no service runs. Files, data and logs are as the tests before left
     * them.
     */
    private Lab shared(Node... nodes) {
        if (shared == null) {
            sharedGround = anotherGround();
            sharedGround.open();
            shared = sharedGround.backend().create(new LabName("shared"), SMALL, Timers.QUICK);
        }
        List.of(nodes).forEach(node -> shared.node(node).create());
        return shared;
    }

    /** Where the next line of a log will be. */
    private static long end(Lab lab, Node node, Service service) {
        return lab.node(node).log(service, Long.MAX_VALUE).next();
    }

    private Lab taken(LabName name) {
        Lab lab = backend().take(name).orElseThrow();
        opened.add(lab);
        return lab;
    }

    private static String file(Lab lab, Node node) {
        return lab.node(node).paths().etc() + "/file";
    }

    /** Where a lab's network is gone, there is no address to connect to. */
    private static boolean listens(Lab lab, Node node, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(lab.node(node).reach(port), 1000);
            return true;
        } catch (IOException | Refusal nobody) {
            return false;
        }
    }

    private static void assertRefused(Refusal.Cause cause, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.why())
                .isEqualTo(cause));
    }
}
