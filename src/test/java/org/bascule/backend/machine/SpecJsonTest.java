package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bascule.backend.local.LocalBackend;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Ports;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecJsonTest {

    private static final Ports OTHERS = new Ports(12379, 12380, 15432, 15433, 15434, 17000, 18008, 18432);

    private static final String BUILT_BEFORE = """
            {
              "name" : {
                "value" : "first"
              },
              "backend" : "LOCAL",
              "topology" : {
                "scope" : "scope",
                "token" : "token",
                "ports" : {
                  "etcdClient" : 12379,
                  "etcdPeer" : 12380,
                  "production" : 15432,
                  "standby" : 15433,
                  "postgresql" : 15434,
                  "stats" : 17000,
                  "patroni" : 18008
                },
                "nodes" : [ {
                  "name" : "etcd1",
                  "container" : "etcd1",
                  "aliases" : [ ],
                  "octet" : 64,
                  "services" : [ "ETCD" ]
                }, {
                  "name" : "etcd2",
                  "container" : "etcd2",
                  "aliases" : [ ],
                  "octet" : 78,
                  "services" : [ "ETCD" ]
                }, {
                  "name" : "pg-1",
                  "container" : "pg_patroni1",
                  "aliases" : [ "pg1" ],
                  "octet" : 141,
                  "services" : [ "HAPROXY", "PATRONI" ]
                } ]
              },
              "timers" : {
                "ttl" : 20,
                "loopWait" : 2,
                "retryTimeout" : 5
              },
              "network" : "127.0.3",
              "created" : "1970-01-01T00:00:00Z"
            }
            """;

    @Test
    void aLabIsReadAsItWasWritten() {
        LabSpec spec = spec(OTHERS);

        assertThat(SpecJson.read(SpecJson.write(spec))).contains(spec);
    }

    @Test
    void aLabOfTheTimeBeforePortsCouldBeChosenHasTheDocuments() {
        String written = SpecJson.write(spec(OTHERS)).replaceAll("(?s)\"ports\" : \\{.*?\\},", "");
        assertThat(written).doesNotContain("12379");

        assertThat(SpecJson.read(written)).contains(spec(Ports.DOCUMENTED));
    }

    @Test
    void aLabIsReadThatWasBuiltWhenTheBackendsWereConstants() {
        Ports ports = new Ports(12379, 12380, 15432, 15433, 15434, 17000, 18008, Ports.DOCUMENTED.pgbackrest());

        assertThat(SpecJson.read(BUILT_BEFORE)).contains(spec(ports));
    }

    @Test
    void aLabOfTheTimeBeforeVersionsWereRecordedIsRead() {
        String written = SpecJson.write(spec(OTHERS)).replaceAll(",\\s+\"(postgresMajor|debian)\" : 0", "");
        assertThat(written).doesNotContain("postgresMajor", "debian");

        assertThat(SpecJson.read(written)).contains(spec(OTHERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "value",
                "backend",
                "scope",
                "token",
                "nodes",
                "container",
                "aliases",
                "octet",
                "services",
                "ttl",
                "network",
                "created"
            })
    void aDescriptionThatLacksSomethingIsNotRead(String field) {
        String written = SpecJson.write(spec(OTHERS)).replace("\"" + field + "\" :", "\"no" + field + "\" :");

        assertThat(SpecJson.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{}", "nothing"})
    void whatIsNoDescriptionIsNotRead(String text) {
        assertThat(SpecJson.read(text)).isEmpty();
    }

    private static LabSpec spec(Ports ports) {
        Topology topology = new Topology("scope", "token", ports, Topologies.SMALL.nodes());
        return new LabSpec(new LabName("first"), LocalBackend.KIND, topology, Timers.QUICK, "127.0.3", Instant.EPOCH);
    }
}
