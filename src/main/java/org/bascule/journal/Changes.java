package org.bascule.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** What a person would say has changed between two snapshots. */
public final class Changes {

    private Changes() {}

    public static List<Text> between(Snapshot before, Snapshot after) {
        List<Text> changes = new ArrayList<>();
        if (before.etcd().quorum().held() != after.etcd().quorum().held()) {
            changes.add(
                    after.etcd().quorum().held()
                            ? Text.of("etcd : quorum atteint", "etcd: quorum held")
                            : Text.of("etcd : quorum perdu", "etcd: quorum lost"));
        }
        Optional<String> etcdLeader = etcdLeader(after);
        if (etcdLeader.isPresent() && !etcdLeader.equals(etcdLeader(before))) {
            changes.add(Text.of("etcd : %s mène", "etcd: %s leads", etcdLeader.get()));
        }
        Optional<String> holder = after.cluster().leaderKey().map(LeaderKey::holder);
        if (!holder.equals(before.cluster().leaderKey().map(LeaderKey::holder))) {
            changes.add(holder.map(name -> Text.of("clé de leader : %s", "leader key: %s", name))
                    .orElse(Text.of("clé de leader : personne", "leader key: nobody")));
        }
        for (Member member : after.cluster().members()) {
            Optional<Member> earlier = before.cluster().member(member.name());
            Text now = word(after, member);
            // Of a member that has just been created, a PostgreSQL that never was there is no news.
            boolean news = earlier.isPresent() || member.postgres().isPresent();
            if (news
                    && earlier.map(then -> word(before, then))
                            .filter(now::equals)
                            .isEmpty()) {
                changes.add(Text.of("%1$s : %2$s", "%1$s: %3$s", member.name(), now.fr(), now.en()));
            }
        }
        return changes;
    }

    /** Nobody leads those who are too few, though one of them goes on saying so for a second. */
    private static Optional<String> etcdLeader(Snapshot snapshot) {
        return snapshot.etcd()
                .leader()
                .filter(leader -> snapshot.etcd().quorum().held())
                .map(EtcdMember::name);
    }

    private static Text word(Snapshot snapshot, Member member) {
        if (member.postgres().isEmpty()) {
            return Text.of("PostgreSQL ne répond pas", "PostgreSQL down");
        }
        int timeline = member.postgres().get().timeline();
        if (member.acceptsWrites()) {
            return Text.of("lecture-écriture, timeline %d", "read-write, timeline %d", timeline);
        }
        return snapshot.cluster().follows(member)
                ? Text.of("streaming, timeline %d", "streaming, timeline %d", timeline)
                : Text.of("lecture seule, timeline %d", "read-only, timeline %d", timeline);
    }
}
