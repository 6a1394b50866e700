package org.bascule.stack.patroni;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;
import org.bascule.lab.Ports;
import org.bascule.lab.Timers;
import org.bascule.stack.patroni.PatroniConfig.Restoring.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document's errors in this file, each mended. */
class PatroniConfigTest {

    private static final PatroniConfig LOCAL = new PatroniConfig(
            "my-ha-cluster",
            "pg-1",
            "127.0.3.141",
            "127.0.3.141",
            "127.0.3.64:2379",
            false,
            Timers.DOCUMENTED,
            3,
            "/lab/data",
            "/lab/run",
            "/bin",
            true,
            Ports.DOCUMENTED);

    private static final PatroniConfig PROXIED_MACHINE = new PatroniConfig(
            "my-ha-cluster",
            "pg-2",
            "10.0.3.201",
            "0.0.0.0",
            "127.0.0.1:2379",
            true,
            Timers.QUICK,
            3,
            "/data",
            "/run",
            "/bin",
            false,
            Ports.DOCUMENTED);

    private final JsonNode local = yaml(LOCAL);
    private final JsonNode machine = yaml(PROXIED_MACHINE);

    @Test
    void aMemberIsNamedByItsScopeAndItsName() {
        assertThat(local.path("scope").asText()).isEqualTo("my-ha-cluster");
        assertThat(local.path("name").asText()).isEqualTo("pg-1");
    }

    @Test
    void theApiIsPublishedAtTheMembersOwnAddress() {
        assertThat(local.at("/restapi/connect_address").asText()).isEqualTo("127.0.3.141:8008");
        assertThat(machine.at("/restapi/listen").asText()).isEqualTo("0.0.0.0:8008");
        assertThat(machine.at("/restapi/connect_address").asText()).isEqualTo("10.0.3.201:8008");
    }

    @Test
    void etcdIsSpokenToInItsThirdVersionAndBehindAProxyIfThereIsOne() {
        assertThat(local.has("etcd")).isFalse();
        assertThat(local.at("/etcd3/host").asText()).isEqualTo("127.0.3.64:2379");
        assertThat(local.path("etcd3").has("use_proxies")).isFalse();
        assertThat(machine.at("/etcd3/host").asText()).isEqualTo("127.0.0.1:2379");
        assertThat(machine.at("/etcd3/use_proxies").isBoolean()).isTrue();
        assertThat(machine.at("/etcd3/use_proxies").asBoolean()).isTrue();
    }

    @Test
    void whatEtcdIsToHoldLiesUnderDcs() {
        JsonNode dcs = local.at("/bootstrap/dcs");

        assertThat(dcs.at("/ttl").asInt()).isEqualTo(30);
        assertThat(dcs.at("/loop_wait").asInt()).isEqualTo(10);
        assertThat(dcs.at("/retry_timeout").asInt()).isEqualTo(10);
        assertThat(dcs.at("/postgresql/use_pg_rewind").asBoolean()).isTrue();
        assertThat(dcs.at("/postgresql/use_slots").asBoolean()).isTrue();
        assertThat(local.path("bootstrap").has("postgresql")).isFalse();
        assertThat(local.path("postgresql").has("use_pg_rewind")).isFalse();
    }

    @Test
    void timersAreTheOnesThatAreGiven() {
        assertThat(machine.at("/bootstrap/dcs/ttl").asInt()).isEqualTo(Timers.QUICK.ttl());
        assertThat(machine.at("/bootstrap/dcs/loop_wait").asInt()).isEqualTo(Timers.QUICK.loopWait());
        assertThat(machine.at("/bootstrap/dcs/retry_timeout").asInt()).isEqualTo(Timers.QUICK.retryTimeout());
    }

    @Test
    void postgresqlsParametersAreSpelt() {
        JsonNode parameters = local.at("/bootstrap/dcs/postgresql/parameters");

        assertThat(parameters.fieldNames())
                .toIterable()
                .containsExactly(
                        "wal_level",
                        "hot_standby",
                        "wal_keep_size",
                        "max_wal_senders",
                        "max_replication_slots",
                        "checkpoint_timeout",
                        "password_encryption");
        assertThat(parameters.path("wal_keep_size").asText()).isEqualTo("128MB");
        assertThat(parameters.path("max_replication_slots").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "3, 5", "4, 7", "7, 13", "9, 17"})
    void replicationHasRoomForEveryMemberToCopyTheLeaderAtOnce(int members, int room) {
        JsonNode parameters = yaml(of(members)).at("/bootstrap/dcs/postgresql/parameters");

        assertThat(parameters.path("max_wal_senders").asInt()).isEqualTo(room);
        assertThat(parameters.path("max_replication_slots").asInt()).isEqualTo(room);
    }

