package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.bascule.backend.machine.SpecJson;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Refusal;
import org.bascule.lab.Timers;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    private static final List<String> SERVER = List.of("postgres", "initdb", "pg_basebackup", "pg_rewind", "psql");

    @TempDir
    Path directory;

    @Test
    void everyMissingProgramIsNamedWithThePackageThatBringsIt() throws IOException {
        assertThat(programs("").missing())
                .extracting(
                        problem -> problem.what().en() + " " + problem.remedy().en())
                .anyMatch(words -> words.contains("postgres is missing") && words.contains("package postgresql "));
        install("bin", "etcd", "etcdctl", "patroni", "patronictl", "haproxy", "pgbackrest", "openssl", "setsid");
        install("versions/15/bin", SERVER);

        assertThat(programs("bin").missing()).isEmpty();
    }

    @Test
    void aProgramIsTheFirstOnThePath() throws IOException {
        install("one", "tool");
        install("two", "tool");

        assertThat(programs("two", "one").find("tool")).contains(directory.resolve("two/tool"));
        assertThat(programs("one").find("no-such-tool-anywhere")).isEmpty();
    }

    @Test
    void aFileThatCannotBeRunIsNoProgram() throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("one")).resolve("tool"), "");

        assertThat(programs("one").find("tool")).isEmpty();
    }

    @Test
    void aDirectoryIsNoProgram() throws IOException {
        Files.createDirectories(directory.resolve("one/tool"));

        assertThat(programs("one").find("tool")).isEmpty();
    }

    @Test
    void theNewestPostgresqlIsTaken() throws IOException {
        install("versions/9.6/bin", SERVER);
        install("versions/15/bin", SERVER);
        install("versions/13/bin", SERVER);

        assertThat(programs("").postgresBin()).contains(directory.resolve("versions/15/bin"));
    }

    @Test
    void ofSeveralPostgresqlsTheNewestThatPatroniSupportsIsTaken() throws IOException {
        install("bin", "patroni");
        install("versions/13/bin", SERVER);
        install("versions/15/bin", SERVER);
        install("versions/17/bin", SERVER);

        assertThat(withPatroni("patroni 3.0.2", OptionalInt.empty()).postgresMajor())
                .isEqualTo(15);
        assertThat(withPatroni("patroni 4.0.7", OptionalInt.empty()).postgresMajor())
                .isEqualTo(17);
        assertThat(withPatroni("no version", OptionalInt.empty()).postgresMajor())
                .isEqualTo(17);
    }

    @Test
    void wherePatroniSupportsNoneOfSeveralTheOldestIsTaken() throws IOException {
        install("bin", "patroni");
        install("versions/17/bin", SERVER);
        install("versions/18/bin", SERVER);

        assertThat(withPatroni("patroni 3.0.2", OptionalInt.empty()).postgresMajor())
                .isEqualTo(17);
    }

    @Test
    void theWantedPostgresqlIsTakenOrNamedAsMissing() throws IOException {
        install("versions/15/bin", SERVER);
        install("versions/17/bin", SERVER);

        assertThat(withPatroni("", OptionalInt.of(15)).postgresMajor()).isEqualTo(15);
        assertThat(programs("").with(15).postgresMajor()).isEqualTo(15);
        assertThat(withPatroni("", OptionalInt.of(16)).missing())
                .anyMatch(problem -> problem.remedy().en().contains("postgresql-16"));
    }

    @Test
    void aWantedPostgresqlThatPatroniDoesNotSupportIsRefused() throws IOException {
        install("bin", "patroni");
        install("versions/15/bin", SERVER);
        install("versions/17/bin", SERVER);

        assertThat(withPatroni("patroni 3.0.2", OptionalInt.of(17)).missing()).anySatisfy(problem -> {
            assertThat(problem.what().en()).contains("Patroni does not support PostgreSQL 17");
            assertThat(problem.remedy().en()).contains("PostgreSQL 15");
        });
        assertThat(withPatroni("patroni 4.0.6", OptionalInt.of(17)).missing())
                .noneMatch(problem -> problem.what().en().contains("PostgreSQL"));
    }

    @Test
    void aMissingPostgresqlIsToldWithThoseInstalled() throws IOException {
        install("versions/13/bin", SERVER);
        install("versions/15/bin", SERVER);

        assertThat(withPatroni("", OptionalInt.of(16)).missing()).anySatisfy(problem -> {
            assertThat(problem.what().en()).contains("PostgreSQL 16 is not installed");
            assertThat(problem.remedy().en()).contains("postgresql-16", "(15, 13)");
        });
    }

    @Test
    void aLabWhosePostgresqlWasRemovedSaysSo() throws IOException {
        install("versions/17/bin", SERVER);
        LocalBackend backend = new LocalBackend(directory.resolve("home"), 3, programs(""));
        Path lab = Files.createDirectories(directory.resolve("home/labs/poc"));

        Files.writeString(lab.resolve("lab.json"), SpecJson.write(lab(15)));
        assertThatThrownBy(() -> backend.find(new LabName("poc")).orElseThrow().requireVersions())
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problems().get(0).what().en())
                            .isEqualTo("Lab poc uses PostgreSQL 15, which is no longer installed on this machine.");
                    assertThat(refusal.problems().get(0).remedy().en())
                            .contains("postgresql-15", "bascule down --lab poc");
                });
        for (int usable : new int[] {0, 17}) {
            Files.writeString(lab.resolve("lab.json"), SpecJson.write(lab(usable)));
            backend.find(new LabName("poc")).orElseThrow().requireVersions();
        }
    }

    private static LabSpec lab(int postgresMajor) {
        return new LabSpec(
                new LabName("poc"),
                LocalBackend.KIND,
                Topologies.SMALL,
                Timers.QUICK,
                "127.0.3",
                Instant.EPOCH,
                postgresMajor,
                0);
    }

    @Test
    void aVersionOfWhichOnlyTheClientsAreThereIsNoServer() throws IOException {
        install("versions/15/bin", SERVER);
        install("versions/17/bin", "psql", "pg_dump");

        assertThat(programs("").postgresBin()).contains(directory.resolve("versions/15/bin"));
    }

    @Test
    void whereDebiansDirectoriesAreMissingThePathServes() throws IOException {
        install("one", SERVER);

        assertThat(programs("one").postgresBin()).contains(directory.resolve("one"));
    }

    @Test
    void servicesFindPostgresqlsProgramsFirst() throws IOException {
        install("versions/15/bin", SERVER);
        install("one", "psql");

        assertThat(programs("one").searchPath())
                .startsWith(directory.resolve("versions/15/bin") + ":" + directory.resolve("one"))
                .contains("/usr/sbin");
    }

    private Programs withPatroni(String version, OptionalInt wanted) {
        return new Programs(
                directory.resolve("bin").toString(), directory.resolve("versions"), wanted, patroni -> version);
    }

    private Programs programs(String... path) {
        return new Programs(
                String.join(
                        ":",
                        List.of(path).stream()
                                .map(part -> directory.resolve(part).toString())
                                .toList()),
                directory.resolve("versions"));
    }

    private void install(String where, String... programs) throws IOException {
        install(where, List.of(programs));
    }

    private void install(String where, List<String> programs) throws IOException {
        Path bin = Files.createDirectories(directory.resolve(where));
        for (String program : programs) {
            assertThat(Files.writeString(bin.resolve(program), "").toFile().setExecutable(true))
                    .isTrue();
        }
    }
}
