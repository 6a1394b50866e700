package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bascule.lab.Ports;
import org.bascule.lab.Topology;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyReaderTest {

    @TempDir
    Path directory;

    /** Reads a topology without the other files, which would name its nodes. */
    private Reading read(String topology) {
        return ScenarioReader.read(
                new Draft(directory).write("topology.yml", topology).path("topology.yml"));
    }

    private void hasOneMistake(String from, String to, String what, String correction) {
        new Draft(directory)
                .change("topology.yml", from, to)
                .change("scenario.yml", "[etcd1, etcd2]", "[]")
                .change("scenario.yml", "[pg-1]", "[]")
                .change("scenario.yml", "  - one.yml\n", "")
                .hasOneMistake(what, correction);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    octet: 78          | octet: ¦0             | 0 cannot be the last octet of an address                    | use a number from 1 to 254
                    octet: 78          | octet: ¦255           | 255 cannot be the last octet of an address                  | use a number from 1 to 254
                    octet: 78          | octet: ¦-1            | -1 cannot be the last octet of an address                   | use a number from 1 to 254
                    octet: 78          | octet: ¦x             | invalid value: “x”                                          | use an integer
                    octet: 78          | octet: ¦64            | two nodes have the same octet: 64                           | choose another one: this one is already used on line 4
                    name: etcd2        | name: ¦etcd1          | two nodes have the same name: etcd1                         | choose another one: this one is already used on line 4
                    [patroni, haproxy] | ¦[etcd, haproxy]      | etcd and HAProxy's etcd proxy would listen on the same port | put them on different nodes
                    [patroni, haproxy] | [patroni, ¦pgbouncer] | invalid value: “pgbouncer”                                  | expected one of: etcd, patroni, haproxy
                    container: etcd2,  | ''                    | key “container” is missing                                  | add container: …
                    """)
    void anInvalidNodeIsReported(String from, String to, String what, String correction) {
        if (to.isEmpty()) {
            new Draft(directory)
                    .change("topology.yml", from, "")
                    .change("topology.yml", "- {name: etcd2", "- ¦{name: etcd2")
                    .change("scenario.yml", "[etcd1, etcd2]", "[]")
                    .change("scenario.yml", "[pg-1]", "[]")
                    .change("scenario.yml", "  - one.yml\n", "")
                    .hasOneMistake(what, correction);
            return;
        }
        hasOneMistake(from, to, what, correction);
    }

    /** Names are used in paths, configuration files and command lines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a'b\"",
                "'a\"b'",
                "\"a\\nb\"",
                "\"a\\n\"",
                "$(reboot)",
                "\"`reboot`\"",
                "a b",
                "a;b",
                "../etcd",
                "Etcd2",
                "-a",
                "é",
                "a.b",
                "\"a\\0\"",
                "abcdefghijklmnopqrstuvwxyz-123456"
            })
    void anInvalidNameIsReported(String name) {
        for (String key : new String[] {"name: etcd2", "container: etcd2"}) {
            assertInvalidName(Draft.TOPOLOGY.replace(key, key.replace("etcd2", name)));
        }
        assertInvalidName(Draft.TOPOLOGY.replace("[p1]", "[" + name + "]"));
        assertInvalidName(Draft.TOPOLOGY.replace("scope: small", "scope: " + name));
        assertInvalidName(Draft.TOPOLOGY.replace("token: small", "token: " + name));
    }

    private void assertInvalidName(String topology) {
        assertThat(read(topology).mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.what().en()).startsWith("invalid name: ");
            assertThat(mistake.correction().en()).contains("at most 30");
        });
    }

    static java.util.List<String> words() {
        java.util.List<String> words = new java.util.ArrayList<>(NodeRef.symbols());
        words.add(EtcdAccess.PROXY.word());
        return words;
    }

    @ParameterizedTest
    @MethodSource("words")
    void aReservedWordCannotNameANode(String word) {
        hasOneMistake("name: etcd2", "name: ¦" + word, "“" + word + "” is a reserved word", "choose another name");
    }

    @Test
    void anOmittedPortIsTheDocuments() {
        assertThat(topology(Draft.TOPOLOGY).ports()).isEqualTo(Ports.DOCUMENTED);

        assertThat(topology("ports: {postgresql: 15432, etcd-client: 12379}\n" + Draft.TOPOLOGY)
                        .ports())
                .isEqualTo(new Ports(12379, 2380, 5432, 5433, 15432, 7000, 8008, 8432));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {stats: 0}     | 0 is not a port number           | use a number from 1 to 65535
                    {stats: 70000} | 70000 is not a port number       | use a number from 1 to 65535
                    {stats: 5432}  | two services listen on port 5432 | give each service its own port
                    {stats: many}  | invalid value: “many”            | use an integer
                    """)
    void anInvalidPortIsReported(String ports, String what, String correction) {
        assertThat(read("ports: " + ports + "\n" + Draft.TOPOLOGY).mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.what().en()).isEqualTo(what);
                    assertThat(mistake.correction().en()).isEqualTo(correction);
                    assertThat(mistake.line()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    patroni, haproxy             | pgbackrest | patroni             |
                    patroni, haproxy             | haproxy    | patroni             |
                    patroni, haproxy, pgbackrest | pgbackrest | patroni             |
                    patroni, haproxy, pgbackrest | haproxy    | patroni             | this member runs pgbackrest, and no node holds the repository → add a node whose only service is pgbackrest
                    patroni, haproxy             | pgbackrest | pgbackrest, haproxy | the repository node is backup: a topology has only one → remove pgbackrest from these services
                    """)
    void pgbackrestRequiresOneRepository(String member, String backup, String other, String mistake) {
        String topology = Draft.TOPOLOGY.replace("[patroni, haproxy]", "[" + member + "]")
                + "  - {name: backup, container: backup, aliases: [], octet: 90, services: [" + backup + "]}\n"
                + "  - {name: other, container: other, aliases: [], octet: 91, services: [" + other + "]}\n";

        assertThat(read(topology).mistakes())
                .extracting(
                        found -> found.what().en() + " → " + found.correction().en())
                .isEqualTo(mistake == null ? List.of() : List.of(mistake));
    }

    private Topology topology(String text) {
        Mistakes mistakes = new Mistakes("topology.yml");
        return new TopologyReader(mistakes)
                .read(Yaml.read(text, mistakes).orElseThrow())
                .orElseThrow();
    }

    @Test
    void severalMistakesAreReportedAtOnce() {
        assertThat(read(Draft.TOPOLOGY
                                .replace("octet: 64", "octet: 0")
                                .replace("name: etcd2", "name: E2")
                                .replace("scope: small", "scope: Small"))
                        .mistakes())
                .extracting(Mistake::line)
                .containsExactlyInAnyOrder(1, 4, 5);
    }

    @Test
    void aTopologyMayBePartOfTheChapter() {
        Draft draft = new Draft(directory)
                .change(
                        "one.yml",
                        "topology: topology.yml",
                        "topology:\n" + Draft.TOPOLOGY.indent(2).stripTrailing());

        assertThat(ScenarioReader.read(draft.path("one.yml")).mistakes()).isEmpty();
    }
}
