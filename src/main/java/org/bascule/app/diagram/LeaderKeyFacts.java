package org.bascule.app.diagram;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bascule.lab.Cluster;
import org.bascule.lab.Known;
import org.bascule.lab.LeaderKey;

/** The leader key of Patroni's cluster in etcd. */
record LeaderKeyFacts(DiagramInput input) {

    Optional<KeyCard> key() {
        Cluster cluster = input.cluster();
        if (cluster.members().isEmpty() && cluster.leaderKey().isEmpty()) {
            return Optional.empty();
        }
        boolean certain =
                input.snapshot().etcd().quorum().held() && cluster.known().isNow();
        String path = "/service/" + input.spec().topology().scope() + "/leader";
        boolean read = !(cluster.known() instanceof Known.NotYet);
        Optional<LeaderKey> key = cluster.leaderKey();
        Optional<Long> remaining = key.flatMap(LeaderKey::remaining);
        Optional<Long> ttl = key.flatMap(LeaderKey::ttl);
        return Optional.of(new KeyCard(
                input.say(DiagramMessages.leaderKey()),
                state(cluster, certain),
                key.map(LeaderKey::holder).orElse(read ? input.say(DiagramMessages.keyFree()) : "?"),
                key.isPresent(),
                certain || !input.past().quorum() ? path : asRead(cluster.known()),
                key.isEmpty() ? "–" : remaining.map(left -> left + " s").orElse("?"),
                ttl.map(granted -> "/ " + granted).orElse(""),
                fraction(remaining, ttl)));
    }

    private String asRead(Known known) {
        if (known instanceof Known.Since since) {
            String time = LocalTime.ofInstant(since.readAt(), ZoneId.systemDefault())
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
            return input.say(DiagramMessages.readAtThenEtcdLost(time));
        }
        return known.isNow()
                ? input.say(DiagramMessages.readBeforeEtcdLost())
                : input.say(DiagramMessages.notReadYet());
    }

    private static double fraction(Optional<Long> remaining, Optional<Long> ttl) {
        if (remaining.isEmpty() || ttl.isEmpty() || ttl.get() <= 0) {
            return 0;
        }
        return Math.max(0, Math.min(1, (double) remaining.get() / ttl.get()));
    }

    private static CardState state(Cluster cluster, boolean certain) {
        if (!certain) {
            return CardState.UNKNOWN;
        }
        if (cluster.leaderKey().isEmpty()) {
            return cluster.initialized() ? CardState.DOWN : CardState.IDLE;
        }
        return cluster.leader().or(cluster::standbyLeader).isPresent() ? CardState.LEADER : CardState.CHANGING;
    }
}
