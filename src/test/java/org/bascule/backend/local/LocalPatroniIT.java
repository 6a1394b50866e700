package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.PG1;
import static org.bascule.support.Topologies.SMALL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bascule.backend.Lab;
import org.bascule.backend.NodePaths;
import org.bascule.backend.Output;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.ProcessTable.Running;
import org.bascule.lab.LabName;
import org.bascule.lab.Member;
import org.bascule.lab.Ports;
import org.bascule.lab.ProxyServer;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.bascule.stack.Http;
import org.bascule.stack.haproxy.HaproxyClient;
import org.bascule.stack.haproxy.HaproxyConfig;
import org.bascule.stack.patroni.PatroniClient;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.postgres.PostgresClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL, which nobody but Patroni starts, and which outlives a killed one. */
class LocalPatroniIT {

    private static final Http HTTP = new Http(Duration.ofSeconds(2));

    @RegisterExtension
    final LocalHome home = new LocalHome();

    @Test
    void patroniAndPostgresqlTakeTheirFileAsItIsMeant() throws Exception {
        Lab lab = lab();
        Output verdict = lab.node(PG1).run(List.of("patroni", "--validate-config", file(lab)), Duration.ofSeconds(20));
        // This Patroni calls for an account for pg_rewind, which it does not need: the superuser serves.
        assertThat(verdict.text().lines().filter(line -> !line.contains("rewind")))
                .as(verdict.text())
                .isEmpty();

        startPatroni(lab);

        PostgresClient client = new PostgresClient(5);
        try (var connection = client.connect(lab.node(PG1).reach(Ports.POSTGRESQL))) {
            assertThat(client.show(connection, "max_replication_slots")).isEqualTo("5");
            assertThat(client.show(connection, "max_wal_senders")).isEqualTo("5");
            assertThat(client.show(connection, "wal_keep_size")).isEqualTo("128MB");
            assertThat(client.show(connection, "wal_level")).isEqualTo("replica");
            assertThat(client.show(connection, "data_checksums")).isEqualTo("on");
            assertThat(client.show(connection, "server_encoding")).isEqualTo("UTF8");
            assertThat(client.show(connection, "dynamic_shared_memory_type")).isEqualTo("mmap");
            assertThat(client.show(connection, "unix_socket_directories"))
                    .isEqualTo(lab.node(PG1).paths().run());
            Member.Postgres standing = client.state(connection);
            assertThat(standing.readOnly()).isFalse();
            assertThat(standing.timeline()).isEqualTo(1);
        }
    }

    @Test
    void haproxyFindsTheLeader() {
        Lab lab = lab();
        startPatroni(lab);
        NodePaths place = lab.node(PG1).paths();
        List<HaproxyConfig.Server> members = List.of(new HaproxyConfig.Server("pg-1", place.address()));
        String config = place.etc() + "/" + HaproxyConfig.FILE;
        lab.node(PG1)
                .write(
                        config,
                        new HaproxyConfig(
                                        place.everywhere(),
                                        Set.of(
                                                HaproxyConfig.Proxy.STATS,
                                                HaproxyConfig.Proxy.PRODUCTION,
                                                HaproxyConfig.Proxy.STANDBY),
                                        List.of(),
                                        members,
                                        Ports.DOCUMENTED)
                                .text());

        lab.node(PG1).start(Service.HAPROXY, HaproxyConfig.command(config));

        HaproxyClient client = new HaproxyClient(HTTP);
        await().untilAsserted(() -> assertThat(client.servers(lab.node(PG1).reach(Ports.STATS)))
                .contains(List.of(
                        new ProxyServer("production", "pg-1", "UP", "L7OK/200"),
                        new ProxyServer("standby", "pg-1", "DOWN", "L7STS/503"))));
        assertThat(lab.node(PG1).log(Service.PATRONI, 0).text()).doesNotContain("BrokenPipe");
    }

    @Test
    void aPostgresqlThatOutlivesAKilledPatroniGoesWithItsLab() {
        Lab lab = lab();
        startPatroni(lab);
        List<Long> postgres = postgres();
        assertThat(Segments.of(postgres)).hasSize(1);
        assertThat(home.processes()).noneMatch(LocalPatroniIT::mapsSharedMemoryFiles);

        lab.node(PG1).signal(Service.PATRONI, Signal.KILL);
        await().until(() -> lab.node(PG1).state(Service.PATRONI) == ServiceState.DOWN);
        assertThat(acceptsWrites(lab)).isTrue();

        lab.destroy();

        assertThat(home.processes()).isEmpty();
        assertThat(Segments.of(postgres)).isEmpty();
        assertThat(acceptsWrites(lab)).isFalse();
    }

