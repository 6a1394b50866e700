package org.bascule.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Access;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Known;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** Describes the changes between two snapshots. */
public final class Changes {

    private Changes() {}

    public static List<Text> between(Snapshot before, Snapshot after) {
        List<Text> changes = new ArrayList<>();
        if (before.etcd().quorum().held() != after.etcd().quorum().held()) {
            changes.add(
                    after.etcd().quorum().held() ? JournalMessages.etcdQuorumHeld() : JournalMessages.etcdQuorumLost());
        }
        Optional<String> etcdLeader = etcdLeader(after);
        if (etcdLeader.isPresent() && !etcdLeader.equals(etcdLeader(before))) {
            changes.add(JournalMessages.etcdLeader(etcdLeader.get()));
        }
        Optional<String> holder = after.cluster().leaderKey().map(LeaderKey::holder);
        boolean read = !(after.cluster().known() instanceof Known.NotYet);
        if (read && !holder.equals(before.cluster().leaderKey().map(LeaderKey::holder))) {
            changes.add(holder.map(name -> JournalMessages.leaderKey(name)).orElse(JournalMessages.noLeaderKey()));
        }
        changes.addAll(writers(before.cluster().writers(), after.cluster().writers()));
        for (Member member : after.cluster().members()) {
            if (member.access().answer() == Access.Answer.NOT_ASKED) {
                continue;
            }
            Optional<Member> earlier = before.cluster().member(member.name());
            Text now = state(after, member);
            // A member that has just been created has no PostgreSQL yet: that is not a change.
            boolean changed = earlier.isPresent() || member.postgres().isPresent();
            if (changed
                    && earlier.map(then -> state(before, then))
                            .filter(now::equals)
                            .isEmpty()) {
                changes.add(JournalMessages.memberState(member.name(), now));
            }
        }
        changes.addAll(ArchiveChanges.between(before, after));
        return changes;
    }

    private static List<Text> writers(List<String> before, List<String> after) {
        if (after.size() > 1 && !after.equals(before)) {
            String names = String.join(", ", after);
            return List.of(JournalMessages.splitBrain(names));
        }
        return before.size() > 1 && after.size() == 1 ? List.of(JournalMessages.onlyWriter(after.get(0))) : List.of();
    }

    /** Without quorum there is no leader, although the former one still reports itself as leader for about a second. */
    private static Optional<String> etcdLeader(Snapshot snapshot) {
        return snapshot.etcd()
                .leader()
                .filter(leader -> snapshot.etcd().quorum().held())
                .map(EtcdMember::name);
    }

    private static Text state(Snapshot snapshot, Member member) {
        if (member.postgres().isEmpty()) {
            return member.access().refuses()
                    ? JournalMessages.postgresqlRefusesConnection()
                    : JournalMessages.postgresqlNotResponding();
        }
        int timeline = member.postgres().get().timeline();
        if (member.acceptsWrites()) {
            return JournalMessages.readWrite(timeline);
        }
        return snapshot.cluster().follows(member)
                ? JournalMessages.streaming(timeline)
                : JournalMessages.readOnly(timeline);
    }
}
