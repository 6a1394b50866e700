package org.bascule.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdMember.EtcdStatus;
import org.bascule.lab.EtcdView;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Snapshot;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class WatchFingerprintTest {

    private final Snapshot before = Snapshots.whole();
    private final Cluster cluster = before.cluster();

    @Test
    void theRemainingTtlIsIgnored() {
        assertThat(standsAs(leaderKey(new LeaderKey("pg-1", Optional.of(30L), Optional.of(3L)))))
                .isTrue();
    }

    @Test
    void anotherHolderOrTtlIsAChange() {
        assertThat(standsAs(leaderKey(new LeaderKey("pg-2", Optional.of(30L), Optional.of(27L)))))
                .isFalse();
        assertThat(standsAs(leaderKey(new LeaderKey("pg-1", Optional.empty(), Optional.empty()))))
                .isFalse();
    }

    @Test
    void walPositionsAreIgnored() {
        assertThat(standsAs(leader("0/6000000", 4096, "streaming"))).isTrue();
    }

    @Test
    void anotherStateOfASenderIsAChange() {
        assertThat(standsAs(leader("0/5000060", 168, "catchup"))).isFalse();
    }

    @Test
    void etcdRevisionsAreIgnored() {
        assertThat(standsAs(etcd(4, 99))).isTrue();
    }

    @Test
    void anElectionIsAChange() {
        assertThat(standsAs(etcd(5, 57))).isFalse();
    }

    @Test
    void everyOtherValueIsAChange() {
        assertThat(standsAs(Snapshots.quorumLost())).isFalse();
        assertThat(standsAs(Snapshots.failedOver())).isFalse();
        assertThat(standsAs(Snapshots.nothingCreated())).isFalse();
    }

    private boolean standsAs(Snapshot after) {
        return WatchFingerprint.of(after).equals(WatchFingerprint.of(before));
    }

    private Snapshot leaderKey(LeaderKey key) {
        return with(
                before.etcd(),
                new Cluster(cluster.initialized(), Optional.of(key), cluster.config(), cluster.members()));
    }

    private Snapshot leader(String lsn, long lag, String state) {
        List<Member> members = cluster.members().stream()
                .map(member -> member.name().equals("pg-1") ? leader(member, lsn, lag, state) : member)
                .toList();
        return with(before.etcd(), new Cluster(cluster.initialized(), cluster.leaderKey(), cluster.config(), members));
    }

    private static Member leader(Member member, String lsn, long lag, String state) {
        Member.Postgres was = member.postgres().orElseThrow();
        List<Member.Sender> senders = was.senders().stream()
                .map(sender -> new Member.Sender(sender.member(), state, sender.syncState(), lag))
                .toList();
        return new Member(
                member.name(),
                member.registered(),
                member.api(),
                member.role(),
                member.state(),
                member.patroniVersion(),
                Optional.of(new Member.Postgres(
                        was.version(),
                        was.readOnly(),
                        was.timeline(),
                        lsn,
                        was.receiver(),
                        was.upstream(),
                        senders,
                        was.slots())));
    }

    private Snapshot etcd(long term, long revision) {
        return with(
                new EtcdView(before.etcd().members().stream()
                        .map(member -> new EtcdMember(
                                member.name(),
                                member.answers(),
                                member.leader(),
                                member.seesLeader(),
                                member.status().map(status -> new EtcdStatus(term, revision, status.version()))))
                        .toList()),
                cluster);
    }

    private Snapshot with(EtcdView etcd, Cluster now) {
        return new Snapshot(before.at(), etcd, now, before.nodes());
    }
}