    @Test
    void theSharedMemoryOfAPostmasterThatWasKilledByHandGoesWithItsNode() {
        Lab lab = lab();
        startPatroni(lab);
        List<Long> postgres = postgres();
        lab.node(PG1).signal(Service.PATRONI, Signal.KILL);
        LabProcesses.signal(
                home.processes().stream()
                        .filter(process -> process.program().equals("postgres"))
                        .toList(),
                Signal.KILL);
        await().until(() -> postgres().isEmpty());
        assertThat(Segments.of(postgres)).hasSize(1);

        lab.node(PG1).powerOff();

        assertThat(Segments.of(postgres)).isEmpty();
    }

    @Test
    void aNodeThatIsFrozenKilledAndStartedAgainHasItsDataStill() {
        Lab lab = lab();
        startPatroni(lab);
        List<Long> postgres = postgres();

        lab.node(PG1).freeze();
        assertThat(of("pg-1")).hasSizeGreaterThan(5).allMatch(Running::stopped);
        assertThat(acceptsWrites(lab)).isFalse();

        lab.node(PG1).unfreeze();
        await().until(() -> acceptsWrites(lab));

        lab.node(PG1).freeze();
        lab.node(PG1).powerOff();
        assertThat(postgres()).isEmpty();
        assertThat(of("pg-1")).isEmpty();
        assertThat(Segments.of(postgres)).isEmpty();

        lab.node(PG1).powerOn();
        startPatroni(lab);
        assertThat(lab.node(PG1).log(Service.PATRONI, 0).text()).containsOnlyOnce("trying to bootstrap a new cluster");
    }

    @Test
    void patroniThatIsInterruptedTakesItsPostgresqlAlong() {
        Lab lab = lab();
        startPatroni(lab);
        List<Long> postgres = postgres();

        lab.node(PG1).signal(Service.PATRONI, Signal.INT);

        await().until(() -> lab.node(PG1).state(Service.PATRONI) == ServiceState.DOWN);
        assertThat(postgres()).isEmpty();
        assertThat(Segments.of(postgres)).isEmpty();
    }

    @Test
    void aHomeMayHaveAnAccentAndASpaceInItsPath() {
        Lab lab = lab(new LocalBackend(home.path().resolve("é x"), LocalHome.FIRST_NETWORK));

        startPatroni(lab);

        assertThat(acceptsWrites(lab)).isTrue();
        lab.destroy();
        assertThat(home.processes()).isEmpty();
    }

    private Lab lab() {
        return lab(home.backend());
    }

    private static Lab lab(LocalBackend backend) {
        Lab lab = backend.create(new LabName("first"), SMALL, Timers.QUICK);
        lab.node(ETCD1).create();
        lab.node(PG1).create();
        startEtcd(lab, ETCD1);
        NodePaths place = lab.node(PG1).paths();
        lab.node(PG1)
                .write(
                        file(lab),
                        new PatroniConfig(
                                        SMALL.scope(),
                                        PG1.name(),
                                        place.address(),
                                        place.everywhere(),
                                        lab.node(ETCD1).paths().address() + ":" + Ports.ETCD_CLIENT,
                                        false,
                                        Timers.QUICK,
                                        1,
                                        place.data(Service.PATRONI) + "/data",
                                        place.run(),
                                        place.postgresBin(),
                                        place.sharesMachine(),
                                        Ports.DOCUMENTED)
                                .text());
        return lab;
    }

    private static void startPatroni(Lab lab) {
        lab.node(PG1).start(Service.PATRONI, PatroniConfig.command(file(lab)));
        PatroniClient client = new PatroniClient(HTTP);
        await().untilAsserted(() -> assertThat(client.status(lab.node(PG1).reach(Ports.PATRONI), "/primary"))
                .as(() -> lab.node(PG1).log(Service.PATRONI, 0).text())
                .contains(200));
    }

    private static String file(Lab lab) {
        return lab.node(PG1).paths().etc(Service.PATRONI) + "/" + PatroniConfig.file(PG1.name());
    }

    private static boolean acceptsWrites(Lab lab) {
        try (var connection = new PostgresClient(2).connect(lab.node(PG1).reach(Ports.POSTGRESQL))) {
            return !new PostgresClient(2).state(connection).readOnly();
        } catch (java.sql.SQLException gone) {
            return false;
        }
    }

    /** All that runs on a node, PostgreSQL's children included, which have no environment left to be known by. */
    private List<Running> of(String node) {
        Path directory = home.path().resolve("labs/first/nodes").resolve(node);
        return home.processes().stream()
                .filter(process -> process.directory()
                        .filter(cwd -> cwd.startsWith(directory))
                        .isPresent())
                .toList();
    }

    private List<Long> postgres() {
        return of("pg-1").stream()
                .filter(process -> process.program().equals("postgres"))
                .map(Running::pid)
                .toList();
    }

    private static boolean mapsSharedMemoryFiles(Running process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "maps"))
                    .contains("/dev/shm/");
        } catch (IOException gone) {
            return false;
        }
    }
}
