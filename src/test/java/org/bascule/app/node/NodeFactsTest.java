package org.bascule.app.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bascule.app.node.FactGroup.Fact;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Origin;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.support.Repositories;
import org.bascule.support.Snapshots;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;

class NodeFactsTest {

    private static final Node PG2 =
            new Node("pg-2", "pg_patroni2", List.of("pg2"), 201, Set.of(Service.PATRONI, Service.HAPROXY));

    @Test
    void aLeaderIsWhoSaysSoHoldsTheKeyAndWrites() {
        List<FactGroup> groups = NodeFacts.of(Topologies.PG1, Snapshots.whole());

        assertThat(groups)
                .extracting(group -> group.title().en())
                .containsExactly("", "Patroni", "PostgreSQL", "HAProxy");
        assertThat(state(groups, "Patroni")).isEqualTo("● running");
        assertThat(fact(groups, "Patroni", "Reported role")).containsExactly("♛ leader");
        assertThat(fact(groups, "Patroni", "State")).containsExactly("running");
        assertThat(fact(groups, "Patroni", "REST API")).containsExactly("● responding");
        assertThat(fact(groups, "Patroni", "In etcd")).containsExactly("● registered");
        assertThat(fact(groups, "Patroni", "Leader key")).containsExactly("♛ held, expires in 27 s");
        assertThat(state(groups, "PostgreSQL")).isEqualTo("♛ read-write");
        assertThat(fact(groups, "PostgreSQL", "LSN")).containsExactly("0/5000060");
        assertThat(fact(groups, "PostgreSQL", "Replicates from")).containsExactly("—");
        assertThat(fact(groups, "PostgreSQL", "Sends to"))
                .containsExactly(
                        "● pg-2 · streaming · async · lag\u00a0168\u00a0B",
                        "● pg-3 · streaming · async · lag\u00a0168\u00a0B");
        assertThat(fact(groups, "PostgreSQL", "Slots")).containsExactly("pg_2, pg_3");
    }

    @Test
    void aReplicaNamesWhomItCopies() {
        List<FactGroup> groups = NodeFacts.of(PG2, Snapshots.whole());

        assertThat(fact(groups, "Patroni", "Reported role")).containsExactly("● replica");
        assertThat(fact(groups, "Patroni", "Leader key")).containsExactly("○ held by pg-1");
        assertThat(state(groups, "PostgreSQL")).isEqualTo("● read-only");
        assertThat(fact(groups, "PostgreSQL", "Replicates from")).containsExactly("pg-1");
        assertThat(fact(groups, "PostgreSQL", "WAL receiver")).containsExactly("streaming");
        assertThat(fact(groups, "PostgreSQL", "Sends to")).containsExactly("—");
    }

    @Test
    void ofAServerThatIsDownNothingIsKnownButThat() {
        List<FactGroup> groups = NodeFacts.of(Topologies.PG1, Snapshots.failedOver());

        assertThat(state(groups, "Patroni")).isEqualTo("■ stopped");
        assertThat(version(groups, "Patroni")).isEmpty();
        assertThat(fact(groups, "Patroni", "Reported role")).containsExactly("—");
        assertThat(fact(groups, "Patroni", "State")).containsExactly("—");
        assertThat(fact(groups, "Patroni", "REST API")).containsExactly("■ not responding");
        assertThat(fact(groups, "Patroni", "In etcd")).containsExactly("○ not registered");
        assertThat(fact(groups, "Patroni", "Leader key")).containsExactly("○ held by pg-2");
        assertThat(state(groups, "PostgreSQL")).isEqualTo("■ not responding");
        assertThat(facts(groups, "PostgreSQL").flatMap(fact -> fact.values().stream()))
                .containsOnly(Value.UNKNOWN);
    }

    @Test
    void aKeyThatIsNotThereIsNobodysOnlyWhileEtcdCanTell() {
        assertThat(fact(NodeFacts.of(PG2, Snapshots.leaderDown()), "Patroni", "Leader key"))
                .containsExactly("○ not held");

        Snapshot lost = Snapshots.quorumLost();
        Snapshot keyless = new Snapshot(
                lost.at(),
                lost.etcd(),
                new Cluster(true, Optional.empty(), Map.of(), lost.cluster().members()),
                lost.nodes());
        List<FactGroup> groups = NodeFacts.of(Topologies.PG1, keyless);
        assertThat(fact(groups, "Patroni", "Leader key")).containsExactly("—");
        assertThat(fact(groups, "Patroni", "In etcd")).containsExactly("—");
    }

