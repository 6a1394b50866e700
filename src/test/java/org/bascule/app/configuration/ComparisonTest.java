package org.bascule.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bascule.app.configuration.ConfigFile.Kind;
import org.bascule.app.configuration.Row.Mark;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.stack.etcd.EtcdConfig;
import org.bascule.stack.haproxy.HaproxyConfig;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.patroni.PatroniConfig.Restoring;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Topology TOPOLOGY = ScenarioReader.builtIn("poc").topology();

    private final Explanations explanations = Explanations.builtIn();

    @Test
    void whatSpeaksOfTheSameThingStandsSideBySide() {
        List<Row> rows = Comparison.of("a: 1\nb: 'two'\nc: 3\n", "# remark\na: 1\nb: 2\nd: 4\n");

        assertThat(rows)
                .extracting(Row::mark)
                .containsExactly(Mark.SAME, Mark.SAME, Mark.CHANGED, Mark.ONLY_DOCUMENT, Mark.ONLY_LAB);
    }

    @Test
    void quotesMakeNoDifference() {
        assertThat(Comparison.of("name: 'etcd1'", "name: etcd1")).noneMatch(Row::differs);
    }

    @Test
    void whatStandsElsewhereInTheTreeDiffers() {
        assertThat(Comparison.of("a:\n  b: 1", "a:\nb: 1"))
                .extracting(Row::mark)
                .containsExactly(Mark.SAME, Mark.CHANGED);
    }

    @Test
    void anotherNetworkIsAQuietDifference() {
        List<Row> rows = explanations.explain(
                Kind.ETCD,
                Comparison.of("listen-peer-urls: http://127.0.43.64:2380", "listen-peer-urls: http://10.0.3.64:2380"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.differs()).isTrue();
            assertThat(row.quiet()).isTrue();
        });
    }

    @Test
    void everyDifferenceIsExplained() {
        assertThat(compared()).isNotEmpty().filteredOn(Row::differs).allSatisfy(row -> assertThat(row.why())
                .as(row.toString())
                .isPresent());
    }

    @Test
    void everyRuleExplainsSomething() {
        List<Row> rows = compared();
        assertThat(explanations.rules())
                .filteredOn(rule ->
                        Kind.valueOf(rule.file().toUpperCase(Locale.ROOT)).compared())
                .allSatisfy(rule -> assertThat(Arrays.stream(Kind.values())
                                .anyMatch(kind ->
                                        rows.stream().filter(Row::differs).anyMatch(row -> rule.fits(kind, row))))
                        .as(rule.file() + " " + rule.line())
                        .isTrue());
    }

    @Test
    void anotherPlaceIsQuietAndAnErratumIsNot() {
        List<Row> rows = compared(file("pg-1", Kind.PATRONI));

        assertThat(rows)
                .filteredOn(Row::differs)
                .filteredOn(row ->
                        row.lab().filter(line -> line.contains("data_dir:")).isPresent())
                .isNotEmpty()
                .allMatch(Row::quiet);
        assertThat(rows)
                .filteredOn(row -> row.document()
                        .filter(line -> line.contains("max_relication"))
                        .isPresent())
                .isNotEmpty()
                .noneMatch(Row::quiet);
    }

    private List<Row> compared() {
        return ConfigFile.of(TOPOLOGY, Optional.empty()).stream()
                .filter(file -> Origin.ofTheDocument(file).isPresent())
                .flatMap(file -> compared(file).stream())
                .toList();
    }

    private List<Row> compared(ConfigFile file) {
        String document = Origin.ofTheDocument(file).orElseThrow();
        return Stream.of(labs(file))
                .flatMap(List::stream)
                .flatMap(lab -> explanations.explain(file.kind(), Comparison.of(lab, document)).stream())
                .toList();
    }

    private static ConfigFile file(String node, Kind kind) {
        return new ConfigFile(Optional.of(TOPOLOGY.node(node)), kind);
    }

    /** What the lab writes in the states that matter: before a proxy and behind it, at once and little by little. */
    private static List<String> labs(ConfigFile file) {
        String address = file.node().map(ComparisonTest::address).orElse("");
        return switch (file.kind()) {
            case ETCD ->
                List.of(
                        etcd(file.node().orElseThrow(), address, false, "/var/tmp/x/data/etcd"),
                        etcd(file.node().orElseThrow(), documented(file), true, "/var/lib/etcd/my-cluster.etcd"));
            case PATRONI ->
                List.of(
                        patroni(file.node().orElseThrow(), address, "127.0.3.64:2379", false, Timers.DOCUMENTED),
                        patroni(file.node().orElseThrow(), address, address + ":2379", true, Timers.QUICK),
                        asInTheDocument(file.node().orElseThrow(), "10.0.3.64:2379", false),
                        asInTheDocument(file.node().orElseThrow(), "127.0.0.1:2379", true),
                        restoring(file.node().orElseThrow(), address, Optional.empty()),
                        restoring(
                                file.node().orElseThrow(),
                                address,
                                Optional.of(new Restoring.Target("2026-01-01 12:00:00+00", 3))));
            case HAPROXY ->
                List.of(
                        haproxy(address, Set.of(Proxy.STATS)),
                        haproxy(address, Set.of(Proxy.values())),
                        new HaproxyConfig(
                                        "*",
                                        Set.of(Proxy.values()),
                                        named(TOPOLOGY.etcds()),
                                        named(TOPOLOGY.members()),
                                        Ports.DOCUMENTED)
                                .text());
            case PGBACKREST -> List.of();
            case UNIT ->
                List.of(
                        "ExecStart=patroni /var/tmp/x/etc/pg1.yml\n",
                        Origin.ofTheDocument(file)
                                .orElseThrow()
                                .replaceAll("ExecStart=.*", "ExecStart=patroni /etc/patroni/pg2.yml"));
            case DYNAMIC -> List.of("""
                    loop_wait: 2
                    maximum_lag_on_failover: 1048576
                    postgresql:
                      parameters:
                        archive_command: pgbackrest --stanza=my-ha-cluster archive-push %p
                        archive_mode: 'on'
                        checkpoint_timeout: 30
                        hot_standby: 'on'
                        max_replication_slots: 5
                        max_wal_senders: 5
                        password_encryption: scram-sha-256
                        restore_command: pgbackrest --stanza=my-ha-cluster archive-get %f "%p"
                        wal_keep_size: 128MB
                        wal_level: replica
                        work_mem: 8MB
                      use_pg_rewind: true
                      use_slots: true
                    retry_timeout: 5
                    ttl: 20
                    """);
        };
    }

    private static String documented(ConfigFile file) {
        return "10.0.3." + file.node().orElseThrow().octet();
    }

    private static String etcd(Node node, String address, boolean onLocalhostToo, String data) {
        return new EtcdConfig(
                        node.name(),
                        address,
                        onLocalhostToo,
                        data,
                        TOPOLOGY.token(),
                        peers(),
                        node.name().equals("etcd3") ? EtcdConfig.State.EXISTING : EtcdConfig.State.NEW,
                        Ports.DOCUMENTED)
                .text();
    }

    /** On a machine of its own, at the document's places: as on the LXC backend. */
    private static String asInTheDocument(Node node, String etcd, boolean proxied) {
        return new PatroniConfig(
                        TOPOLOGY.scope(),
                        node.name(),
                        "10.0.3." + node.octet(),
                        "0.0.0.0",
                        etcd,
                        proxied,
                        Timers.DOCUMENTED,
                        3,
                        "/var/lib/postgresql/data",
                        "/tmp",
                        "/usr/lib/postgresql/bin",
                        false,
                        Ports.DOCUMENTED)
                .text();
    }

    /** As in chapter 13, and when the cluster is recovered. */
    private static String restoring(Node node, String address, Optional<Restoring.Target> recoverTo) {
        return new PatroniConfig(
                        TOPOLOGY.scope(),
                        node.name(),
                        address,
                        address,
                        address + ":2379",
                        true,
                        Timers.DOCUMENTED,
                        3,
                        "/var/tmp/x/data/postgresql",
                        "/var/tmp/x/run",
                        "/usr/lib/postgresql/15/bin",
                        true,
                        Ports.DOCUMENTED,
                        Optional.of(new Restoring(TOPOLOGY.scope(), false, recoverTo)))
                .text();
    }

    private static List<HaproxyConfig.Server> named(List<Node> nodes) {
        return nodes.stream()
                .map(node -> new HaproxyConfig.Server(node.name(), node.name()))
                .toList();
    }

    private static String patroni(Node node, String address, String etcd, boolean proxied, Timers timers) {
        return new PatroniConfig(
                        TOPOLOGY.scope(),
                        node.name(),
                        address,
                        address,
                        etcd,
                        proxied,
                        timers,
                        3,
                        "/var/tmp/x/data/postgresql",
                        "/var/tmp/x/run",
                        "/usr/lib/postgresql/15/bin",
                        true,
                        Ports.DOCUMENTED)
                .text();
    }

    private static String haproxy(String address, Set<Proxy> proxies) {
        return new HaproxyConfig(
                        address, proxies, servers(TOPOLOGY.etcds()), servers(TOPOLOGY.members()), Ports.DOCUMENTED)
                .text();
    }

    private static List<HaproxyConfig.Server> servers(List<Node> nodes) {
        return nodes.stream()
                .map(node -> new HaproxyConfig.Server(node.name(), address(node)))
                .toList();
    }

    private static List<EtcdConfig.Peer> peers() {
        List<EtcdConfig.Peer> peers = new ArrayList<>();
        TOPOLOGY.etcds().forEach(node -> peers.add(new EtcdConfig.Peer(node.name(), address(node))));
        return peers;
    }

    private static String address(Node node) {
        return "127.0.3." + node.octet();
    }
}
