package org.bascule.stack.etcd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.bascule.lab.Ports;
import org.junit.jupiter.api.Test;

class EtcdConfigTest {

    private static final EtcdConfig.Peer ETCD1 = new EtcdConfig.Peer("etcd1", "127.0.3.64");
    private static final EtcdConfig.Peer ETCD2 = new EtcdConfig.Peer("etcd2", "127.0.3.78");

    @Test
    void aNewClusterListsItsMembersAndEnablesTheV2Api() throws JsonProcessingException {
        JsonNode config = yaml(new EtcdConfig(
                "etcd1",
                "127.0.3.64",
                false,
                "/data/etcd",
                "patroni",
                List.of(ETCD1, ETCD2),
                EtcdConfig.State.NEW,
                Ports.DOCUMENTED));

        assertThat(config.path("name").asText()).isEqualTo("etcd1");
        assertThat(config.path("data-dir").asText()).isEqualTo("/data/etcd");
        assertThat(config.path("listen-peer-urls").asText()).isEqualTo("http://127.0.3.64:2380");
        assertThat(config.path("listen-client-urls").asText()).isEqualTo("http://127.0.3.64:2379");
        assertThat(config.path("initial-advertise-peer-urls").asText()).isEqualTo("http://127.0.3.64:2380");
        assertThat(config.path("advertise-client-urls").asText()).isEqualTo("http://127.0.3.64:2379");
        assertThat(config.path("initial-cluster").asText())
                .isEqualTo("etcd1=http://127.0.3.64:2380,etcd2=http://127.0.3.78:2380");
        assertThat(config.path("initial-cluster-token").asText()).isEqualTo("patroni");
        assertThat(config.path("initial-cluster-state").asText()).isEqualTo("new");
        assertThat(config.path("enable-v2").asBoolean()).isTrue();
        assertThat(config.path("enable-grpc-gateway").asBoolean()).isTrue();
    }

    @Test
    void aJoiningMemberDeclaresAnExistingCluster() throws JsonProcessingException {
        JsonNode config = yaml(new EtcdConfig(
                "etcd2",
                "127.0.3.78",
                false,
                "/data",
                "patroni",
                List.of(ETCD1, ETCD2),
                EtcdConfig.State.EXISTING,
                Ports.DOCUMENTED));

        assertThat(config.path("initial-cluster-state").asText()).isEqualTo("existing");
    }

    @Test
    void aSeparateMachineAlsoListensOnLocalhost() throws JsonProcessingException {
        JsonNode config = yaml(new EtcdConfig(
                "etcd1",
                "10.0.3.64",
                true,
                "/data",
                "patroni",
                List.of(ETCD1),
                EtcdConfig.State.NEW,
                Ports.DOCUMENTED));

        assertThat(config.path("listen-client-urls").asText()).isEqualTo("http://localhost:2379,http://10.0.3.64:2379");
        assertThat(config.path("listen-peer-urls").asText()).doesNotContain("localhost");
    }

    @Test
    void yamlSyntaxInValuesIsEscaped() throws JsonProcessingException {
        String odd = "/home/l'élève #1: x";
        JsonNode config = yaml(new EtcdConfig(
                "etcd1", "127.0.3.64", false, odd, "it's", List.of(ETCD1), EtcdConfig.State.NEW, Ports.DOCUMENTED));

        assertThat(config.path("data-dir").asText()).isEqualTo(odd);
        assertThat(config.path("initial-cluster-token").asText()).isEqualTo("it's");
    }

    @Test
    void aMemberIsAddedThroughAnExistingOne() {
        assertThat(EtcdConfig.memberAdd("127.0.3.64", ETCD2, Ports.DOCUMENTED))
                .containsExactly(
                        "etcdctl",
                        "--endpoints",
                        "http://127.0.3.64:2379",
                        "member",
                        "add",
                        "etcd2",
                        "--peer-urls=http://127.0.3.78:2380");
    }

    private static JsonNode yaml(EtcdConfig config) throws JsonProcessingException {
        return new YAMLMapper().readTree(config.text());
    }
}
