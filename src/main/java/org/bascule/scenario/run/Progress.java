package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bascule.backend.LogPage;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/**
 * What moves in a lab while something is waited for: its state, what its servers' logs say that is new, and the CPU time of
 * nodes on which a server has been started and does not answer yet. (A server that answers uses CPU time for nothing.)
 */
final class Progress implements AutoCloseable {

    /** Logs and CPU time are looked at once in a while: a quick wait does without. */
    private static final Duration LOOK_CLOSER_EVERY = Duration.ofSeconds(2);

    /** A twentieth of a processor: a server that only tries again and again uses less. */
    private static final long AT_WORK = 10;

    private static final int LINE = 100;
    /** How much of a log's end tells what it repeats. */
    private static final long TAIL = 32 * 1024L;

    /** What moved, and when that was seen. */
    record Sign(Text what, Instant at) {}

    private record Source(Node node, Service service) {}

    private final ScenarioContext context;
    private final Instant began;
    private final Runnable unsubscribe;
    private final Map<Source, Long> ends = new HashMap<>();
    private final Map<Source, NewLines> lines = new HashMap<>();
    private final Map<String, Long> work = new HashMap<>();
    private Instant nextCloserLook;
    private Snapshot before;
    private volatile Optional<Sign> last = Optional.empty();

    Progress(ScenarioContext context, Instant began) {
        this.context = context;
        this.began = began;
        this.nextCloserLook = began.plus(LOOK_CLOSER_EVERY);
        this.before = context.snapshot();
        this.unsubscribe = context.observer().subscribe(this::see);
    }

    /** What moved last; empty while nothing has. */
    Optional<Sign> last() {
        return last;
    }

    /** When something moved last, or waiting began. */
    Instant since() {
        return last.map(Sign::at).orElse(began);
    }

    /** Looks at what does not come by itself. */
    void look(Instant now) {
        if (now.isBefore(nextCloserLook)) {
            return;
        }
        nextCloserLook = now.plus(LOOK_CLOSER_EVERY);
        try {
            for (Node node : context.lab().nodes()) {
                node.services().forEach(service -> read(new Source(node, service)));
                if (isStarting(context.snapshot(), node)) {
                    weigh(node);
                }
            }
        } catch (Refusal backendGone) {
            // Then nothing moves that anybody could see.
        }
    }

    private synchronized void see(Snapshot after) {
        List<Text> signs = new ArrayList<>(StateChanges.between(before, after));
        before = after;
        if (!signs.isEmpty()) {
            moved(signs.get(signs.size() - 1));
        }
    }

    private void read(Source source) {
        NewLines known = lines.computeIfAbsent(source, any -> new NewLines());
        Long from = ends.get(source);
        if (from == null) {
            long end = context.lab()
                    .node(source.node)
                    .log(source.service, Long.MAX_VALUE)
                    .next();
            LogPage tail = context.lab().node(source.node).log(source.service, Math.max(0, end - TAIL));
            known.know(tail.text());
            ends.put(source, Math.max(end, tail.next()));
            return;
        }
        LogPage page = context.lab().node(source.node).log(source.service, from);
        ends.put(source, page.next());
        known.last(page.text())
                .ifPresent(line -> moved(RunMessages.newLogLine(
                        source.node.name(),
                        source.service.label(),
                        line.length() > LINE ? line.substring(0, LINE - 1) + "…" : line)));
    }

    private void weigh(Node node) {
        OptionalLong now = context.lab().node(node).cpuTicks();
        if (now.isPresent()) {
            Long earlier = work.put(node.name(), now.getAsLong());
            if (earlier != null && now.getAsLong() - earlier >= AT_WORK) {
                moved(RunMessages.serversStarting(node.name()));
            }
        }
    }

    /** Whether a server of the node has been started and does not answer yet. */
    static boolean isStarting(Snapshot snapshot, Node node) {
        NodeView view = snapshot.node(node.name());
        return view.services().entrySet().stream()
                .filter(entry -> entry.getValue() == ServiceState.UP)
                .anyMatch(entry -> switch (entry.getKey()) {
                    case ETCD ->
                        snapshot.etcd().members().stream()
                                .noneMatch(member -> member.name().equals(node.name()) && member.healthy());
                    case PATRONI ->
                        snapshot.cluster()
                                .member(node.name())
                                .filter(Member::api)
                                .filter(member -> member.postgres().isPresent())
                                .isEmpty();
                    case HAPROXY -> view.proxies().isEmpty();
                });
    }

    private synchronized void moved(Text what) {
        last = Optional.of(new Sign(what, Instant.now()));
    }

    @Override
    public void close() {
        unsubscribe.run();
    }
}
