package org.bascule.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Access;
import org.bascule.lab.Cluster;
import org.bascule.lab.Known;
import org.bascule.lab.Lang;
import org.bascule.lab.Member;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagramInputTest {

    @Test
    void nothingCreatedIsOutlinesAndASentence() {
        Diagram picture = Fabric.empty().picture(Lang.EN);
        assertThat(picture.empty()).contains("No node yet: run the first step.");
        assertThat(Fabric.empty().picture(Lang.FR).empty())
                .contains("Aucun nœud pour l'instant\u00a0: exécutez la première étape.");
        assertThat(picture.etcds()).extracting(Card::name).containsExactly("etcd1", "etcd2", "etcd3");
        assertThat(picture.members()).allSatisfy(card -> {
            assertThat(card.standing()).isEqualTo(CardState.ABSENT);
            assertThat(card.role()).isEqualTo("not created yet");
            assertThat(card.rooms()).isEmpty();
        });
        assertThat(picture.key()).isEmpty();
        assertThat(picture.arrows()).isEmpty();
        assertThat(picture.entrances()).isEmpty();
        assertThat(picture.quorum()).isEqualTo("no members");
    }

    @Test
    void theWholeLabSaysWhoLeadsWhoFollowsAndWhereConnectionsGo() {
        Fabric fabric = Fabric.whole(3, 3);
        Diagram picture = fabric.picture(Lang.EN);
        assertThat(picture.quorum()).isEqualTo("quorum reached: 3 of 3 answer, 2 needed");
        assertThat(picture.etcds())
                .extracting(Card::standing)
                .containsExactly(CardState.LEADER, CardState.FOLLOWER, CardState.FOLLOWER);
        assertThat(picture.etcds().get(0).facts()).isEqualTo("term 2 · rev 1204 · 3.4.23");
        assertThat(picture.members())
                .extracting(Card::role)
                .containsExactly("leader", "replica · streaming", "replica · streaming");
        assertThat(rooms(picture.members().get(1)))
                .containsExactly(
                        "HAProxy production → pg-1 standby → pg-2, pg-3",
                        "Patroni 3.0.2 running",
                        "PostgreSQL 15.13 TL 1 · 0/70006A0 · ro");
        assertThat(rooms(picture.members().get(0))).last().isEqualTo("PostgreSQL 15.13 TL 1 · 0/70006A0 · rw");
        assertThat(picture.arrows())
                .containsExactly(
                        new Arrow(Optional.of("pg-1"), "pg-2", Arrow.Kind.STREAMING, "streaming"),
                        new Arrow(Optional.of("pg-1"), "pg-3", Arrow.Kind.STREAMING, "streaming"));
        assertThat(picture.key())
                .contains(new KeyFacts(
                        CardState.LEADER, "pg-1", true, "/service/my-ha-cluster/leader", "24 s", "/ 30", 0.8));
    }

    @Test
    void theSameIsSaidInFrench() {
        Diagram picture = Fabric.whole(3, 3).picture(Lang.FR);
        assertThat(picture.quorum()).isEqualTo("quorum atteint\u00a0: 3 sur 3 répondent, il en faut 2");
        assertThat(picture.members())
                .extracting(Card::role)
                .containsExactly("leader", "secondaire · streaming", "secondaire · streaming");
    }

    @Test
    void whatStoppedIsToldFromWhatNeverRan() {
        Fabric fabric = Fabric.whole(3, 2).seen();
        assertThat(fabric.stop("pg-2").card("pg-2", Lang.EN).role()).isEqualTo("stopped");
        assertThat(fabric.card("pg-2", Lang.EN).standing()).isEqualTo(CardState.DOWN);
        Fabric fresh = Fabric.empty().etcd(2).created("pg-1");
        assertThat(fresh.card("pg-1", Lang.EN).role()).isEqualTo("no service running");
        assertThat(fresh.card("pg-1", Lang.FR).standing()).isEqualTo(CardState.IDLE);
    }

    @Test
    void aStoppedMemberKeepsWhereItStood() {
        Fabric fabric = Fabric.whole(3, 2).seen().stop("pg-1");
        assertThat(rooms(fabric.card("pg-1", Lang.EN))).endsWith("Patroni stopped", "PostgreSQL was: TL 1 · 0/70006A0");
        assertThat(rooms(fabric.card("pg-1", Lang.FR))).last().isEqualTo("PostgreSQL était\u00a0: TL 1 · 0/70006A0");
    }

    @Test
    void theHolderThatIsStillReadOnlyIsPromoting() {
        Fabric fabric = Fabric.whole(3, 2).seen().stop("pg-1").cutOff("pg-2", 1).key("pg-2");
        Card card = fabric.card("pg-2", Lang.EN);
        assertThat(card.role()).isEqualTo("key acquired, promoting");
        assertThat(card.standing()).isEqualTo(CardState.CHANGING);
        assertThat(fabric.picture(Lang.EN).key().map(KeyFacts::standing)).contains(CardState.CHANGING);
    }

    @Test
    void postgresMayRunOnWithoutPatroni() {
        Fabric fabric = Fabric.whole(3, 2)
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
        assertThat(fabric.card("pg-1", Lang.EN).standing()).isEqualTo(CardState.CHANGING);
    }

    @Test
    void twoWritersStandOutOnBothCards() {
        Diagram picture = Fabric.picture(Snapshots.splitBrain(), Lang.EN);

        assertThat(picture.members())
                .extracting(Card::standing)
                .containsExactly(CardState.CONFLICT, CardState.CONFLICT, CardState.FOLLOWER);
        assertThat(picture.members())
                .extracting(Card::role)
                .startsWith("no leader key, still writable", "leader, another accepts writes");
    }

    @Test
    void aPausedReplayIsNoOrdinaryStreaming() {
        Card card = Fabric.picture(Snapshots.replayPaused(), Lang.EN).members().get(1);

        assertThat(card.standing()).isEqualTo(CardState.CHANGING);
        assertThat(card.role()).isEqualTo("replica · replay paused");
        assertThat(rooms(card)).anySatisfy(room -> assertThat(room).endsWith("ro · replay paused"));
    }

    @Test
    void aServerThatRefusesTheLoginIsNotSilent() {
        Access refused = Access.refuses("database \"dba\" does not exist");
        Card card = Fabric.whole(3, 2)
                .change("pg-2", member -> Snapshots.with(member, Optional.empty(), refused))
                .card("pg-2", Lang.EN);

        assertThat(card.role()).isEqualTo("PostgreSQL refuses connections");
        assertThat(rooms(card)).last().asString().contains("database \"dba\" does not exist");
    }

    @Test
    void aServerThatNobodyHasAskedIsNotSilentEither() {
        Card card = Fabric.whole(3, 2)
                .change("pg-2", member -> Snapshots.with(member, Optional.empty(), Access.NOT_ASKED))
                .card("pg-2", Lang.EN);

        assertThat(card.standing()).isEqualTo(CardState.UNKNOWN);
        assertThat(card.role()).isEqualTo("PostgreSQL not queried yet");
    }

    @Test
    void aKeyThatWasNotReadIsNotNobodys() {
        KeyFacts unread = Fabric.picture(Snapshots.known(Snapshots.leaderDown(), Known.notYet()), Lang.EN)
                .key()
                .orElseThrow();
        assertThat(unread.standing()).isEqualTo(CardState.UNKNOWN);
        assertThat(unread.holder()).isEqualTo("?");
        assertThat(unread.below()).isEqualTo("not read yet");

        KeyFacts earlier = Fabric.picture(Snapshots.known(Snapshots.whole(), new Known.Since(Snapshots.AT)), Lang.EN)
                .key()
                .orElseThrow();
        assertThat(earlier.standing()).isEqualTo(CardState.UNKNOWN);
        assertThat(earlier.holder()).isEqualTo("pg-1");
        assertThat(earlier.below()).startsWith("read at ");
    }

    @Test
    void aStoppedHolderWhoseKeyLivesIsNotLeader() {
        Fabric fabric = Fabric.whole(3, 2).seen().stop("pg-1");
        assertThat(fabric.card("pg-1", Lang.EN).role()).isEqualTo("stopped, key still valid");
        assertThat(fabric.card("pg-1", Lang.FR).role()).isEqualTo("arrêté, clé encore valide");
    }

    @Test
    void frozenIsToldWithWhetherItHoldsTheKey() {
        Fabric fabric = Fabric.whole(3, 2)
                .process("pg-1", Service.PATRONI, ServiceState.FROZEN)
                .process("pg-2", Service.PATRONI, ServiceState.FROZEN);
        assertThat(fabric.card("pg-1", Lang.EN).role()).isEqualTo("frozen, holds the key");
        assertThat(fabric.card("pg-2", Lang.EN).role()).isEqualTo("frozen");
        assertThat(fabric.card("pg-2", Lang.FR).standing()).isEqualTo(CardState.FROZEN);
    }

    @Test
    void aSilentApiAndAMissingRegistrationAreToldApart() {
        Fabric silent = Fabric.whole(3, 2)
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
        assertThat(rooms(silent.card("pg-2", Lang.EN))).contains("Patroni API not responding");
        Fabric unregistered = Fabric.whole(3, 2)
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
        assertThat(rooms(unregistered.card("pg-2", Lang.EN)))
                .contains("Patroni 3.0.2 running · not registered in etcd");
    }

    @Test
    void patronisStatesAreToldWhilePostgresIsNotThere() {
        Fabric fabric = Fabric.whole(3, 2).running("pg-2", Role.REPLICA, "creating replica", null);
        assertThat(fabric.card("pg-2", Lang.EN).role()).isEqualTo("creating the replica");
        assertThat(fabric.running("pg-2", Role.REPLICA, "puzzled", null)
                        .card("pg-2", Lang.EN)
                        .role())
                .isEqualTo("state: puzzled");
        assertThat(fabric.running("pg-2", Role.REPLICA, "stopped", null)
                        .card("pg-2", Lang.FR)
                        .standing())
                .isEqualTo(CardState.DOWN);
    }

    @Test
    void writesWithoutTheKeyAreNotLeadership() {
        Card card = Fabric.whole(3, 2).key(null).card("pg-1", Lang.EN);
        assertThat(card.role()).isEqualTo("accepts writes, no key");
        assertThat(card.standing()).isEqualTo(CardState.CHANGING);
    }

    @Test
    void aKeyThatNobodyHoldsSaysSo() {
        Fabric fabric = Fabric.whole(3, 2).key(null);
        KeyFacts key = fabric.picture(Lang.EN).key().orElseThrow();
        assertThat(key.holder()).isEqualTo("free");
        assertThat(key.held()).isFalse();
        assertThat(key.standing()).isEqualTo(CardState.DOWN);
        assertThat(fabric.picture(Lang.FR).key().map(KeyFacts::holder)).contains("libre");
    }

    @Test
    void aLostQuorumIsASentenceAndMakesTheKeyUncertain() {
        Fabric fabric = Fabric.whole(3, 3).seen();
        fabric.etcdDown("etcd2", ServiceState.DOWN)
                .etcdDown("etcd3", ServiceState.FROZEN)
                .keyUnread();
        Diagram picture = fabric.picture(Lang.EN);
        assertThat(picture.quorumStanding()).isEqualTo(CardState.DOWN);
        assertThat(picture.quorum()).isEqualTo("quorum lost: 1 of 3 answers, 2 needed");
        assertThat(fabric.picture(Lang.FR).quorum()).isEqualTo("quorum perdu\u00a0: 1 sur 3 répond, il en faut 2");
        assertThat(picture.key().map(KeyFacts::seconds)).contains("?");
        assertThat(picture.key().map(KeyFacts::below)).contains("read before etcd was lost");
        assertThat(picture.etcds()).extracting(Card::role).containsExactly("leader", "stopped", "frozen");
    }

    @Test
    void aMemberThatAnswersWithoutALeaderIsToldFromOneThatIsGone() {
        Fabric fabric = Fabric.whole(3, 3).seen();
        fabric.etcdAlone("etcd1").etcdDown("etcd2", ServiceState.DOWN).etcdDown("etcd3", ServiceState.DOWN);
        Card alone = fabric.card("etcd1", Lang.EN);
        assertThat(alone.role()).isEqualTo("responds, no leader");
        assertThat(alone.standing()).isEqualTo(CardState.ALONE);
        assertThat(fabric.card("etcd2", Lang.EN).standing()).isEqualTo(CardState.DOWN);
        assertThat(fabric.picture(Lang.EN).quorum()).isEqualTo("quorum lost: 1 of 3 answers, 2 needed");
    }

    @Test
    void aQuorumThatNeverWasIsNotLost() {
        Diagram picture = Fabric.empty().etcdDown("etcd1", ServiceState.DOWN).picture(Lang.EN);
        assertThat(picture.quorum()).isEqualTo("no quorum yet: none of 1 answers, 1 needed");
        assertThat(picture.quorumStanding()).isEqualTo(CardState.IDLE);
        assertThat(picture.etcds().get(0).role()).isEqualTo("not started yet");
    }

    @Test
    void aMemberThatEtcdCountsAndTheLabDoesNotKnowIsShown() {
        Diagram picture = Fabric.whole(3, 1).stranger("10.9.9.9").picture(Lang.EN);
        assertThat(picture.etcds()).extracting(Card::name).contains("10.9.9.9");
        assertThat(picture.etcds().get(3).standing()).isEqualTo(CardState.UNKNOWN);
        assertThat(picture.quorum()).isEqualTo("quorum reached: 3 of 4 answer, 3 needed");
    }

    @Test
    void replicationBreaksOnlyWhereItWas() {
        Fabric fabric = Fabric.whole(3, 3).seen().cutOff("pg-2", 1).stop("pg-3");
        assertThat(fabric.picture(Lang.EN).arrows())
                .containsExactly(
                        new Arrow(Optional.of("pg-1"), "pg-2", Arrow.Kind.BROKEN, "broken"),
                        new Arrow(Optional.of("pg-1"), "pg-3", Arrow.Kind.BROKEN, "broken"));
        assertThat(Fabric.whole(3, 2).cutOff("pg-2", 1).picture(Lang.FR).arrows())
                .containsExactly(new Arrow(Optional.of("pg-1"), "pg-2", Arrow.Kind.WAITING, "sans streaming"));
    }

    @Test
    void aPromotedMemberFollowsNobody() {
        Fabric fabric = Fabric.whole(3, 2).seen().stop("pg-1").leader("pg-2", 2);
        assertThat(fabric.picture(Lang.EN).arrows()).isEmpty();
        assertThat(fabric.card("pg-2", Lang.EN).standing()).isEqualTo(CardState.LEADER);
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
        return Fabric.whole(3, 2)
                .running("pg-1", Role.LEADER, "running", leader)
                .picture(lang)
                .arrows()
                .get(0)
                .word();
    }

    @Test
    void entrancesSayWhomClientsReachAndHowTheyFare() {
        Fabric fabric = Fabric.whole(3, 3);
        List<ClientRoute> idle = fabric.picture(Lang.EN).entrances();
        assertThat(idle).extracting(ClientRoute::title).containsExactly("port 5432", "port 5433");
        assertThat(idle).extracting(ClientRoute::route).containsExactly("production → pg-1", "standby → pg-2, pg-3");
        ClientRoute writer =
                fabric.picture(Lang.EN, Fabric.clients()).entrances().get(0);
        assertThat(writer.title()).isEqualTo("writer → :5432");
        assertThat(writer.account()).isEqualTo("4,812 acknowledged · 3 failures · 1 unknown");
        assertThat(writer.pause()).isEqualTo("longest pause 1.42 s");
        ClientRoute french =
                fabric.picture(Lang.FR, Fabric.clients()).entrances().get(0);
        assertThat(french.pause()).isEqualTo("pause max. 1,42 s");
        assertThat(french.account()).contains("acquittées · 3 échecs · 1 inconnue");
    }

    @Test
    void haproxiesThatDisagreeAreToldSo() {
        Fabric fabric = Fabric.whole(3, 2).haproxy("pg-2", "pg-2");
        ClientRoute production = fabric.picture(Lang.EN).entrances().get(0);
        assertThat(production.standing()).isEqualTo(CardState.CHANGING);
        assertThat(production.route()).isEqualTo("production → pg-1 or pg-2");
        assertThat(production.targets()).containsExactly("pg-1", "pg-2");
    }

    @Test
    void manyNamesAreCounted() {
        Card card = Fabric.whole(5, 60).card("pg-60", Lang.EN);
        assertThat(rooms(card).get(0)).isEqualTo("HAProxy production → pg-1 standby → pg-2, pg-3 +57");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aCardIsSpokenWhole(Lang lang) {
        assertThat(Fabric.whole(3, 2).card("pg-1", lang).spoken())
                .startsWith("pg-1, leader, 127.0.42.141, HAProxy production → pg-1")
                .endsWith("PostgreSQL 15.13 TL 1 · 0/70006A0 · rw");
    }

    @Test
    void snapshotsOfOtherTestsMakePicturesToo() {
        for (var snapshot :
                List.of(Snapshots.whole(), Snapshots.quorumLost(), Snapshots.leaderDown(), Snapshots.failedOver())) {
            Cluster cluster = snapshot.cluster();
            assertThat(cluster.members()).hasSize(3);
            Diagram picture = Fabric.picture(snapshot, Lang.FR);
            assertThat(picture.members()).hasSize(3);
        }
    }

    private static List<String> rooms(Card card) {
        return card.rooms().stream().map(Server::spoken).toList();
    }
}
