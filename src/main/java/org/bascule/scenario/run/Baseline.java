package org.bascule.scenario.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bascule.backend.Lab;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.watch.Observer;

/**
 * The lab when a step began, which its checks compare with.
 *
 * @param logEnds the size of each log then, in bytes, by node and service: {@code pg-1/patroni}
 */
record Baseline(Instant at, Snapshot snapshot, Map<String, Long> logEnds) {

    Baseline {
        logEnds = Map.copyOf(logEnds);
    }

    static Baseline of(Lab lab, Observer observer) {
        Map<String, Long> ends = new HashMap<>();
        for (Node node : lab.nodes()) {
            for (Service service : node.services()) {
                ends.put(
                        key(node, service),
                        lab.node(node).log(service, Long.MAX_VALUE).next());
            }
        }
        return new Baseline(Instant.now(), observer.fresh(), ends);
    }

    /** For what reads no log. */
    static Baseline withoutLogs(Observer observer) {
        return new Baseline(Instant.now(), observer.latest(), Map.of());
    }

    /** A log's text since then. */
    String logSince(Lab lab, Node node, Service service) {
        return lab.node(node).logFrom(service, logEnds.getOrDefault(key(node, service), 0L));
    }

    /** The highest timeline of any member then; 0 when none was known. */
    int timeline() {
        return snapshot.cluster().members().stream()
                .map(Member::timeline)
                .flatMap(Optional::stream)
                .max(Integer::compare)
                .orElse(0);
    }

    private static String key(Node node, Service service) {
        return node.name() + "/" + service.label();
    }
}
