package org.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bascule.lab.Warning.Kind;
import org.bascule.support.Repositories;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

/** Each oddity is told, and nothing is told of a lab that merely is on its way or not known. */
class WarningsTest {

    @Test
    void nothingIsOddAboutWhatAFailoverShows() {
        for (Snapshot snapshot : List.of(
                Snapshots.nothingCreated(),
                Snapshots.whole(),
                Snapshots.quorumLost(),
                Snapshots.leaderDown(),
                Snapshots.failedOver())) {
            assertThat(of(snapshot)).isEmpty();
        }
    }

    @Test
    void twoWritersComeFirst() {
        Snapshot split = changed(Snapshots.splitBrain(), "pg-3", WarningsTest::paused);

        assertThat(of(split)).extracting(Warning::kind).startsWith(Kind.SEVERAL_WRITERS);
        assertThat(of(split).get(0).nodes()).containsExactly("pg-1", "pg-2");
        assertThat(of(split).get(0).says().en()).isEqualTo("Split brain: pg-1, pg-2 accept writes at the same time.");
    }

    @Test
    void aPausedReplayIsTold() {
        assertThat(of(Snapshots.replayPaused()))
                .extracting(Warning::kind, Warning::nodes)
                .containsExactly(tuple(Kind.REPLAY_PAUSED, "pg-2"));
    }

    @Test
    void commitsThatWaitForNobodyAreTold() {
        assertThat(kinds(with(commits("nobody", 0)))).containsExactly(Kind.COMMITS_WAIT);
        assertThat(kinds(with(commits("", 2)))).containsExactly(Kind.COMMITS_WAIT);
        assertThat(kinds(with(commits("pg-2", 0, "sync")))).isEmpty();
        assertThat(kinds(with(commits("pg-2", 1, "sync")))).containsExactly(Kind.COMMITS_WAIT);
        assertThat(kinds(with(commits("ANY 1 (*)", 0, "quorum")))).isEmpty();
    }

    @Test
    void archivingThatFailsOnTheLeaderIsTold() {
        Snapshot failing = Repositories.archiving(Snapshots.whole(), "pg-1", Repositories.FAILING);
        assertThat(of(failing))
                .extracting(Warning::kind, Warning::nodes)
                .containsExactly(tuple(Kind.ARCHIVING_FAILS, "pg-1"));
        assertThat(of(failing).get(0).says().en())
                .isEqualTo("On pg-1, archive_command fails for 00000001000000000000000A: WAL accumulates in pg_wal"
                        + " (files waiting to be archived: 3).");
        assertThat(of(Repositories.archiving(Snapshots.whole(), "pg-1", Repositories.WORKING)))
                .isEmpty();
        assertThat(of(Repositories.archiving(Snapshots.whole(), "pg-2", Repositories.FAILING)))
                .as("a replica does not archive: its statistics are of a time when it was the leader")
                .isEmpty();
    }

    @Test
    void aServerThatRefusesTheLoginIsTold() {
        Access refused = Access.refuses("password authentication failed for user \"dba\"");
        Snapshot now = changed(Snapshots.whole(), "pg-2", member -> Snapshots.with(member, Optional.empty(), refused));

        assertThat(kinds(now)).containsExactly(Kind.LOGIN_REFUSED);
        assertThat(of(now).get(0).says().en())
                .isEqualTo("PostgreSQL on pg-2 responds but rejects the login:"
                        + " password authentication failed for user \"dba\"");
    }

    @Test
    void aDatabaseThatIsMissingIsTold() {
        Snapshot now = changed(
                Snapshots.whole(),
                "pg-2",
                member ->
                        Snapshots.with(member, member.postgres(), Access.elsewhere("database \"dba\" does not exist")));

        assertThat(kinds(now)).containsExactly(Kind.NO_DATABASE);
    }

    /** While it bootstraps, a server lets nobody into a database that is being made. */
    @Test
    void aServerThatIsBeingMadeIsNotOdd() {
        Access refused = Access.refuses("the database system is starting up");
        Snapshot now = changed(
                Snapshots.whole(),
                "pg-2",
                member -> new Member(
                        "pg-2",
                        true,
                        true,
                        Role.REPLICA,
                        Optional.of("starting"),
                        Optional.empty(),
                        Optional.empty(),
                        PatroniFlags.NONE,
                        refused));

        assertThat(of(now)).isEmpty();
    }

