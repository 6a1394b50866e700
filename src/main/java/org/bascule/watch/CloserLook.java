package org.bascule.watch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bascule.lab.Cluster;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Snapshot;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;

/**
 * Short intervals during an incident, only for what is about to change: HAProxy's statistics every 100 ms and the key holder's
 * PostgreSQL and REST API every 50 ms, for some seconds after the fault, and from a change of the leader key until every
 * HAProxy routes to its holder. Nothing more while a key that nobody renews is expiring. For one thread.
 */
final class CloserLook {

    static final Duration TICK = Duration.ofMillis(50);

    /** As long as HAProxy may take to notice the fault, with the settings that people use. */
    private static final Duration AFTER_A_CHANGE = Duration.ofSeconds(6);

    private static final int HAPROXY_EVERY = 2;
    private static final int PATRONI_EVERY = 4;

    private Optional<String> holder = Optional.empty();
    private boolean changed;
    private long since;
    private int tick;

    CloserLook(long now) {
        since = now;
    }

    /** @param now as {@link System#nanoTime} */
    void tick(Snapshot latest, Map<String, NodeProbes> probes, long now) {
        Cluster cluster = latest.cluster();
        Optional<String> holds = cluster.leaderKey().map(LeaderKey::holder);
        if (tick > 0 && !holds.equals(holder)) {
            changed = true;
            since = now;
        }
        holder = holds;
        Optional<Member> leader = holds.flatMap(cluster::member);
        boolean recent = now - since < AFTER_A_CHANGE.toNanos();
        boolean arriving = changed && leader.isPresent() && !isServed(latest, leader.get());
        boolean restarting = leader.isPresent() && !leader.get().acceptsWrites();
        if (tick % HAPROXY_EVERY == 0 && (recent || arriving)) {
            probes.values().forEach(NodeProbes::askHaproxy);
        }
        leader.map(member -> probes.get(member.name())).ifPresent(node -> {
            if (arriving) {
                node.askPrimary();
            }
            if (recent || arriving || restarting) {
                node.askPostgres();
            }
            if (tick % PATRONI_EVERY == 0 && restarting) {
                node.askPatroni();
            }
        });
        tick++;
    }

    private static boolean isServed(Snapshot snapshot, Member leader) {
        return leader.acceptsWrites()
                && leader.answersPrimary()
                && snapshot.routesOnlyTo(Proxy.PRODUCTION.label(), leader.name());
    }
}
