package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bascule.lab.Timers;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.Reading;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Ground;
import org.bascule.support.Player;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the chapters on real servers. */
class DocumentIT {

    private static final int NETWORK = 70;

    private static final String FIVE_AND_FOUR = """
            id: elsewhere
            title: {fr: Ailleurs, en: Elsewhere}
            topology:
              scope: elsewhere
              token: elsewhere
              nodes:
                - {name: alpha, container: alpha, aliases: [], octet: 11, services: [etcd]}
                - {name: beta, container: beta, aliases: [], octet: 12, services: [etcd]}
                - {name: gamma, container: gamma, aliases: [], octet: 13, services: [etcd]}
                - {name: delta, container: delta, aliases: [], octet: 14, services: [etcd]}
                - {name: epsilon, container: epsilon, aliases: [], octet: 15, services: [etcd]}
                - {name: north, container: north, aliases: [], octet: 21, services: [patroni, haproxy]}
                - {name: east, container: east, aliases: [], octet: 22, services: [patroni, haproxy]}
                - {name: south, container: south, aliases: [], octet: 23, services: [patroni, haproxy]}
                - {name: west, container: west, aliases: [], octet: 24, services: [patroni, haproxy]}
            starts:
              etcd: [alpha, beta, gamma, delta, epsilon]
              patroni: [south, west, north, east]
              haproxy: [stats, etcd, production, standby]
            steps:
              - id: two-etcds-down
                title: {fr: Deux etcd tombent, en: Two etcds go down}
                text: {fr: De cinq il en faut trois., en: Of five it takes three.}
                actions:
                  - stop: {nodes: [alpha, beta], service: etcd, signal: kill}
                checks:
                  - quorum: {held: true}
                  - etcd-write: {through: gamma, accepted: true}
                  - leads: {node: south}
              - id: leader-down
                title: {fr: Le leader tombe, en: The leader goes down}
                text: {fr: Un des trois autres mène., en: One of the other three leads.}
                actions:
                  - stop: {nodes: leader, service: patroni, signal: int}
                checks:
                  - leads: {other-than: south}
                  - routes: {through: members, proxy: production, to: leader}
                  - routes: {through: members, proxy: standby, to: replicas}
                  - round-robin: {through: [north, west]}
                  - only-leader: {through: members}
              - id: everyone-back
                title: {fr: Tous reviennent, en: Everyone comes back}
                text: {fr: Quatre membres et cinq etcd., en: Four members and five etcds.}
                actions:
                  - start: {nodes: affected, service: patroni}
                  - start: {nodes: [alpha, beta], service: etcd}
                checks:
                  - follows: {nodes: south}
                  - members: {are: [north, east, south, west]}
                  - etcd-members: {are: etcds}
                  - round-robin: {through: members}
            """;

    /**
     * etcd on the same nodes as Patroni, more members than the document's settings allow, HAProxy on its own node, and other ports.
     */
    private static final String SIX_AND_A_PROXY = """
            id: apart
            title: {fr: À part, en: Apart}
            topology:
              scope: apart
              token: apart
              ports: {etcd-client: 12379, etcd-peer: 12380, production: 15432, standby: 15433, postgresql: 15434, stats: 17000, patroni: 18008}
              nodes:
                - {name: node1, container: node1, aliases: [], octet: 11, services: [etcd, patroni]}
                - {name: node2, container: node2, aliases: [], octet: 12, services: [etcd, patroni]}
                - {name: node3, container: node3, aliases: [], octet: 13, services: [etcd, patroni]}
                - {name: node4, container: node4, aliases: [], octet: 14, services: [patroni]}
                - {name: node5, container: node5, aliases: [], octet: 15, services: [patroni]}
                - {name: node6, container: node6, aliases: [], octet: 16, services: [patroni]}
                - {name: lb1, container: lb1, aliases: [], octet: 21, services: [haproxy]}
            starts:
              etcd: [node1, node2, node3]
              patroni: [node1, node2, node3, node4, node5, node6]
              etcd-through: node2
              haproxy: [stats, production, standby]
            steps:
              - id: through-the-proxy
                title: {fr: Par le proxy, en: Through the proxy}
                text: {fr: Tout passe par lb1., en: Everything goes through lb1.}
                actions:
                  - query-patroni: {nodes: [node1, node4], path: primary}
                  - query-postgres: {through: lb1, port: production}
                  - start-clients: {hosts: lb1}
                checks:
                  - follows: {nodes: [node2, node3, node4, node5, node6]}
                  - routes: {through: lb1, proxy: production, to: leader}
                  - only-leader: {through: lb1}
                  - ports-open: {nodes: lb1, ports: [15432, 15433, 17000]}
                  - clients-resume: {retries: 0}
            """;

    private final Player player = new Player();

    private Ground ground;

    @BeforeEach
    void home() {
        ground = Ground.on(NETWORK);
    }

    @AfterEach
    void nothingIsLeft() {
        ground.close();
        player.close();
    }

    @Test
    void everyChapterPassesWithTheDocumentsTimersAndLeavesNothing() {
        Scenario document = ScenarioReader.builtIn("poc");

        player.play(ground.backend(), document.topology(), Timers.DOCUMENTED, document.chapters());

        assertThat(player.changes())
                .contains("leader key: pg-1", "leader key: pg-2", "etcd: quorum lost", "etcd: quorum held")
                .anyMatch(change -> change.startsWith("pg-2: streaming"))
                .anyMatch(change -> change.startsWith("pg-2: read-write"))
                .anyMatch(change -> change.startsWith("pg-1: streaming"))
                .anyMatch(change -> change.startsWith("pg-3: streaming"));
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void aTopologyOfSixMembersWithOtherPortsPasses(@TempDir Path files) throws IOException {
        play(files.resolve("apart.yml"), SIX_AND_A_PROXY);

        assertThat(player.changes()).contains("leader key: node1");
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void aTopologyOfFiveEtcdsAndFourMembersPasses(@TempDir Path files) throws IOException {
        play(files.resolve("elsewhere.yml"), FIVE_AND_FOUR);

        assertThat(player.changes())
                .contains("leader key: south")
                .anyMatch(change -> change.matches("(north|east|west): " + "read-write.*"));
        assertThat(ground.remains()).isEmpty();
    }

    private void play(Path file, String text) throws IOException {
        Reading reading = ScenarioReader.read(Files.writeString(file, text));
        assertThat(reading.mistakes()).isEmpty();
        Scenario scenario = reading.scenario().orElseThrow();
        player.play(ground.backend(), scenario.topology(), Timers.QUICK, scenario.chapters());
    }
}