    @Test
    void aWordThatOlderYamlTakesForATruthValueIsQuoted() {
        assertThat(LOCAL.text()).contains("hot_standby: \"on\"");
    }

    @Test
    void aClusterIsFoundedInUtf8WithChecksums() {
        assertThat(local.at("/bootstrap/initdb/0/encoding").asText()).isEqualTo("UTF8");
        assertThat(local.at("/bootstrap/initdb/1").asText()).isEqualTo("data-checksums");
        assertThat(local.has("initdb")).isFalse();
    }

    @Test
    void clientsAreLetInByScram() {
        assertThat(local.at("/bootstrap/pg_hba"))
                .extracting(JsonNode::asText)
                .containsExactly("host all dba all scram-sha-256", "host replication repl all scram-sha-256");
        assertThat(local.has("pg_hba")).isFalse();
        assertThat(LOCAL.text()).doesNotContain("md5");
    }

    @Test
    void nobodyIsTrustedWithoutAPassword() {
        assertThat(local.at("/bootstrap/initdb/2/auth-host").asText()).isEqualTo("scram-sha-256");
        assertThat(local.at("/bootstrap/initdb/3/auth-local").asText()).isEqualTo("scram-sha-256");
    }

    @Test
    void passwordsAreKeptAsTheyAreAskedForWhicheverPostgresqlItIs() {
        assertThat(local.at("/bootstrap/dcs/postgresql/parameters/password_encryption")
                        .asText())
                .isEqualTo("scram-sha-256");
    }

    @Test
    void noUsersAreFoundedTheOldWay() {
        assertThat(local.has("users")).isFalse();
        assertThat(local.path("bootstrap").has("users")).isFalse();
    }

    @Test
    void bothAccountsAreInsideAuthentication() {
        JsonNode authentication = local.at("/postgresql/authentication");

        assertThat(authentication.at("/replication/username").asText()).isEqualTo("repl");
        assertThat(authentication.at("/superuser/username").asText()).isEqualTo("dba");
        assertThat(local.path("postgresql").has("superuser")).isFalse();
    }

    @Test
    void postgresqlListensOnTheNodesAddressAndOnSocketsOfItsOwn() {
        assertThat(local.at("/postgresql/listen").asText()).isEqualTo("127.0.3.141:5434");
        assertThat(local.at("/postgresql/connect_address").asText()).isEqualTo("127.0.3.141:5434");
        assertThat(local.at("/postgresql/parameters/unix_socket_directories").asText())
                .isEqualTo("/lab/run");
        assertThat(local.at("/postgresql/pgpass").asText()).isEqualTo("/lab/run/pgpass");
    }

    @Test
    void sharedMemoryStaysInTheDataDirectoryWhereNodesShareAMachine() {
        assertThat(local.at("/postgresql/parameters/dynamic_shared_memory_type").asText())
                .isEqualTo("mmap");
        assertThat(machine.at("/postgresql/parameters").has("dynamic_shared_memory_type"))
                .isFalse();
    }

    @Test
    void namesAreTheDocuments() {
        assertThat(PatroniConfig.file("pg-1")).isEqualTo("pg1.yml");
        assertThat(PatroniConfig.prefix("my-ha-cluster")).isEqualTo("/service/my-ha-cluster/");
        assertThat(PatroniConfig.slot("pg-1")).isEqualTo("pg_1");
        assertThat(PatroniConfig.ctl("pg1.yml", "list", "my-ha-cluster"))
                .containsExactly("patronictl", "-c", "pg1.yml", "list", "my-ha-cluster");
    }

    @Test
    void aRepositoryIsUsedOnlyWhereThereIsOne() {
        assertThat(LOCAL.text()).doesNotContain("pgbackrest", "archive_", "restore_command", "create_replica_methods");
        assertThat(local.at("/postgresql/basebackup/0/checkpoint").asText()).isEqualTo("fast");
        assertThat(local.at("/postgresql").has("use_unix_socket")).isFalse();
    }