    @Test
    void aRouteThatLeadsToTheWrongSideIsTold() {
        assertThat(kinds(routed("production", "pg-2"))).containsExactly(Kind.PRODUCTION_ROUTE);
        assertThat(of(routed("production", "pg-2")).get(0).says().en())
                .isEqualTo("HAProxy (production) on pg-1 routes connections to pg-2, which is read-only.");
        assertThat(kinds(routed("standby", "pg-1"))).containsExactly(Kind.STANDBY_ROUTE);
        assertThat(kinds(routed("production", "pg-1"))).isEmpty();
        assertThat(kinds(routed("standby", "pg-3"))).isEmpty();
    }

    @Test
    void whoIsNoNodeOfTheLabIsTold() {
        assertThat(kinds(strangers("intruder"))).containsExactly(Kind.STRANGER);
        assertThat(of(strangers("intruder")).get(0).says().en()).contains("is not a node of this lab");
        assertThat(of(strangers("pg-3")).get(0).says().en()).contains("its node does not exist");

        Snapshot whole = Snapshots.whole();
        List<EtcdMember> members = new ArrayList<>(whole.etcd().members());
        members.add(new EtcdMember("etcd9", false, false, false, Optional.empty()));
        assertThat(kinds(new Snapshot(whole.at(), new EtcdView(members), whole.cluster(), whole.nodes())))
                .containsExactly(Kind.ETCD_STRANGER);
    }

    /** Whom etcd had registered when it was last read may have gone since. */
    @Test
    void nothingIsToldOfKeysThatAreNotKnownNow() {
        assertThat(of(Snapshots.known(strangers("intruder"), new Known.Since(Instant.EPOCH))))
                .isEmpty();
    }

    @Test
    void aPausedPatroniAndAPendingRestartAreTold() {
        Cluster cluster = Snapshots.whole().cluster();
        Snapshot paused = Snapshots.with(
                Snapshots.whole(), new Cluster(true, cluster.leaderKey(), Map.of("pause", true), cluster.members()));
        assertThat(kinds(paused)).containsExactly(Kind.PATRONI_PAUSED);

        Snapshot pending = changed(
                Snapshots.whole(),
                "pg-1",
                member -> new Member(
                        member.name(),
                        true,
                        true,
                        member.role(),
                        member.state(),
                        member.patroniVersion(),
                        member.postgres(),
                        new PatroniFlags(true, false, Map.of()),
                        member.access()));
        assertThat(kinds(pending)).containsExactly(Kind.PENDING_RESTART);
    }

    private static org.assertj.core.groups.Tuple tuple(Kind kind, String... nodes) {
        return org.assertj.core.groups.Tuple.tuple(kind, List.of(nodes));
    }

    private static List<Warning> of(Snapshot snapshot) {
        return Warnings.of(snapshot, Snapshots.TOPOLOGY);
    }

    private static List<Kind> kinds(Snapshot snapshot) {
        return of(snapshot).stream().map(Warning::kind).toList();
    }

    private static Snapshot changed(Snapshot before, String name, UnaryOperator<Member> change) {
        return Snapshots.with(before, name, change);
    }

    private static Snapshot with(Member.Postgres leader) {
        return changed(
                Snapshots.whole(), "pg-1", member -> Snapshots.with(member, Optional.of(leader), Access.LETS_IN));
    }

    private static Member.Postgres commits(String names, int waiting, String... syncStates) {
        List<Member.Sender> senders = new ArrayList<>();
        for (String state : syncStates) {
            senders.add(new Member.Sender("pg-2", "streaming", state, 0));
        }
        return new Member.Postgres(
                "17.5",
                false,
                1,
                "0/5000060",
                Optional.empty(),
                Optional.empty(),
                senders,
                List.of(),
                false,
                new Member.Commits(names, waiting));
    }

    private static Member paused(Member member) {
        return Snapshots.replayPaused().cluster().member("pg-2").orElseThrow();
    }

    private static Snapshot strangers(String name) {
        Cluster cluster = Snapshots.whole().cluster();
        return Snapshots.with(
                Snapshots.whole(),
                new Cluster(
                        true,
                        cluster.leaderKey(),
                        cluster.config(),
                        cluster.members(),
                        Known.now(),
                        cluster.writers(),
                        List.of(name)));
    }

    /** Through the HAProxy of pg-1. */
    private static Snapshot routed(String proxy, String server) {
        Snapshot whole = Snapshots.whole();
        List<NodeView> nodes = whole.nodes().stream()
                .map(node -> new NodeView(
                        node.name(),
                        node.address(),
                        true,
                        node.services(),
                        node.name().equals("pg-1")
                                ? Optional.of(List.of(new ProxyServer(proxy, server, "UP", "L7OK/200")))
                                : Optional.empty()))
                .toList();
        return new Snapshot(whole.at(), whole.etcd(), whole.cluster(), nodes);
    }
}
