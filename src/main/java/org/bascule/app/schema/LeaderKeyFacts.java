package org.bascule.app.schema;

import java.util.Optional;
import org.bascule.lab.Cluster;
import org.bascule.lab.LeaderKey;

/** What the schema says of the key that makes a member the leader. */
record LeaderKeyFacts(Sight sight) {

    Optional<KeyFacts> key() {
        Cluster cluster = sight.cluster();
        if (cluster.members().isEmpty() && cluster.leaderKey().isEmpty()) {
            return Optional.empty();
        }
        boolean certain = sight.snapshot().etcd().quorum().held();
        String path = "/service/" + sight.spec().topology().scope() + "/leader";
        String below = certain || !sight.past().quorum()
                ? path
                : sight.say("lu avant le silence d'etcd", "as read before etcd fell silent");
        Optional<LeaderKey> key = cluster.leaderKey();
        Optional<Long> remaining = key.flatMap(LeaderKey::remaining);
        Optional<Long> ttl = key.flatMap(LeaderKey::ttl);
        return Optional.of(new KeyFacts(
                standing(cluster, certain),
                key.map(LeaderKey::holder).orElse(sight.say("personne", "nobody")),
                key.isPresent(),
                below,
                key.isEmpty() ? "–" : remaining.map(left -> left + " s").orElse("?"),
                ttl.map(granted -> "/ " + granted).orElse(""),
                share(remaining, ttl)));
    }

    private static double share(Optional<Long> remaining, Optional<Long> ttl) {
        if (remaining.isEmpty() || ttl.isEmpty() || ttl.get() <= 0) {
            return 0;
        }
        return Math.max(0, Math.min(1, (double) remaining.get() / ttl.get()));
    }

    private static Standing standing(Cluster cluster, boolean certain) {
        if (!certain) {
            return Standing.UNKNOWN;
        }
        if (cluster.leaderKey().isEmpty()) {
            return cluster.initialized() ? Standing.DOWN : Standing.IDLE;
        }
        return cluster.leader().isPresent() ? Standing.LEADER : Standing.CHANGING;
    }
}
