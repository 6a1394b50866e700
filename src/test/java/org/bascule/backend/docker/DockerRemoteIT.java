package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.haproxyPid;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Servers.startHaproxy;
import static org.bascule.support.Servers.startPatroni;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.PG1;
import static org.bascule.support.Topologies.SMALL;

import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bascule.backend.Lab;
import org.bascule.backend.Output;
import org.bascule.backend.Signal;
import org.bascule.backend.Versions;
import org.bascule.lab.Accounts;
import org.bascule.lab.LabName;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The telling part of the contract, on an engine of another machine; all of it holds there too, see decision 17. */
@Tag("containers")
class DockerRemoteIT {

    enum Way {
        TLS,
        TLS_WITH_50_MS,
        SSH;

        Engine of(EngineElsewhere elsewhere) {
            return switch (this) {
                case TLS -> elsewhere.overTls();
                case TLS_WITH_50_MS -> elsewhere.overTlsFromAfar();
                case SSH -> elsewhere.overSsh();
            };
        }
    }

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final LabName NAME = new LabName("away");

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(14);

    private static EngineElsewhere elsewhere;

    @TempDir
    Path home;

    @BeforeAll
    static void start(@TempDir Path files) throws IOException {
        elsewhere = EngineElsewhere.withImages(files);
    }

    @AfterAll
    static void stop() throws IOException {
        THREADS.shutdownNow();
        if (elsewhere != null) {
            elsewhere.close();
        }
    }

    private DockerBackend backend(Way way) {
        return new DockerBackend(home, 216, Versions.ANY, way.of(elsewhere), false);
    }

    @ParameterizedTest
    @EnumSource
    void aLabDoesThereWhatItDoesHere(Way way) throws IOException, SQLException {
        DockerBackend backend = backend(way);
        assertThat(backend.preflight(SMALL)).isEmpty();
        try (Lab lab = backend.create(NAME, SMALL, Timers.QUICK)) {
            lab.node(ETCD1).create();
            lab.node(PG1).create();
            startEtcd(lab, ETCD1);
            startPatroni(lab, PG1, ETCD1);
            startHaproxy(lab, PG1, Proxy.PRODUCTION);

            nothingIsPublished(way);
            clientsReachTheServers(lab);
            commandsFilesAndLogsWork(lab);
            faultsShow(lab);
            anotherProcessHasPortsOfItsOwn(way, lab);
            lab.destroy();
            assertThat(backend.labs()).isEmpty();
            assertThat(connects(lab.node(ETCD1).reach(Ports.ETCD_CLIENT))).isFalse();
        } finally {
            backend.find(NAME).ifPresent(Lab::destroy);
        }
    }

    private static void nothingIsPublished(Way way) {
        List<Container> containers =
                way.of(elsewhere).ask(client -> client.listContainersCmd().exec());
        assertThat(containers).hasSize(2).allSatisfy(container -> assertThat(container.getPorts())
                .allMatch(port -> port.getPublicPort() == null));
    }

    private static void clientsReachTheServers(Lab lab) throws SQLException {
        InetSocketAddress haproxy = lab.node(PG1).reach(Ports.PRODUCTION);
        assertThat(haproxy.getAddress().isLoopbackAddress()).isTrue();
        await().until(() -> selects(haproxy, 1) == 1);
        // More than may be on its way at once: the one who does not read holds up nobody else.
        try (Connection slow = connect(haproxy);
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.setFetchSize(1);
            statement.execute("declare lines cursor for select repeat('x', 1000) from generate_series(1, 20000)");
            assertThat(selects(haproxy, 5000)).isEqualTo(5000);
            try (ResultSet lines = statement.executeQuery("fetch all from lines")) {
                assertThat(lines.next()).isTrue();
            }
        }
        assertThat(haproxyPid(lab, PG1)).isPresent();
    }