    @Test
    void aReplicaIsRestoredFromTheRepositoryAndOtherwiseCopied() {
        JsonNode config = yaml(restoring(true, Optional.empty()));

        assertThat(config.at("/postgresql/create_replica_methods"))
                .extracting(JsonNode::asText)
                .containsExactly("pgbackrest", "basebackup");
        assertThat(config.at("/postgresql/pgbackrest/command").asText())
                .isEqualTo("pgbackrest --stanza=my-ha-cluster --log-level-console=info --delta restore");
        assertThat(config.at("/postgresql/pgbackrest/keep_data").asBoolean()).isTrue();
        assertThat(config.at("/postgresql/pgbackrest/no_params").asBoolean()).isTrue();
        assertThat(config.at("/postgresql/basebackup/0/checkpoint").asText()).isEqualTo("fast");
        assertThat(config.at("/bootstrap/dcs/postgresql/parameters/archive_mode")
                        .asText())
                .isEqualTo("on");
        assertThat(config.at("/bootstrap/dcs/postgresql/parameters/restore_command")
                        .asText())
                .contains("archive-get %f \"%p\"");
        assertThat(config.at("/postgresql").has("use_pg_rewind")).isFalse();
    }

    @Test
    void aDivergedMemberThatIsNotRewoundWaits() {
        JsonNode config = yaml(restoring(false, Optional.empty()));

        assertThat(config.at("/postgresql/use_pg_rewind").isBoolean()).isTrue();
        assertThat(config.at("/postgresql/use_pg_rewind").asBoolean()).isFalse();
        assertThat(config.at("/postgresql").has("remove_data_directory_on_diverged_timelines"))
                .isFalse();
    }

    @Test
    void aRecoveryReplacesTheInitializationOfACluster() {
        JsonNode config = yaml(restoring(true, Optional.of(new Target("2026-11-29 09:42:35.231+00", 6))));
        JsonNode bootstrap = config.path("bootstrap");

        assertThat(bootstrap.path("method").asText()).isEqualTo("pgbackrest");
        assertThat(bootstrap.at("/pgbackrest/command").asText())
                .startsWith("pgbackrest --stanza=my-ha-cluster ")
                .contains(
                        " --type=time --target=\"2026-11-29 09:42:35.231+00\" --target-exclusive ",
                        " --target-timeline=6 --target-action=promote ")
                .endsWith(" restore");
        assertThat(bootstrap.at("/pgbackrest/keep_existing_recovery_conf").asBoolean())
                .isTrue();
        // On restored data, initdb has nothing to do and CREATE DATABASE fails.
        assertThat(bootstrap.has("initdb")).isFalse();
        assertThat(bootstrap.has("post_bootstrap")).isFalse();
        // The keys of the cluster are removed first, and with them the settings of archiving.
        assertThat(bootstrap.at("/dcs/postgresql/parameters/archive_mode").asText())
                .isEqualTo("on");
        assertThat(config.at("/postgresql/use_unix_socket").asBoolean()).isTrue();
        assertThat(config.at("/postgresql/use_unix_socket_repl").asBoolean()).isTrue();
    }

    @Test
    void howTheClusterIsBootstrappedIsRead() {
        Optional<Target> before = Optional.of(new Target("2026-07-11 10:00:00+00", 3));

        assertThat(MemberFile.read(restoring(true, before).text()).orElseThrow().bootstrapMethod())
                .contains("pgbackrest");
        assertThat(MemberFile.read(restoring(true, Optional.empty()).text())
                        .orElseThrow()
                        .bootstrapMethod())
                .isEmpty();
    }

    private static PatroniConfig restoring(boolean rewind, Optional<Target> recoverTo) {
        return new PatroniConfig(
                "my-ha-cluster",
                "pg-1",
                "127.0.3.141",
                "127.0.3.141",
                "127.0.0.1:2379",
                true,
                Timers.DOCUMENTED,
                3,
                "/lab/data",
                "/lab/run",
                "/bin",
                true,
                Ports.DOCUMENTED,
                Optional.of(new PatroniConfig.Restoring("my-ha-cluster", rewind, recoverTo)));
    }

    private static PatroniConfig of(int members) {
        return new PatroniConfig(
                "seven",
                "db1",
                "127.0.3.21",
                "127.0.3.21",
                "127.0.3.11:2379",
                false,
                Timers.QUICK,
                members,
                "/data",
                "/run",
                "/bin",
                true,
                Ports.DOCUMENTED);
    }

    private static JsonNode yaml(PatroniConfig config) {
        try {
            return new YAMLMapper().readTree(config.text());
        } catch (JsonProcessingException garbled) {
            throw new AssertionError(config.text(), garbled);
        }
    }
}
