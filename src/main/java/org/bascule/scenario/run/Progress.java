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
 * The progress of a lab during a wait: changes of state, new log lines, and the CPU time of nodes where a server is
 * starting and does not respond yet. (Once it responds, its CPU time proves nothing.)
 */
final class Progress implements AutoCloseable {

    /** Logs and CPU time are read rarely: a short wait does not need them. */
    private static final Duration CLOSER_LOOK_INTERVAL = Duration.ofSeconds(2);

    /** In hundredths of a second per interval, a twentieth of a processor: a server that only retries uses less. */
    private static final long LEAST_CPU = 10;

    private static final int LINE = 100;
    /** Size of a log's end, in bytes, that is read to know which lines repeat. */
    private static final long TAIL = 32 * 1024L;

    /** A change, and when it was observed. */
    record Activity(Text what, Instant at) {}

    private record Source(Node node, Service service) {}

    private final ScenarioContext context;
    private final Instant began;
    private final Runnable unsubscribe;
    private final Map<Source, Long> ends = new HashMap<>();
    private final Map<Source, NewLines> lines = new HashMap<>();
    private final Map<String, Long> work = new HashMap<>();
    private Instant nextCloserLook;
    private Snapshot before;
    private volatile Optional<Activity> last = Optional.empty();

    Progress(ScenarioContext context, Instant began) {
        this.context = context;
        this.began = began;
        this.nextCloserLook = began.plus(CLOSER_LOOK_INTERVAL);
        this.before = context.snapshot();
        this.unsubscribe = context.observer().subscribe(this::see);
    }

    /** The last change; empty while there is none. */
    Optional<Activity> last() {
        return last;
    }

    /** When the last change was observed, or the wait began. */
    Instant since() {
        return last.map(Activity::at).orElse(began);
    }

    /** Reads the logs and CPU times, if it is time to. */
    void look(Instant now) {
        if (now.isBefore(nextCloserLook)) {
            return;
        }
        nextCloserLook = now.plus(CLOSER_LOOK_INTERVAL);
        try {
            for (Node node : context.lab().nodes()) {
                node.services().forEach(service -> read(new Source(node, service)));
                if (isStarting(context.snapshot(), node)) {
                    measureCpu(node);
                }
            }
        } catch (Refusal backendGone) {
            // No progress can be observed without the backend.
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

    private void measureCpu(Node node) {
        OptionalLong now = context.lab().node(node).cpuTicks();
        if (now.isPresent()) {
            Long earlier = work.put(node.name(), now.getAsLong());
            if (earlier != null && now.getAsLong() - earlier >= LEAST_CPU) {
                moved(RunMessages.serversStarting(node.name()));
            }
        }
    }

    /** Whether a server of the node has started and does not respond yet. */
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
                    case PGBACKREST -> false; // It answers nothing by itself.
                });
    }

    private synchronized void moved(Text what) {
        last = Optional.of(new Activity(what, Instant.now()));
    }

    @Override
    public void close() {
        unsubscribe.run();
    }
}
