package org.bascule.scenario.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.bascule.background.Background;
import org.bascule.lab.Cluster;
import org.bascule.lab.Member;
import org.bascule.lab.Snapshot;
import org.bascule.stack.patroni.PatroniClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Patroni run its HA loop as soon as its PostgreSQL follows the leader. Until its next loop, which may be a second away, Patroni
 * reports that PostgreSQL is starting, and HAProxy's health checks of that replica fail. Each member is asked once.
 */
final class EagerLoops implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EagerLoops.class);

    private final ScenarioContext context;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(Background.threads("ha-loop"));
    private final Runnable unsubscribe;

    EagerLoops(ScenarioContext context) {
        this.context = context;
        this.unsubscribe = context.observer().subscribe(this::see);
    }

    private void see(Snapshot now) {
        Cluster cluster = now.cluster();
        cluster.members().stream()
                .filter(cluster::follows)
                .filter(member -> member.state().filter("starting"::equals).isPresent())
                .map(Member::name)
                .filter(asked::add)
                .forEach(this::ask);
    }

    private void ask(String member) {
        try {
            threads.execute(() -> run(member));
        } catch (RejectedExecutionException closed) {
            LOG.debug("{} is not waited for any more", member, closed);
        }
    }

    private void run(String member) {
        try {
            new PatroniClient(context.http())
                    .wake(
                            context.lab()
                                    .node(context.spec().topology().node(member))
                                    .reach(context.ports().patroni()),
                            context.timers().ttl());
        } catch (RuntimeException unanswered) {
            LOG.debug("{} runs its HA loop in its own time", member, unanswered);
        }
    }

    @Override
    public void close() {
        unsubscribe.run();
        threads.shutdown();
    }
}
