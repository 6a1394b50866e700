package org.bascule.watch;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Archiver;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdMember.EtcdStatus;
import org.bascule.lab.EtcdView;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.NodeView;
import org.bascule.lab.Repository;
import org.bascule.lab.Snapshot;

/**
 * A snapshot without the values that change while nothing happens: the remaining TTL of the leader key, the revision of
 * etcd, WAL positions and lag.
 */
record WatchFingerprint(EtcdView etcd, Cluster cluster, List<NodeView> nodes, Optional<Repository> repository) {

    static WatchFingerprint of(Snapshot snapshot) {
        return new WatchFingerprint(
                new EtcdView(snapshot.etcd().members().stream()
                        .map(WatchFingerprint::of)
                        .toList()),
                of(snapshot.cluster()),
                snapshot.nodes(),
                snapshot.repository());
    }

    private static EtcdMember of(EtcdMember member) {
        return new EtcdMember(
                member.name(),
                member.answers(),
                member.leader(),
                member.seesLeader(),
                member.status().map(status -> new EtcdStatus(status.term(), 0, status.version())));
    }

    private static Cluster of(Cluster cluster) {
        return new Cluster(
                cluster.initialized(),
                cluster.leaderKey().map(key -> new LeaderKey(key.holder(), key.ttl(), Optional.empty())),
                cluster.config(),
                cluster.members().stream().map(WatchFingerprint::of).toList(),
                cluster.known(),
                cluster.writers(),
                cluster.strangers());
    }

    private static Member of(Member member) {
        return new Member(
                member.name(),
                member.registered(),
                member.api(),
                member.role(),
                member.state(),
                member.patroniVersion(),
                member.postgres().map(WatchFingerprint::of),
                member.flags(),
                member.access(),
                member.origin(),
                member.answersPrimary(),
                member.registeredState());
    }

    private static Member.Postgres of(Member.Postgres postgres) {
        return new Member.Postgres(
                postgres.version(),
                postgres.readOnly(),
                postgres.timeline(),
                "",
                postgres.receiver(),
                postgres.upstream(),
                postgres.senders().stream().map(WatchFingerprint::of).toList(),
                postgres.slots(),
                postgres.replayPaused(),
                postgres.commits(),
                new Archiver(
                        postgres.archiver().on(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        postgres.archiver().failing() ? postgres.archiver().failed() : Optional.empty(),
                        Optional.empty(),
                        0));
    }

    private static Member.Sender of(Member.Sender sender) {
        return new Member.Sender(sender.member(), sender.state(), sender.syncState(), 0);
    }
}
