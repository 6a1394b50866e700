package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.SMALL;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalPreflightTest {

    private static final String ETCD1_ADDRESS = "127.0." + LocalHome.FIRST_NETWORK + "." + ETCD1.octet();

    @RegisterExtension
    final LocalHome home = new LocalHome();

    @Test
    void aProgramThatIsMissingIsNamedWithItsPackage() {
        LocalBackend bare = new LocalBackend(
                home.path(),
                LocalHome.FIRST_NETWORK,
                new Programs("", home.path().resolve("none")));

        assertThat(bare.preflight(SMALL)).anySatisfy(problem -> {
            assertThat(problem.what().en()).contains("etcd");
            assertThat(problem.remedy().en()).contains("etcd-server");
        });
    }

    @Test
    void aMachineThatLacksSomethingGetsNoLab() {
        LocalBackend bare = new LocalBackend(
                home.path(),
                LocalHome.FIRST_NETWORK,
                new Programs("", home.path().resolve("none")));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> bare.create(new LabName("first"), SMALL, Timers.QUICK))
                .satisfies(refusal -> {
                    assertThat(refusal.why()).isEqualTo(Refusal.Cause.MACHINE);
                    assertThat(refusal.problems()).isEqualTo(bare.preflight(SMALL));
                });
        assertThat(home.path()).isEmptyDirectory();
    }

    @Test
    void aPortThatIsHeldIsReportedWithItsHolder() throws IOException {
        try (ServerSocket held = listen(Ports.ETCD_CLIENT)) {
            assertThat(home.backend().preflight(SMALL))
                    .anySatisfy(problem -> assertThat(problem.what().en())
                            .contains(ETCD1_ADDRESS + ":" + held.getLocalPort())
                            .contains("java (" + ProcessHandle.current().pid() + ")"));
        }
    }

    @Test
    void aPortThatNoNodeNeedsIsNoProblem() throws IOException {
        try (ServerSocket held = listen(Ports.STATS)) {
            assertThat(words()).noneMatch(what -> what.contains(":" + held.getLocalPort()));
        }
    }

    @Test
    void aHomeTooLongForPostgresqlsSocketsIsReported() throws IOException {
        assertThat(words(at(home.path().resolve("a".repeat(40))))).anyMatch(what -> what.contains("too long"));
    }

    @Test
    void aHomesLengthIsCountedInBytes() {
        String rest = "é".repeat((41 - home.path().toString().length()) / 2 + 1);

        assertThat(words(at(home.path().resolve(rest)))).anyMatch(what -> what.contains("too long"));
    }

    @Test
    void aNodesNameCountsInTheLengthOfItsSocket() {
        Node longer = new org.bascule.lab.Node(
                "a-database-with-a-long-name-of-its-own",
                "x",
                List.of(),
                9,
                SMALL.members().get(0).services());
        Topology topology = new Topology("scope", "token", List.of(longer));

        assertThat(home.backend().preflight(topology))
                .extracting(problem -> problem.what().en())
                .anyMatch(what -> what.contains("too long"));
    }

    @Test
    void aHomeThatIsAFileIsReported() throws IOException {
        Path file = Files.writeString(home.path().resolve("file"), "");

        assertThat(words(at(file))).anyMatch(what -> what.contains(file + " is not a writable directory"));
    }

    @Test
    void aHomeWhereWeCannotWriteIsReported() throws IOException {
        // Root may write everywhere but here, where it is told that there is no room.
        Path unwritable = Account.root()
                ? Path.of("/proc")
                : Files.createDirectory(
                        home.path().resolve("locked"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));

        assertThat(words(at(unwritable))).anyMatch(what -> what.contains(unwritable.toString()));
    }

    @Test
    void aHomeThatTheServersAccountCannotEnterIsReported() throws IOException {
        assumeThat(Account.root()).isTrue();
        Path ours = Files.createDirectory(
                home.path().resolve("ours"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        assertThat(words(at(ours.resolve("deeper")))).anyMatch(what -> what.contains("cannot access"));
    }

    @Test
    void aHomeThatIsNotThereYetIsNoProblem() {
        assertThat(words(at(home.path().resolve("new/er"))))
                .noneMatch(what -> what.contains(home.path().toString()));
        assertThat(home.path()).isEmptyDirectory();
    }

    private LocalBackend at(Path path) {
        return new LocalBackend(path, LocalHome.FIRST_NETWORK);
    }

    private List<String> words() {
        return words(home.backend());
    }

    private static List<String> words(LocalBackend backend) {
        return backend.preflight(SMALL).stream()
                .map(Problem::what)
                .map(what -> what.en())
                .toList();
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName(ETCD1_ADDRESS));
    }
}
