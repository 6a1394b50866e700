package org.bascule.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bascule.app.model.PastObservations;
import org.bascule.lab.Access;
import org.bascule.lab.Archiver;
import org.bascule.lab.Cluster;
import org.bascule.lab.Known;
import org.bascule.lab.Lang;
import org.bascule.lab.Member;
import org.bascule.lab.Origin;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.support.Repositories;
import org.bascule.support.Snapshots;
import org.bascule.traffic.ClientPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagramInputTest {

    @Test
    void nothingCreatedIsOutlinesAndASentence() {
        Diagram diagram = SyntheticLab.empty().diagram(Lang.EN);
        assertThat(diagram.empty()).contains("No node yet: run the first step.");
        assertThat(SyntheticLab.empty().diagram(Lang.FR).empty())
                .contains("Aucun nœud pour l'instant\u00a0: exécutez la première étape.");
        assertThat(diagram.etcds()).extracting(Card::name).containsExactly("etcd1", "etcd2", "etcd3");
        assertThat(diagram.members()).allSatisfy(card -> {
            assertThat(card.state()).isEqualTo(CardState.ABSENT);
            assertThat(card.role()).isEqualTo("not created yet");
            assertThat(card.servers()).isEmpty();
        });
        assertThat(diagram.key()).isEmpty();
        assertThat(diagram.replications()).isEmpty();
        assertThat(diagram.routes()).isEmpty();
        assertThat(diagram.quorum()).isEqualTo("no members");
    }

    @Test
    void theWholeLabSaysWhoLeadsWhoFollowsAndWhereConnectionsGo() {
        SyntheticLab fabric = SyntheticLab.whole(3, 3);
        Diagram diagram = fabric.diagram(Lang.EN);
        assertThat(diagram.quorum()).isEqualTo("quorum held: 3 of 3 answer, 2 needed");
        assertThat(diagram.etcds())
                .extracting(Card::state)
                .containsExactly(CardState.LEADER, CardState.FOLLOWER, CardState.FOLLOWER);
        assertThat(diagram.etcds().get(0).facts()).isEqualTo("term 2 · rev 1204 · 3.4.23");
        assertThat(diagram.members())
                .extracting(Card::role)
                .containsExactly("leader", "replica · streaming", "replica · streaming");
        assertThat(servers(diagram.members().get(1)))
                .containsExactly(
                        "HAProxy production → pg-1 standby → pg-2, pg-3",
                        "Patroni 3.0.2 running",
                        "PostgreSQL 15.13 TL 1 · 0/70006A0 · ro");
        assertThat(servers(diagram.members().get(0))).last().isEqualTo("PostgreSQL 15.13 TL 1 · 0/70006A0 · rw");
        assertThat(diagram.replications())
                .containsExactly(
                        new Replication(Optional.of("pg-1"), "pg-2", Replication.Kind.STREAMING, "streaming"),
                        new Replication(Optional.of("pg-1"), "pg-3", Replication.Kind.STREAMING, "streaming"));
        assertThat(diagram.key())
                .contains(new KeyCard(
                        "leader key",
                        CardState.LEADER,
                        "pg-1",
                        true,
                        "/service/my-ha-cluster/leader",
                        "24 s",
                        "/ 30",
                        0.8));
    }

    @Test
    void theRepositoryHasNoPlaceUntilItsNodeIsCreated() {
        Diagram diagram =
                SyntheticLab.diagram(Snapshots.whole(), Repositories.topology(), PastObservations.NONE, Lang.EN);
        assertThat(diagram.repository()).isEmpty();
        assertThat(diagram.archivings()).isEmpty();
        assertThat(diagram.members()).extracting(Card::name).containsExactly("pg-1", "pg-2", "pg-3");
    }

    @Test
    void theRepositoryTellsItsLastBackupAndItsArchive() {
        SyntheticLab fabric = SyntheticLab.withRepository().seen();
        Card card = fabric.card("backup", Lang.EN);
        assertThat(card.state()).isEqualTo(CardState.FOLLOWER);
        assertThat(card.role()).isEqualTo("TLS server running");
        Server backups = card.servers().get(0);
        assertThat(backups.note()).isEqualTo("stanza my-ha-cluster");
        assertThat(backups.lines().get(0).words())
                .startsWith("incr · Jan 1 ")
                .endsWith(" · 29 MB (5.8 MB in the repository)");
        Server archive = card.servers().get(1);
        assertThat(archive.note()).isEqualTo("→ 000000010000000000000009");
        assertThat(archive.lines().get(0).words()).startsWith("last archived by pg-1 at ");
        assertThat(fabric.diagram(Lang.EN).archivings())
                .containsExactly(new Archiving("pg-1", Archiving.Kind.WORKING, "archiving"));
        assertThat(fabric.card("backup", Lang.FR)
                        .servers()
                        .get(0)
                        .lines()
                        .get(0)
                        .words())
                .endsWith(" · 29 Mo (5,8 Mo dans le dépôt)");
    }

    @Test
    void archivingThatFailsIsToldWithWhatWaits() {
        SyntheticLab fabric = SyntheticLab.withRepository().seen().archiver("pg-1", Repositories.FAILING);
        Card card = fabric.card("backup", Lang.EN);
        assertThat(card.role()).isEqualTo("TLS server running · archiving fails");
        assertThat(card.state()).isEqualTo(CardState.CHANGING);
        assertThat(card.servers().get(1).state()).isEqualTo(CardState.DOWN);
        assertThat(card.servers().get(1).lines().get(0).words()).isEqualTo("archive_command fails · WAL waiting: 3");
        assertThat(fabric.diagram(Lang.EN).archivings())
                .containsExactly(new Archiving("pg-1", Archiving.Kind.BROKEN, "failing"));
    }

    @Test
    void aRepositoryWithoutBackupOrStanzaSaysSo() {
        SyntheticLab fabric = SyntheticLab.withRepository().archiver("pg-1", Repositories.NOTHING_YET);
        assertThat(servers(fabric.repository(Repositories.of()).card("backup", Lang.EN)))
                .containsExactly("Last backup no backup yet", "WAL archive pg-1 has not archived anything yet");
        assertThat(servers(fabric.repository(Repositories.withoutStanza()).card("backup", Lang.EN)))
                .startsWith("Last backup stanza not created yet");
        assertThat(fabric.diagram(Lang.EN).archivings())
                .extracting(Archiving::kind)
                .containsExactly(Archiving.Kind.WAITING);
        fabric.archiver("pg-1", Archiver.OFF);
        assertThat(servers(fabric.card("backup", Lang.EN))).endsWith("WAL archive archive_mode off on pg-1");
        assertThat(fabric.diagram(Lang.EN).archivings()).isEmpty();
        assertThat(servers(fabric.stop("pg-1").card("backup", Lang.EN))).endsWith("WAL archive no leader");
    }

    @Test
    void theTlsServersOfTheRepositoryAndTheMembersAreTold() {
        SyntheticLab fabric = SyntheticLab.withRepository().seen();
        fabric.process("pg-2", Service.PGBACKREST, ServiceState.DOWN);
        assertThat(fabric.card("backup", Lang.EN).role()).isEqualTo("TLS server running · stopped on pg-2");
        fabric.process("backup", Service.PGBACKREST, ServiceState.FROZEN);
        assertThat(fabric.card("backup", Lang.EN).role()).isEqualTo("TLS server frozen");
        fabric.process("backup", Service.PGBACKREST, ServiceState.DOWN);
        assertThat(fabric.card("backup", Lang.EN).state()).isEqualTo(CardState.DOWN);
        assertThat(SyntheticLab.withRepository()
                        .process("backup", Service.PGBACKREST, ServiceState.DOWN)
                        .card("backup", Lang.EN)
                        .role())
                .isEqualTo("no service running");
    }

    @Test
    void howAMemberWasCreatedIsToldOnceThereIsARepository() {
        assertThat(SyntheticLab.withRepository().diagram(Lang.FR).members())
                .extracting(card -> servers(card).get(1))
                .containsExactly(
                        "Patroni 3.0.2 running ← initdb",
                        "Patroni 3.0.2 running ← pg_basebackup",
                        "Patroni 3.0.2 running ← restauration delta");
        SyntheticLab without =
                SyntheticLab.whole(3, 2).change("pg-1", member -> Repositories.from(member, Origin.BOOTSTRAP));
        assertThat(servers(without.card("pg-1", Lang.EN))).contains("Patroni 3.0.2 running");
    }

    @Test
    void theSameIsSaidInFrench() {
        Diagram diagram = SyntheticLab.whole(3, 3).diagram(Lang.FR);
        assertThat(diagram.quorum()).isEqualTo("quorum atteint\u00a0: 3 sur 3 répondent, il en faut 2");
        assertThat(diagram.members())
                .extracting(Card::role)
                .containsExactly("leader", "secondaire · streaming", "secondaire · streaming");
    }

    @Test
    void whatStoppedIsToldFromWhatNeverRan() {
        SyntheticLab fabric = SyntheticLab.whole(3, 2).seen();
        assertThat(fabric.stop("pg-2").card("pg-2", Lang.EN).role()).isEqualTo("stopped");
        assertThat(fabric.card("pg-2", Lang.EN).state()).isEqualTo(CardState.DOWN);
        SyntheticLab fresh = SyntheticLab.empty().etcd(2).created("pg-1");
        assertThat(fresh.card("pg-1", Lang.EN).role()).isEqualTo("no service running");
        assertThat(fresh.card("pg-1", Lang.FR).state()).isEqualTo(CardState.IDLE);
    }

    @Test
    void aStoppedMemberKeepsWhereItStood() {
        SyntheticLab fabric = SyntheticLab.whole(3, 2).seen().stop("pg-1");
        assertThat(servers(fabric.card("pg-1", Lang.EN)))
                .endsWith("Patroni stopped", "PostgreSQL was: TL 1 · 0/70006A0");
        assertThat(servers(fabric.card("pg-1", Lang.FR))).last().isEqualTo("PostgreSQL était\u00a0: TL 1 · 0/70006A0");
    }

    @Test
    void theHolderThatIsStillReadOnlyIsPromoting() {
        SyntheticLab fabric =
                SyntheticLab.whole(3, 2).seen().stop("pg-1").cutOff("pg-2", 1).key("pg-2");
        Card card = fabric.card("pg-2", Lang.EN);
        assertThat(card.role()).isEqualTo("key acquired, promoting");
        assertThat(card.state()).isEqualTo(CardState.CHANGING);
        assertThat(fabric.diagram(Lang.EN).key().map(KeyCard::state)).contains(CardState.CHANGING);
    }

    @Test
    void postgresMayRunOnWithoutPatroni() {
        SyntheticLab fabric = SyntheticLab.whole(3, 2)
                .seen()
                .process("pg-1", Service.PATRONI, ServiceState.DOWN)
                .change(
                        "pg-1",
                        member -> new Member(
                                "pg-1",
                                true,
                                false,
                                Role.UNKNOWN,
                                Optional.empty(),
                                Optional.empty(),
                                member.postgres()));
        assertThat(fabric.card("pg-1", Lang.EN).role()).isEqualTo("no Patroni, still writable");
        assertThat(fabric.card("pg-1", Lang.EN).state()).isEqualTo(CardState.CHANGING);
    }

    @Test
    void twoWritersStandOutOnBothCards() {
        Diagram diagram = SyntheticLab.diagram(Snapshots.splitBrain(), Lang.EN);

        assertThat(diagram.members())
                .extracting(Card::state)
                .containsExactly(CardState.CONFLICT, CardState.CONFLICT, CardState.FOLLOWER);
        assertThat(diagram.members())
                .extracting(Card::role)
                .startsWith("no leader key, still writable", "leader, another accepts writes");
    }

    @Test
    void aPausedReplayIsNoOrdinaryStreaming() {
        Card card = SyntheticLab.diagram(Snapshots.replayPaused(), Lang.EN)
                .members()
                .get(1);

        assertThat(card.state()).isEqualTo(CardState.CHANGING);
        assertThat(card.role()).isEqualTo("replica · replay paused");
        assertThat(servers(card)).anySatisfy(room -> assertThat(room).endsWith("ro · replay paused"));
    }

    @Test
    void aServerThatRefusesTheLoginIsNotSilent() {
        Access refused = Access.refuses("database \"dba\" does not exist");
        Card card = SyntheticLab.whole(3, 2)
                .change("pg-2", member -> Snapshots.with(member, Optional.empty(), refused))
                .card("pg-2", Lang.EN);

        assertThat(card.role()).isEqualTo("PostgreSQL refuses connections");
        assertThat(servers(card)).last().asString().contains("database \"dba\" does not exist");
    }

    @Test
    void aServerThatNobodyHasAskedIsNotSilentEither() {
        Card card = SyntheticLab.whole(3, 2)
                .change("pg-2", member -> Snapshots.with(member, Optional.empty(), Access.NOT_ASKED))
                .card("pg-2", Lang.EN);

        assertThat(card.state()).isEqualTo(CardState.UNKNOWN);
        assertThat(card.role()).isEqualTo("PostgreSQL not queried yet");
    }

    @Test
    void aKeyThatWasNotReadIsNotNobodys() {
        KeyCard unread = SyntheticLab.diagram(Snapshots.known(Snapshots.leaderDown(), Known.notYet()), Lang.EN)
                .key()
                .orElseThrow();
        assertThat(unread.state()).isEqualTo(CardState.UNKNOWN);
        assertThat(unread.holder()).isEqualTo("?");
        assertThat(unread.note()).isEqualTo("not read yet");

        KeyCard earlier = SyntheticLab.diagram(
                        Snapshots.known(Snapshots.whole(), new Known.Since(Snapshots.AT)), Lang.EN)
                .key()
                .orElseThrow();
        assertThat(earlier.state()).isEqualTo(CardState.UNKNOWN);
        assertThat(earlier.holder()).isEqualTo("pg-1");
        assertThat(earlier.note()).startsWith("read at ");
    }

    @Test
    void aStoppedHolderWhoseKeyLivesIsNotLeader() {
        SyntheticLab fabric = SyntheticLab.whole(3, 2).seen().stop("pg-1");
        assertThat(fabric.card("pg-1", Lang.EN).role()).isEqualTo("stopped, key still valid");
        assertThat(fabric.card("pg-1", Lang.FR).role()).isEqualTo("arrêté, clé encore valide");
    }

    @Test
    void frozenIsToldWithWhetherItHoldsTheKey() {
        SyntheticLab fabric = SyntheticLab.whole(3, 2)
                .process("pg-1", Service.PATRONI, ServiceState.FROZEN)
                .process("pg-2", Service.PATRONI, ServiceState.FROZEN);
        assertThat(fabric.card("pg-1", Lang.EN).role()).isEqualTo("frozen, holds the key");
        assertThat(fabric.card("pg-2", Lang.EN).role()).isEqualTo("frozen");
        assertThat(fabric.card("pg-2", Lang.FR).state()).isEqualTo(CardState.FROZEN);
    }

    @Test
    void aSilentApiAndAMissingRegistrationAreToldApart() {
        SyntheticLab silent = SyntheticLab.whole(3, 2)
                .change(
                        "pg-2",
                        member -> new Member(
                                "pg-2",
                                true,
                                false,
                                Role.UNKNOWN,
                                Optional.empty(),
                                Optional.empty(),
                                member.postgres()));
        assertThat(silent.card("pg-2", Lang.EN).role()).isEqualTo("Patroni API not responding");
        assertThat(servers(silent.card("pg-2", Lang.EN))).contains("Patroni API not responding");
        SyntheticLab unregistered = SyntheticLab.whole(3, 2)
                .change(
                        "pg-2",
                        member -> new Member(
                                "pg-2",
                                false,
                                true,
                                Role.REPLICA,
                                member.state(),
                                member.patroniVersion(),
                                member.postgres()));
        assertThat(servers(unregistered.card("pg-2", Lang.EN)))
                .contains("Patroni 3.0.2 running · not registered in etcd");
    }

    @Test
    void patronisStatesAreToldWhilePostgresIsNotThere() {
        SyntheticLab fabric = SyntheticLab.whole(3, 2).running("pg-2", Role.REPLICA, "creating replica", null);
        assertThat(fabric.card("pg-2", Lang.EN).role()).isEqualTo("creating the replica");
        assertThat(fabric.running("pg-2", Role.REPLICA, "puzzled", null)
                        .card("pg-2", Lang.EN)
                        .role())
                .isEqualTo("state: puzzled");
        assertThat(fabric.running("pg-2", Role.REPLICA, "stopped", null)
                        .card("pg-2", Lang.FR)
                        .state())
                .isEqualTo(CardState.DOWN);
    }

    @Test
    void writesWithoutTheKeyAreNotLeadership() {
        Card card = SyntheticLab.whole(3, 2).key(null).card("pg-1", Lang.EN);
        assertThat(card.role()).isEqualTo("accepts writes, no key");
        assertThat(card.state()).isEqualTo(CardState.CHANGING);
    }

    @Test
    void aKeyThatNobodyHoldsSaysSo() {
        SyntheticLab fabric = SyntheticLab.whole(3, 2).key(null);
        KeyCard key = fabric.diagram(Lang.EN).key().orElseThrow();
        assertThat(key.holder()).isEqualTo("free");
        assertThat(key.held()).isFalse();
        assertThat(key.state()).isEqualTo(CardState.DOWN);
        assertThat(fabric.diagram(Lang.FR).key().map(KeyCard::holder)).contains("libre");
    }

    @Test
    void aLostQuorumIsASentenceAndMakesTheKeyUncertain() {
        SyntheticLab fabric = SyntheticLab.whole(3, 3).seen();
        fabric.etcdDown("etcd2", ServiceState.DOWN)
                .etcdDown("etcd3", ServiceState.FROZEN)
                .keyUnread();
        Diagram diagram = fabric.diagram(Lang.EN);
        assertThat(diagram.quorumState()).isEqualTo(CardState.DOWN);
        assertThat(diagram.quorum()).isEqualTo("quorum lost: 1 of 3 answers, 2 needed");
        assertThat(fabric.diagram(Lang.FR).quorum()).isEqualTo("quorum perdu\u00a0: 1 sur 3 répond, il en faut 2");
        assertThat(diagram.key().map(KeyCard::remaining)).contains("?");
        assertThat(diagram.key().map(KeyCard::note)).contains("read before etcd was lost");
        assertThat(diagram.etcds()).extracting(Card::role).containsExactly("leader", "stopped", "frozen");
    }

    @Test
    void aMemberThatAnswersWithoutALeaderIsToldFromOneThatIsGone() {
        SyntheticLab fabric = SyntheticLab.whole(3, 3).seen();
        fabric.etcdAlone("etcd1").etcdDown("etcd2", ServiceState.DOWN).etcdDown("etcd3", ServiceState.DOWN);
        Card alone = fabric.card("etcd1", Lang.EN);
        assertThat(alone.role()).isEqualTo("responds, no leader");
        assertThat(alone.state()).isEqualTo(CardState.ALONE);
        assertThat(fabric.card("etcd2", Lang.EN).state()).isEqualTo(CardState.DOWN);
        assertThat(fabric.diagram(Lang.EN).quorum()).isEqualTo("quorum lost: 1 of 3 answers, 2 needed");
    }

    @Test
    void aQuorumThatNeverWasIsNotLost() {
        Diagram diagram =
                SyntheticLab.empty().etcdDown("etcd1", ServiceState.DOWN).diagram(Lang.EN);
        assertThat(diagram.quorum()).isEqualTo("no quorum yet: none of 1 answers, 1 needed");
        assertThat(diagram.quorumState()).isEqualTo(CardState.IDLE);
        assertThat(diagram.etcds().get(0).role()).isEqualTo("not started yet");
    }

    @Test
    void aMemberThatEtcdCountsAndTheLabDoesNotKnowIsShown() {
        Diagram diagram = SyntheticLab.whole(3, 1).stranger("10.9.9.9").diagram(Lang.EN);
        assertThat(diagram.etcds()).extracting(Card::name).contains("10.9.9.9");
        assertThat(diagram.etcds().get(3).state()).isEqualTo(CardState.UNKNOWN);
        assertThat(diagram.quorum()).isEqualTo("quorum held: 3 of 4 answer, 3 needed");
    }

    @Test
    void replicationBreaksOnlyWhereItWas() {
        SyntheticLab fabric = SyntheticLab.whole(3, 3).seen().cutOff("pg-2", 1).stop("pg-3");
        assertThat(fabric.diagram(Lang.EN).replications())
                .containsExactly(
                        new Replication(Optional.of("pg-1"), "pg-2", Replication.Kind.BROKEN, "broken"),
                        new Replication(Optional.of("pg-1"), "pg-3", Replication.Kind.BROKEN, "broken"));
        assertThat(SyntheticLab.whole(3, 2).cutOff("pg-2", 1).diagram(Lang.FR).replications())
                .containsExactly(
                        new Replication(Optional.of("pg-1"), "pg-2", Replication.Kind.WAITING, "sans streaming"));
    }

    @Test
    void aPromotedMemberFollowsNobody() {
        SyntheticLab fabric = SyntheticLab.whole(3, 2).seen().stop("pg-1").leader("pg-2", 2);
        assertThat(fabric.diagram(Lang.EN).replications()).isEmpty();
        assertThat(fabric.card("pg-2", Lang.EN).state()).isEqualTo(CardState.LEADER);
    }

    @Test
    void lagIsToldInUnitsThatAPersonReads() {
        assertThat(arrowWith(0, "async", Lang.EN)).isEqualTo("streaming");
        assertThat(arrowWith(168, "async", Lang.EN)).isEqualTo("streaming · lag 168 B");
        assertThat(arrowWith(1_572_864, "sync", Lang.EN)).isEqualTo("streaming · sync · lag 1.5 MB");
        assertThat(arrowWith(1_572_864, "async", Lang.FR)).isEqualTo("streaming · retard 1,5 Mo");
    }

    private static String arrowWith(long lag, String sync, Lang lang) {
        Member.Postgres leader = new Member.Postgres(
                "15.13",
                false,
                1,
                "0/70006A0",
                Optional.empty(),
                Optional.empty(),
                List.of(new Member.Sender("pg-2", "streaming", sync, lag)),
                List.of());
        return SyntheticLab.whole(3, 2)
                .running("pg-1", Role.LEADER, "running", leader)
                .diagram(lang)
                .replications()
                .get(0)
                .word();
    }

    @Test
    void entrancesSayWhomClientsReachAndHowTheyFare() {
        SyntheticLab fabric = SyntheticLab.whole(3, 3);
        List<ClientRoute> idle = fabric.diagram(Lang.EN).routes();
        assertThat(idle).extracting(ClientRoute::title).containsExactly("port 5432", "port 5433");
        assertThat(idle)
                .extracting(ClientRoute::destination)
                .containsExactly("production → pg-1", "standby → pg-2, pg-3");
        ClientRoute writer =
                fabric.diagram(Lang.EN, SyntheticLab.clients()).routes().get(0);
        assertThat(writer.title()).isEqualTo("writer → :5432");
        assertThat(writer.operations()).isEqualTo("4,812 acknowledged · 3 failures · 1 unknown");
        assertThat(writer.longestPause()).isEqualTo("longest pause 1.42 s");
        ClientRoute french =
                fabric.diagram(Lang.FR, SyntheticLab.clients()).routes().get(0);
        assertThat(french.longestPause()).isEqualTo("pause max. 1,42 s");
        assertThat(french.operations()).contains("acquittées · 3 échecs · 1 inconnue");
    }

    @Test
    void clientsThatConnectToPostgresqlDirectlyDoNotGoThroughHaproxy() {
        List<ClientRoute> routes = SyntheticLab.whole(3, 3)
                .diagram(Lang.EN, SyntheticLab.clients(ClientPath.MULTI_HOST))
                .routes();
        assertThat(routes).extracting(ClientRoute::title).containsExactly("writer → :5434", "reader → :5434");
        assertThat(routes)
                .extracting(ClientRoute::destination)
                .containsExactly("PostgreSQL directly → pg-1", "PostgreSQL directly → pg-2");
        assertThat(routes.get(1).targets()).containsExactly("pg-2");
    }

    @Test
    void eachOfSeveralSetsIsShownWithTheMemberThatAnswersIt() {
        ClientRoute writer = SyntheticLab.whole(3, 3)
                .diagram(Lang.EN, SyntheticLab.clients(ClientPath.HAPROXY, ClientPath.MULTI_HOST))
                .routes()
                .get(0);
        assertThat(writer.title()).isEqualTo("writer · 2 sets");
        assertThat(writer.destination()).isEqualTo("production → pg-1");
        assertThat(writer.operations()).isEqualTo("haproxy, multi-host → pg-1");
        assertThat(writer.longestPause()).isEqualTo("longest pause 1.42 s");
    }

    @Test
    void haproxiesThatDisagreeAreToldSo() {
        SyntheticLab fabric = SyntheticLab.whole(3, 2).haproxy("pg-2", "pg-2");
        ClientRoute production = fabric.diagram(Lang.EN).routes().get(0);
        assertThat(production.state()).isEqualTo(CardState.CHANGING);
        assertThat(production.destination()).isEqualTo("production → pg-1 or pg-2");
        assertThat(production.targets()).containsExactly("pg-1", "pg-2");
    }

    @Test
    void manyNamesAreCounted() {
        Card card = SyntheticLab.whole(5, 60).card("pg-60", Lang.EN);
        assertThat(servers(card).get(0)).isEqualTo("HAProxy production → pg-1 standby → pg-2, pg-3 +57");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aCardIsSpokenWhole(Lang lang) {
        assertThat(SyntheticLab.whole(3, 2).card("pg-1", lang).accessibleText())
                .startsWith("pg-1, leader, 127.0.42.141, HAProxy production → pg-1")
                .endsWith("PostgreSQL 15.13 TL 1 · 0/70006A0 · rw");
    }

    @Test
    void snapshotsOfOtherTestsMakePicturesToo() {
        for (var snapshot :
                List.of(Snapshots.whole(), Snapshots.quorumLost(), Snapshots.leaderDown(), Snapshots.failedOver())) {
            Cluster cluster = snapshot.cluster();
            assertThat(cluster.members()).hasSize(3);
            Diagram diagram = SyntheticLab.diagram(snapshot, Lang.FR);
            assertThat(diagram.members()).hasSize(3);
        }
    }

    private static List<String> servers(Card card) {
        return card.servers().stream().map(Server::accessibleText).toList();
    }
}
