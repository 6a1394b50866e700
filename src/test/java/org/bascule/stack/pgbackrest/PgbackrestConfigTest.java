package org.bascule.stack.pgbackrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bascule.lab.Ports;
import org.junit.jupiter.api.Test;

class PgbackrestConfigTest {

    private static final List<String> MEMBERS = List.of("pg-1", "pg-2");

    @Test
    void theRepositoryReachesEveryMemberOverTls() {
        assertThat(repository(Ports.PGBACKREST).text()).isEqualTo("""
                        [global]
                        repo1-path=/lab/backup/data
                        repo1-retention-full=2
                        repo1-bundle=y
                        start-fast=y
                        compress-type=lz4
                        process-max=2
                        io-timeout=2
                        protocol-timeout=25
                        db-timeout=20
                        tls-server-address=127.0.3.90
                        tls-server-ca-file=/lab/backup/etc/ca.crt
                        tls-server-cert-file=/lab/backup/etc/server.crt
                        tls-server-key-file=/lab/backup/etc/server.key
                        lock-path=/lab/backup/run/pgbackrest
                        log-level-file=off
                        tls-server-auth=pg-1=my-ha-cluster
                        tls-server-auth=pg-2=my-ha-cluster

                        [my-ha-cluster]
                        pg1-host=127.0.3.141
                        pg1-host-type=tls
                        pg1-host-ca-file=/lab/backup/etc/ca.crt
                        pg1-host-cert-file=/lab/backup/etc/server.crt
                        pg1-host-key-file=/lab/backup/etc/server.key
                        pg1-path=/lab/pg-1/data
                        pg2-host=127.0.3.201
                        pg2-host-type=tls
                        pg2-host-ca-file=/lab/backup/etc/ca.crt
                        pg2-host-cert-file=/lab/backup/etc/server.crt
                        pg2-host-key-file=/lab/backup/etc/server.key
                        pg2-path=/lab/pg-2/data
                        """);
    }

    @Test
    void aMemberReachesTheRepositoryAndItsOwnPostgresql() {
        assertThat(member(Ports.PGBACKREST).text())
                .contains(
                        "\nrepo1-host=127.0.3.90\nrepo1-host-type=tls\n",
                        "\ntls-server-address=127.0.3.141\n",
                        "\ntls-server-auth=backup=my-ha-cluster\n")
                .endsWith("""

                        [my-ha-cluster]
                        pg1-path=/lab/pg-1/data
                        pg1-port=5434
                        pg1-socket-path=/lab/pg-1/run
                        pg1-user=dba
                        """)
                .doesNotContain("repo1-path", "tls-server-auth=pg-1", "secret");
    }

    @Test
    void onlyAPortThatIsNotTheDefaultIsWritten() {
        assertThat(repository(Ports.PGBACKREST).text()).doesNotContain("-port=");
        assertThat(member(Ports.PGBACKREST).text()).doesNotContain("-host-port=", "server-port=");

        assertThat(repository(18432).text())
                .contains("\ntls-server-port=18432\n", "\npg1-host-port=18432\n", "\npg2-host-port=18432\n");
        assertThat(member(18432).text())
                .contains("\ntls-server-port=18432\n", "\nrepo1-host-port=18432\n", "\npg1-port=5434\n");
    }

    @Test
    void theServerReadsItsConfigurationFromTheEnvironmentAndAMembersHasPasswords() {
        assertThat(PgbackrestConfig.serverCommand("/lab/etc/pgbackrest.conf", false))
                .containsExactly("env", "PGBACKREST_CONFIG=/lab/etc/pgbackrest.conf", "pgbackrest", "server");
        assertThat(PgbackrestConfig.serverCommand("/lab/etc/pgbackrest.conf", true))
                .containsExactly(
                        "env",
                        "PGBACKREST_CONFIG=/lab/etc/pgbackrest.conf",
                        "PGPASSFILE=/lab/etc/pgpass",
                        "pgbackrest",
                        "server");
    }

    @Test
    void archivingIsTheSameForEveryMember() {
        assertThat(PgbackrestConfig.archiving("my-ha-cluster"))
                .containsEntry("archive_mode", "on")
                .containsEntry("archive_command", "pgbackrest --stanza=my-ha-cluster archive-push %p")
                .containsEntry("restore_command", "pgbackrest --stanza=my-ha-cluster archive-get %f \"%p\"");
    }

    private static PgbackrestConfig repository(int port) {
        return new PgbackrestConfig(
                "my-ha-cluster",
                "/lab/backup/etc",
                "127.0.3.90",
                port,
                "/lab/backup/run",
                MEMBERS,
                new PgbackrestConfig.Holder(
                        "/lab/backup/data",
                        List.of(
                                new PgbackrestConfig.Server("127.0.3.141", "/lab/pg-1/data"),
                                new PgbackrestConfig.Server("127.0.3.201", "/lab/pg-2/data"))));
    }

    private static PgbackrestConfig member(int port) {
        return new PgbackrestConfig(
                "my-ha-cluster",
                "/lab/pg-1/etc",
                "127.0.3.141",
                port,
                "/lab/pg-1/run",
                List.of("backup"),
                new PgbackrestConfig.Client("127.0.3.90", "/lab/pg-1/data", "/lab/pg-1/run", 5434));
    }
}