    @Test
    void theRepositoryTellsItsStanzaItsArchiveAndItsBackups() {
        Snapshot snapshot = Repositories.with(Snapshots.whole(), Repositories.withBackups());
        List<FactGroup> groups = NodeFacts.of(Repositories.NODE, snapshot);

        assertThat(groups).extracting(group -> group.title().en()).containsExactly("", "pgBackRest");
        assertThat(state(groups, "pgBackRest")).isEqualTo("● running");
        assertThat(fact(groups, "pgBackRest", "Stanza")).containsExactly("my-ha-cluster");
        assertThat(fact(groups, "pgBackRest", "Status")).containsExactly("● ok");
        assertThat(fact(groups, "pgBackRest", "WAL archived up to")).containsExactly("000000010000000000000009");
        assertThat(fact(groups, "pgBackRest", "Backups"))
                .hasSize(2)
                .allMatch(words -> words.endsWith(" · 29 MB (5.8 MB in the repository)"))
                .first()
                .asString()
                .startsWith("● 20260101-113000F · full · 2026-01-01 ");

        List<FactGroup> missing =
                NodeFacts.of(Repositories.NODE, Repositories.with(Snapshots.whole(), Repositories.withoutStanza()));
        assertThat(fact(missing, "pgBackRest", "Status")).containsExactly("▲ missing stanza path");
        assertThat(fact(missing, "pgBackRest", "Backups")).containsExactly("○ none");
    }

    @Test
    void aMemberTellsHowItArchivesOnceThereIsARepository() {
        Node member = new Node(
                "pg-1", "pg_patroni1", List.of(), 141, Set.of(Service.PATRONI, Service.HAPROXY, Service.PGBACKREST));
        Snapshot failing = Repositories.archiving(Snapshots.whole(), "pg-1", Repositories.FAILING);
        assertThat(NodeFacts.of(member, failing))
                .extracting(group -> group.title().en())
                .doesNotContain("pgBackRest");

        List<FactGroup> groups = NodeFacts.of(member, Repositories.with(failing, Repositories.withBackups()));
        assertThat(fact(groups, "pgBackRest", "Archiving")).containsExactly("■ archive_command fails");
        assertThat(fact(groups, "pgBackRest", "Last archived WAL"))
                .singleElement()
                .asString()
                .startsWith("000000010000000000000009, 2026-01-01 ");
        assertThat(fact(groups, "pgBackRest", "Failures")).containsExactly("5");
        assertThat(fact(groups, "pgBackRest", "WAL waiting")).containsExactly("▲ 3");
    }

    @Test
    void aReplicaTellsHowItWasCreatedAndThatItDoesNotArchive() {
        Node member = new Node(
                "pg-2", "pg_patroni2", List.of(), 201, Set.of(Service.PATRONI, Service.HAPROXY, Service.PGBACKREST));
        Snapshot archiving = Repositories.archiving(Snapshots.whole(), "pg-2", Repositories.WORKING);
        Snapshot snapshot = Repositories.with(
                Snapshots.with(archiving, "pg-2", seen -> Repositories.from(seen, Origin.DELTA_RESTORE)),
                Repositories.withBackups());
        List<FactGroup> groups = NodeFacts.of(member, snapshot);

        assertThat(fact(groups, "Patroni", "Created by")).containsExactly("pgbackrest restore --delta");
        assertThat(fact(groups, "pgBackRest", "Archiving")).containsExactly("○ only the leader archives");
        assertThat(facts(groups, "pgBackRest")).hasSize(1);
    }

    @Test
    void etcdTellsItsRoleTermAndRevision() {
        List<FactGroup> leader = NodeFacts.of(Topologies.ETCD1, Snapshots.whole());
        assertThat(leader).extracting(group -> group.title().en()).containsExactly("", "etcd");
        assertThat(version(leader, "etcd")).contains("3.5.16");
        assertThat(fact(leader, "etcd", "Role")).containsExactly("♛ leader");
        assertThat(fact(leader, "etcd", "Health")).containsExactly("● responding, knows the leader");
        assertThat(fact(leader, "etcd", "Term")).containsExactly("4");
        assertThat(fact(leader, "etcd", "Revision")).containsExactly("57");
        assertThat(fact(NodeFacts.of(Topologies.ETCD2, Snapshots.whole()), "etcd", "Role"))
                .containsExactly("● follower");
    }

