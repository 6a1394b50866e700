package org.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Access;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.Known;
import org.bascule.lab.Origin;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.support.Repositories;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void equalSnapshotsHaveNoChanges() {
        assertThat(Changes.between(Snapshots.whole(), Snapshots.whole())).isEmpty();
        assertThat(Changes.between(Snapshots.nothingCreated(), Snapshots.nothingCreated()))
                .isEmpty();
    }

    @Test
    void startedServersAreReported() {
        assertThat(between(Snapshots.nothingCreated(), Snapshots.whole()))
                .containsExactly(
                        "etcd: quorum held",
                        "etcd: etcd1 is leader",
                        "leader key: pg-1",
                        "pg-1: read-write, timeline 1",
                        "pg-2: streaming, timeline 1",
                        "pg-3: streaming, timeline 1");
    }

    @Test
    void aFailoverIsReported() {
        assertThat(between(Snapshots.whole(), Snapshots.leaderDown()))
                .containsExactly(
                        "leader key: nobody",
                        "pg-1: PostgreSQL not responding",
                        "pg-2: read-only, timeline 1",
                        "pg-3: read-only, timeline 1");
        assertThat(between(Snapshots.leaderDown(), Snapshots.failedOver()))
                .containsExactly("leader key: pg-2", "pg-2: read-write, timeline 2", "pg-3: streaming, timeline 2");
    }

    @Test
    void aLostQuorumIsReported() {
        assertThat(between(Snapshots.whole(), Snapshots.quorumLost()))
                .contains("etcd: quorum lost", "pg-1: PostgreSQL not responding")
                .noneMatch(change -> change.contains("leads"));
    }

    @Test
    void aMemberWithoutQuorumIsNotReportedAsLeader() {
        Snapshot lost = Snapshots.quorumLost();
        EtcdMember alone = new EtcdMember("etcd1", true, true, true, Optional.empty());
        List<EtcdMember> members = List.of(
                alone, lost.etcd().members().get(1), lost.etcd().members().get(2));
        Snapshot saysSo = new Snapshot(lost.at(), new EtcdView(members), lost.cluster(), lost.nodes());
        assertThat(between(Snapshots.whole(), saysSo))
                .contains("etcd: quorum lost")
                .noneMatch(change -> change.contains("leads"));
        assertThat(between(saysSo, Snapshots.whole())).contains("etcd: quorum held", "etcd: etcd1 is leader");
    }

    @Test
    void aSplitBrainAndItsEndAreReported() {
        assertThat(between(Snapshots.whole(), Snapshots.splitBrain()))
                .contains("split brain: pg-1, pg-2 accept writes at the same time");
        assertThat(between(Snapshots.splitBrain(), Snapshots.failedOver())).contains("only pg-2 accepts writes");
    }

    /** "Not read yet" is no news of a free key, nor "not asked yet" of a server that stopped. */
    @Test
    void unknownValuesAreNotChanges() {
        Snapshot nothing = Snapshots.known(Snapshots.leaderDown(), Known.notYet());
        assertThat(between(Snapshots.whole(), nothing)).doesNotContain("leader key: nobody");

        Snapshot unasked = Snapshots.with(
                Snapshots.whole(), "pg-2", member -> Snapshots.with(member, Optional.empty(), Access.NOT_ASKED));
        assertThat(between(Snapshots.whole(), unasked)).isEmpty();
    }

    @Test
    void aRefusedLoginIsReportedAsSuch() {
        Snapshot refusing = Snapshots.with(
                Snapshots.whole(), "pg-2", member -> Snapshots.with(member, Optional.empty(), Access.refuses("no")));
        assertThat(between(Snapshots.whole(), refusing)).containsExactly("pg-2: PostgreSQL refuses the login");
    }

    @Test
    void aBackupIsReportedOnceItIsThere() {
        Snapshot none = Repositories.with(Snapshots.whole(), Repositories.of());
        Snapshot two = Repositories.with(Snapshots.whole(), Repositories.withBackups());
        assertThat(between(none, two))
                .containsExactly(
                        "pgBackRest: full backup 20260101-113000F",
                        "pgBackRest: incr backup 20260101-113000F_20260101-115000I");
        assertThat(between(two, none)).isEmpty();
        assertThat(between(Snapshots.whole(), two))
                .as("a repository that did not answer before may have had its backups already")
                .isEmpty();
    }

    @Test
    void archivingThatFailsAndWorksAgainIsReported() {
        Snapshot works = Repositories.archiving(Snapshots.whole(), "pg-1", Repositories.WORKING);
        Snapshot fails = Repositories.archiving(Snapshots.whole(), "pg-1", Repositories.FAILING);
        assertThat(between(works, fails)).containsExactly("pg-1: archive_command fails for 00000001000000000000000A");
        assertThat(between(fails, works)).containsExactly("pg-1: archive_command succeeds again");
        assertThat(between(fails, fails)).isEmpty();
        assertThat(between(works, Repositories.archiving(works, "pg-2", Repositories.FAILING)))
                .as("a replica does not archive")
                .isEmpty();
        assertThat(between(fails, Snapshots.failedOver())).noneMatch(change -> change.contains("archive_command"));
    }

    @Test
    void aMemberThatIsCreatedAnotherWayIsReported() {
        Snapshot copied =
                Snapshots.with(Snapshots.whole(), "pg-3", member -> Repositories.from(member, Origin.BASE_BACKUP));
        Snapshot restored =
                Snapshots.with(Snapshots.whole(), "pg-3", member -> Repositories.from(member, Origin.PGBACKREST));
        assertThat(between(copied, restored)).containsExactly("pg-3: data directory created by pgbackrest restore");
        assertThat(between(Snapshots.whole(), restored))
                .as("what was not known before is not a change")
                .isEmpty();
    }

    @Test
    void changesAreReportedInBothLanguages() {
        assertThat(Changes.between(Snapshots.whole(), Snapshots.leaderDown()))
                .extracting(Text::fr)
                .contains(
                        "clé de leader : personne",
                        "pg-1 : PostgreSQL ne répond pas",
                        "pg-2 : lecture seule, timeline 1");
    }

    private static List<String> between(Snapshot before, Snapshot after) {
        return Changes.between(before, after).stream().map(Text::en).toList();
    }
}
