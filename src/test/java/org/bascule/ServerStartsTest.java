package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Spawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How servers are installed without being started, on a machine that consists of two directories. */
class ServerStartsTest {

    /** HAProxy is installed; etcd has been removed; Patroni is unpacked; PostgreSQL is being upgraded. */
    private static final String SOME = """
            case $4 in
              haproxy) echo 'installed ' ;;
              etcd-server) echo 'config-files 3.4' ;;
              patroni) echo 'unpacked ' ;;
              postgresql-common) echo 'unpacked 248' ;;
              *) exit 1 ;;
            esac""";

    private static final String ALL = "echo 'installed '";

    @TempDir
    Path machine;

    @TempDir
    Path programs;

    @Test
    void theServiceOfEachServerIsKnown() {
        assertThat(says("printf '%s\\n' $server_units").lines())
                .containsExactlyInAnyOrder(
                        "etcd-server:etcd",
                        "patroni:patroni",
                        "haproxy:haproxy",
                        "postgresql-common:postgresql",
                        "pgbackrest:pgbackrest");
    }

    @Test
    void onlyServersThatWereNotInstalledBeforeMayNotStart() throws IOException {
        program("dpkg-query", SOME);
        says("forbid_starts");

        assertThat(answers("etcd.service", "patroni", "pgbackrest.service", "pgbackrest@main.service"))
                .containsOnly(101);
        assertThat(answers("haproxy.service", "postgresql@17-main.service", "postgresql", "ssh", "etc"))
                .containsOnly(0);
    }

    @Test
    void thePolicyOfTheAdministratorDecidesForAllOthersAndComesBack() throws IOException {
        Path policy = machine.resolve("policy-rc.d");
        Files.writeString(policy, "#!/bin/sh\nif [ $1 = ssh ]; then exit 101; fi\nexit 104\n");
        assertThat(policy.toFile().setExecutable(true)).isTrue();
        String written = Files.readString(policy);
        program("dpkg-query", SOME);

        says("forbid_starts; forbid_starts");
        assertThat(answers("etcd", "ssh", "cron")).containsExactly(101, 101, 104);

        says("restore_policy; restore_policy");
        assertThat(policy).hasContent(written).isExecutable();
        assertThat(machine.toFile().list()).containsExactly("policy-rc.d");
    }

    @Test
    void anInterruptedInstallationIsContinued() throws IOException {
        program("dpkg-query", SOME);
        says("forbid_starts");
        program("dpkg-query", ALL);
        says("forbid_starts");

        assertThat(answers("etcd", "patroni", "haproxy")).containsExactly(101, 101, 0);

        program("systemctl", "echo \"$@\" >>" + programs.resolve("called"));
        says("restore_policy");
        assertThat(programs.resolve("called"))
                .hasContent("--quiet disable etcd\n--quiet disable patroni\n--quiet disable pgbackrest");
        assertThat(machine.toFile().list()).isNullOrEmpty();
    }

    @Test
    void nothingIsWrittenWhenAllServersAreInstalled() throws IOException {
        program("dpkg-query", ALL);

        says("forbid_starts");

        assertThat(machine).isEmptyDirectory();
    }

    private void program(String name, String shell) throws IOException {
        Path program = programs.resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + shell + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Stream<Integer> answers(String... services) {
        return Stream.of(services).map(service -> Spawn.waitFor(
                        new ProcessBuilder(machine.resolve("policy-rc.d").toString(), service, "start"),
                        Duration.ofSeconds(30))
                .exitCode());
    }

    private String says(String shell) {
        ProcessBuilder sh = new ProcessBuilder(
                "sh",
                "-c",
                "set -eu; PATH=$2:$PATH; . src/packaging/servers.sh; policy=$1/policy-rc.d kept_policy=$1/kept-policy"
                        + " cluster_settings=$1/createcluster; " + shell,
                "sh",
                machine.toString(),
                programs.toString());
        Output output = Spawn.waitFor(sh, Duration.ofSeconds(30));
        assertThat(output.exitCode()).as(output.text()).isZero();
        return output.text();
    }
}
