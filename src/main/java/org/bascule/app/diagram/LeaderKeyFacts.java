package org.bascule.app.diagram;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bascule.lab.Cluster;
import org.bascule.lab.Known;
import org.bascule.lab.LeaderKey;

/** What the schema says of the key that makes a member the leader. */
record LeaderKeyFacts(DiagramInput sight) {

    Optional<KeyFacts> key() {
        Cluster cluster = sight.cluster();
        if (cluster.members().isEmpty() && cluster.leaderKey().isEmpty()) {
            return Optional.empty();
        }
        boolean certain =
                sight.snapshot().etcd().quorum().held() && cluster.known().isNow();
        String path = "/service/" + sight.spec().topology().scope() + "/leader";
        boolean read = !(cluster.known() instanceof Known.NotYet);
        Optional<LeaderKey> key = cluster.leaderKey();
        Optional<Long> remaining = key.flatMap(LeaderKey::remaining);
        Optional<Long> ttl = key.flatMap(LeaderKey::ttl);
        return Optional.of(new KeyFacts(
                standing(cluster, certain),
                key.map(LeaderKey::holder).orElse(read ? sight.say(DiagramMessages.keyFree()) : "?"),
                key.isPresent(),
                certain || !sight.past().quorum() ? path : asRead(cluster.known()),
                key.isEmpty() ? "–" : remaining.map(left -> left + " s").orElse("?"),
                ttl.map(granted -> "/ " + granted).orElse(""),
                share(remaining, ttl)));
    }

    private String asRead(Known known) {
        if (known instanceof Known.Since since) {
            String time = LocalTime.ofInstant(since.readAt(), ZoneId.systemDefault())
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
            return sight.say(DiagramMessages.readAtThenEtcdLost(time));
        }
        return known.isNow()
                ? sight.say(DiagramMessages.readBeforeEtcdLost())
                : sight.say(DiagramMessages.notReadYet());
    }

    private static double share(Optional<Long> remaining, Optional<Long> ttl) {
        if (remaining.isEmpty() || ttl.isEmpty() || ttl.get() <= 0) {
            return 0;
        }
        return Math.max(0, Math.min(1, (double) remaining.get() / ttl.get()));
    }

    private static CardState standing(Cluster cluster, boolean certain) {
        if (!certain) {
            return CardState.UNKNOWN;
        }
        if (cluster.leaderKey().isEmpty()) {
            return cluster.initialized() ? CardState.DOWN : CardState.IDLE;
        }
        return cluster.leader().or(cluster::standbyLeader).isPresent() ? CardState.LEADER : CardState.CHANGING;
    }
}
