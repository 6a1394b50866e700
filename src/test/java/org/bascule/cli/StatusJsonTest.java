package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bascule.backend.local.LocalBackend;
import org.bascule.lab.Known;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Origin;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.support.Repositories;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The output is a stable interface for programs: it matches the schema exactly. */
class StatusJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LabSpec SPEC = new LabSpec(
            new LabName("training-1"),
            LocalBackend.KIND,
            Snapshots.TOPOLOGY,
            Timers.DOCUMENTED,
            "127.0.3",
            Snapshots.AT);

    static List<Snapshot> snapshots() {
        return List.of(
                Snapshots.whole(),
                Snapshots.nothingCreated(),
                Snapshots.quorumLost(),
                Snapshots.leaderDown(),
                Snapshots.splitBrain(),
                Snapshots.replayPaused(),
                Snapshots.known(Snapshots.whole(), Known.notYet()),
                Snapshots.known(Snapshots.whole(), new Known.Since(Snapshots.AT)),
                Snapshots.failedOver(),
                repository());
    }

    private static Snapshot repository() {
        Snapshot archiving = Repositories.archiving(Snapshots.whole(), "pg-1", Repositories.FAILING);
        return Repositories.with(
                Snapshots.with(archiving, "pg-1", member -> Repositories.from(member, Origin.BOOTSTRAP)),
                Repositories.withBackups());
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void theOutputMatchesTheSchema(Snapshot snapshot) throws IOException {
        assertThat(schema().validate(json(snapshot))).isEmpty();
        assertThat(JSON.readTree(StatusJson.pretty(SPEC, snapshot))).isEqualTo(json(snapshot));
        assertThat(StatusJson.line(SPEC, snapshot)).doesNotContain("\n");
    }

    @Test
    void anUndescribedKeyIsAnError() throws IOException {
        for (String where : List.of(
                "",
                "/etcd",
                "/etcd/quorum",
                "/etcd/members/0",
                "/cluster",
                "/cluster/leader_key",
                "/cluster/members/0",
                "/cluster/members/0/archiver",
                "/repository",
                "/repository/backups/0",
                "/nodes/0",
                "/nodes/0/services",
                "/nodes/3/haproxy/0")) {
            JsonNode status = json(repository());
            ((ObjectNode) status.at(where)).put("undescribed", 1);
            assertThat(schema().validate(status)).as(where).isNotEmpty();
        }
    }

    @Test
    void everyKeyIsAlwaysPresent() throws IOException {
        for (String where : List.of(
                "",
                "/warnings/0",
                "/etcd",
                "/etcd/members/0",
                "/cluster",
                "/cluster/members/0",
                "/cluster/members/0/archiver",
                "/repository",
                "/repository/backups/0",
                "/nodes/0",
                "/nodes/3")) {
            List<String> keys = keys(json(repository()).at(where));
            assertThat(keys).as(where).isNotEmpty();
            for (String key : keys) {
                JsonNode status = json(repository());
                ((ObjectNode) status.at(where)).remove(key);
                assertThat(schema().validate(status)).as(where + "/" + key).isNotEmpty();
            }
        }
    }

    /** Unknown values are never guessed. */
    @Test
    void unknownValuesAreNull() throws IOException {
        JsonNode cluster = json(Snapshots.leaderDown()).get("cluster");

        assertThat(cluster.get("leader").isNull()).isTrue();
        assertThat(cluster.get("leader_key").isNull()).isTrue();
        JsonNode down = cluster.get("members").get(0);
        assertThat(down.get("role").asText()).isEqualTo("unknown");
        for (String key :
                List.of("state", "postgres_version", "read_only", "timeline", "lsn", "upstream", "lag_bytes")) {
            assertThat(down.get(key).isNull()).as(key).isTrue();
        }
        assertThat(down.get("follows").asBoolean()).isFalse();
    }

    /** "Not read yet" is not "nobody". */
    @Test
    void unreadKeysAreNull() throws IOException {
        JsonNode cluster = json(Snapshots.known(Snapshots.nothingCreated(), Known.notYet()))
                .get("cluster");

        assertThat(cluster.get("keys").asText()).isEqualTo("not_read");
        for (String key : List.of("leader_key", "config", "paused", "keys_read_at")) {
            assertThat(cluster.get(key).isNull()).as(key).isTrue();
        }
        assertThat(json(Snapshots.known(Snapshots.whole(), Known.notYet()))
                        .at("/cluster/members/0/registered")
                        .isNull())
                .isTrue();
        JsonNode earlier = json(Snapshots.known(Snapshots.whole(), new Known.Since(Snapshots.AT)));
        assertThat(earlier.at("/cluster/keys").asText()).isEqualTo("read_earlier");
        assertThat(earlier.at("/cluster/keys_read_at").asText()).isEqualTo(Snapshots.AT.toString());
        assertThat(earlier.at("/cluster/leader_key/holder").asText()).isEqualTo("pg-1");
    }

    @Test
    void warningsAreGivenInBothLanguages() throws IOException {
        JsonNode warnings = json(Snapshots.splitBrain()).get("warnings");

        assertThat(warnings.at("/0/kind").asText()).isEqualTo("several_writers");
        assertThat(warnings.at("/0/nodes/1").asText()).isEqualTo("pg-2");
        assertThat(warnings.at("/0/says/en").asText()).startsWith("Split brain");
        assertThat(json(Snapshots.whole()).get("warnings")).isEmpty();
    }

    @Test
    void rolesComeFromTheSnapshot() throws IOException {
        JsonNode status = json(Snapshots.whole());

        assertThat(status.at("/etcd/leader").asText()).isEqualTo("etcd1");
        assertThat(status.at("/cluster/leader").asText()).isEqualTo("pg-1");
        assertThat(status.at("/cluster/leader_key/remaining").asInt()).isEqualTo(27);
        assertThat(status.at("/cluster/members/1/follows").asBoolean()).isTrue();
        assertThat(status.at("/cluster/members/1/lag_bytes").asInt()).isEqualTo(168);
        assertThat(status.at("/nodes/3/haproxy/1/takes_connections").asBoolean())
                .isFalse();
        assertThat(json(Snapshots.quorumLost()).at("/etcd/quorum/held").asBoolean())
                .isFalse();
    }

    @Test
    void theRepositoryAndTheArchiverAreGiven() throws IOException {
        JsonNode status = json(repository());

        assertThat(status.at("/repository/last_backup").asText()).isEqualTo("20260101-113000F_20260101-115000I");
        assertThat(status.at("/repository/backups/0/type").asText()).isEqualTo("full");
        assertThat(status.at("/repository/archived_up_to").asText()).isEqualTo("000000010000000000000009");
        assertThat(status.at("/cluster/members/0/origin").asText()).isEqualTo("bootstrap");
        assertThat(status.at("/cluster/members/0/archiver/failing").asBoolean()).isTrue();
        assertThat(status.at("/cluster/members/0/archiver/waiting").asInt()).isEqualTo(3);
        assertThat(status.at("/warnings/0/kind").asText()).isEqualTo("archiving_fails");
        assertThat(json(Snapshots.whole()).get("repository").isNull()).isTrue();
        assertThat(json(Snapshots.leaderDown())
                        .at("/cluster/members/0/archiver")
                        .isNull())
                .isTrue();
    }

    private static JsonNode json(Snapshot snapshot) throws IOException {
        return JSON.readTree(StatusJson.line(SPEC, snapshot));
    }

    private static List<String> keys(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(Path.of("docs/status.schema.json")));
    }
}