    private static int selects(InetSocketAddress server, int lines) {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet read =
                        statement.executeQuery("select repeat('x', 1000) from generate_series(1, " + lines + ")")) {
            int count = 0;
            while (read.next()) {
                assertThat(read.getString(1)).hasSize(1000);
                count++;
            }
            return count;
        } catch (SQLException notYet) {
            return -1;
        }
    }

    private static Connection connect(InetSocketAddress server) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.getAddress().getHostAddress() + ":" + server.getPort() + "/dba"
                        + "?connectTimeout=5&socketTimeout=20&sslmode=disable",
                "dba",
                Accounts.PASSWORD);
    }

    private static void commandsFilesAndLogsWork(Lab lab) {
        String path = lab.node(ETCD1).paths().etc() + "/file";
        lab.node(ETCD1).write(path, "après\n");
        assertThat(lab.node(ETCD1).run(List.of("sh", "-c", "cat \"$1\"; exit 7", "sh", path), LIMIT))
                .isEqualTo(new Output(7, "après\n"));
        assertThat(lab.node(ETCD1).read(path)).isEqualTo("après\n");
        assertThat(lab.node(ETCD1).log(Service.ETCD, 0).text()).contains("etcd");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lab.node(ETCD1).run(List.of("sleep", "60"), Duration.ofSeconds(1)));
    }

    private static void faultsShow(Lab lab) throws IOException {
        lab.node(ETCD1).freeze();
        assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.FROZEN);
        assertThat(etcdAnswers(lab, ETCD1)).isFalse();
        lab.node(ETCD1).unfreeze();
        await().until(() -> etcdAnswers(lab, ETCD1));

        lab.node(ETCD1).signal(Service.ETCD, Signal.STOP);
        await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.FROZEN);
        assertThat(etcdAnswers(lab, ETCD1)).isFalse();
        lab.node(ETCD1).signal(Service.ETCD, Signal.KILL);
        await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.DOWN);
        assertThat(lab.node(ETCD1).listens(Ports.ETCD_CLIENT)).isFalse();
        assertThat(etcdAnswers(lab, ETCD1)).isFalse();

        lab.node(ETCD1).powerOff();
        assertThat(connects(lab.node(ETCD1).reach(Ports.ETCD_CLIENT))).isFalse();
        assertThat(lab.node(PG1).state(Service.HAPROXY)).isEqualTo(ServiceState.UP);
        lab.node(ETCD1).powerOn();
        startEtcd(lab, ETCD1);
    }

    private void anotherProcessHasPortsOfItsOwn(Way way, Lab lab) {
        Lab another = backend(way).find(NAME).orElseThrow();
        assertThat(another.spec()).isEqualTo(lab.spec());
        assertThat(another.node(ETCD1).reach(Ports.ETCD_CLIENT))
                .isNotEqualTo(lab.node(ETCD1).reach(Ports.ETCD_CLIENT));
        await().until(() -> etcdAnswers(another, ETCD1));
        another.close();
        await().until(() -> etcdAnswers(lab, ETCD1));
    }

    /** Ten by default, in one connection over SSH. */
    @Test
    void moreMayBeAskedAtOnceThanTheServerAdmitsSessions() {
        try (Lab lab = backend(Way.SSH).create(NAME, SMALL, Timers.QUICK)) {
            lab.node(ETCD1).create();
            List<String> command = List.of("sh", "-c", "sleep 2; echo slept");
            List<CompletableFuture<Output>> runs = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> lab.node(ETCD1).run(command, LIMIT), THREADS))
                    .limit(14)
                    .toList();
            assertThat(runs).allSatisfy(run -> assertThat(run.get(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(new Output(0, "slept\n")));
        } finally {
            backend(Way.TLS).find(NAME).ifPresent(Lab::destroy);
        }
    }

    /** Bascule ends; its next process takes the lab, whose ports are there again before they are asked for. */
    @Test
    void aLabIsTakenAgainWithItsPorts() {
        InetSocketAddress address;
        try (Lab lab = backend(Way.TLS).create(NAME, SMALL, Timers.QUICK)) {
            lab.node(ETCD1).create();
            startEtcd(lab, ETCD1);
            address = lab.node(ETCD1).reach(Ports.ETCD_CLIENT);
            assertThat(address).isEqualTo(new InetSocketAddress(address.getAddress(), Ports.ETCD_CLIENT));
        }
        assertThat(connects(address)).isFalse();
        try (Lab again = backend(Way.TLS).take(NAME).orElseThrow()) {
            assertThat(connects(address)).isTrue();
            await().until(() -> etcdAnswers(again, ETCD1));
            again.destroy();
        }
        assertThat(connects(address)).isFalse();
    }

    @Test
    void whyAnEngineCannotBeReachedIsSaid(@TempDir Path wrong) throws IOException {
        Engine ssh = new Engine(
                Endpoint.of("ssh://nobody@away", Optional.empty(), Optional.empty()),
                List.of(
                        "ssh",
                        "-F",
                        Files.writeString(wrong.resolve("config"), "Host away\nHostName 127.0.0.1\nPort 1\n")
                                .toString()));
        assertThat(ssh.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.what().en()).isEqualTo("No Docker engine responds at ssh://nobody@away.");
            assertThat(problem.details()).contains("Connection refused");
        });

        Engine untrusted = new Engine(
                Endpoint.of(elsewhere.overTls().address().toString(), Optional.of(stranger(wrong)), Optional.empty()));
        assertThat(untrusted.problem())
                .hasValueSatisfying(problem -> assertThat(problem.what().en()).contains("TLS connection"));
    }

    private static Path stranger(Path directory) throws IOException {
        try {
            assertThat(new ProcessBuilder(OwnEngine.certificate(directory, "192.0.2.1"))
                            .redirectErrorStream(true)
                            .redirectOutput(directory.resolve("said").toFile())
                            .start()
                            .waitFor())
                    .isZero();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Files.copy(directory.resolve("cert.pem"), directory.resolve("ca.pem"));
        return directory;
    }

    private static boolean connects(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, 1000);
            return true;
        } catch (ConnectException refused) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