    @Test
    void withoutQuorumAnEtcdHasNoRole() {
        List<FactGroup> alone = NodeFacts.of(Topologies.ETCD1, Snapshots.quorumLost());
        assertThat(fact(alone, "etcd", "Role")).containsExactly("—");
        assertThat(fact(alone, "etcd", "Health")).containsExactly("▲ responding, no known leader");

        List<FactGroup> frozen = NodeFacts.of(Topologies.ETCD2, Snapshots.quorumLost());
        assertThat(state(frozen, "etcd")).isEqualTo("❄ frozen");
        assertThat(fact(frozen, "etcd", "Health")).containsExactly("■ not responding");
        assertThat(fact(frozen, "etcd", "Term")).containsExactly("—");
    }

    @Test
    void haproxyServersHaveItsOwnWords() {
        List<FactGroup> groups = NodeFacts.of(PG2, Snapshots.whole());

        assertThat(fact(groups, "HAProxy", "production")).containsExactly("● pg-1  UP  L7OK/200");
        assertThat(fact(groups, "HAProxy", "standby")).containsExactly("○ pg-1  DOWN  L7STS/503");
    }

    @Test
    void aSilentHaproxyHasNoServers() {
        Snapshot silent = of(new NodeView(
                "pg-1", "127.0.3.141", true, Map.of(Service.HAPROXY, ServiceState.FROZEN), Optional.empty()));

        List<FactGroup> groups = NodeFacts.of(Topologies.PG1, silent);

        assertThat(state(groups, "HAProxy")).isEqualTo("❄ frozen");
        assertThat(fact(groups, "HAProxy", "Servers")).containsExactly("—");
        assertThat(state(groups, "Patroni")).isEqualTo("—");
    }

    @Test
    void ofANodeThatIsNotCreatedOnlyItsNamesAreKnown() {
        List<FactGroup> groups = NodeFacts.of(Topologies.PG1, Snapshots.nothingCreated());

        assertThat(fact(groups, "", "Machine")).containsExactly("○ not created yet");
        assertThat(fact(groups, "", "Names")).containsExactly("pg-1, pg_patroni1, pg1");
        assertThat(groups.stream()
                        .skip(1)
                        .flatMap(group -> Stream.concat(
                                group.state().stream(),
                                group.facts().stream().flatMap(fact -> fact.values().stream()))))
                .containsOnly(Value.UNKNOWN);
    }

    @Test
    void bothLanguagesAreSpoken() {
        FactGroup patroni = NodeFacts.of(Topologies.PG1, Snapshots.whole()).get(1);

        assertThat(patroni.state().orElseThrow().words().in(Lang.FR)).isEqualTo("en marche");
        assertThat(patroni.facts()).extracting(fact -> fact.label().in(Lang.FR)).contains("Clé de leader");
    }

    private static Snapshot of(NodeView node) {
        return new Snapshot(
                Instant.EPOCH,
                new EtcdView(List.<EtcdMember>of()),
                new Cluster(false, Optional.empty(), Map.of(), List.of()),
                List.of(node));
    }

    private static FactGroup group(List<FactGroup> groups, String title) {
        return groups.stream()
                .filter(group -> group.title().en().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> version(List<FactGroup> groups, String title) {
        return group(groups, title).version().map(NodeFactsTest::shown);
    }

    private static String state(List<FactGroup> groups, String title) {
        return group(groups, title).state().map(NodeFactsTest::shown).orElse("");
    }

    private static Stream<Fact> facts(List<FactGroup> groups, String title) {
        return group(groups, title).facts().stream();
    }

    private static List<String> fact(List<FactGroup> groups, String title, String label) {
        return facts(groups, title)
                .filter(fact -> fact.label().en().equals(label))
                .flatMap(fact -> fact.values().stream())
                .map(NodeFactsTest::shown)
                .toList();
    }

    private static String shown(Value value) {
        return (value.tone().mark() + " " + value.words().en()).strip();
    }
}
