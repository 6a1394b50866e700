package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bascule.backend.Lab;
import org.bascule.background.Background;
import org.bascule.incident.ClientReport;
import org.bascule.incident.Fault;
import org.bascule.incident.Incident;
import org.bascule.incident.IncidentFold;
import org.bascule.incident.Settings;
import org.bascule.lab.HealthChecks;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.stack.haproxy.HealthCheckOptions;
import org.bascule.stack.service.ServiceConfig;
import org.bascule.traffic.Traffic;
import org.bascule.watch.Observer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what each fault of the leader costs: from the fault, or from a loss of the leader key without one, until the leader is
 * served again, or for a limited time. One incident at a time. Thread-safe.
 */
public final class IncidentRecorder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentRecorder.class);

    private static final Duration INTERVAL = Duration.ofMillis(100);
    /** Beyond the time that the timers give a failover. */
    private static final Duration MARGIN = Duration.ofSeconds(30);
    /** Once a leader is promoted, how long a step waits for routes and clients. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String PRIMARY_START_TIMEOUT = "primary_start_timeout";

    private final Lab lab;
    private final Observer observer;
    private final Traffic traffic;
    private final List<Consumer<Incident>> readers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Background.threads("incidents"));
    private final Runnable unsubscribe;

    private Snapshot last;
    private Optional<Recording> recording = Optional.empty();
    /** Incidents that have ended, of which the readers are being told. */
    private int telling;

    private boolean closed;

    /** An incident that is not over. */
    private static final class Recording {
        private final IncidentFold fold;
        private final String leader;
        private final Instant limit;
        private final Runnable endCloserLook;
        private final Timers timers;
        private final int primaryStartTimeout;
        private Optional<HealthChecks> healthChecks = Optional.empty();
        private Optional<Future<?>> looks = Optional.empty();

        private Recording(
                IncidentFold fold,
                String leader,
                Instant limit,
                Runnable endCloserLook,
                Timers timers,
                int primaryStartTimeout) {
            this.fold = fold;
            this.leader = leader;
            this.limit = limit;
            this.endCloserLook = endCloserLook;
            this.timers = timers;
            this.primaryStartTimeout = primaryStartTimeout;
        }

        private Incident incident(boolean over) {
            Settings settings = new Settings(timers, primaryStartTimeout, healthChecks);
            return fold.incident(settings, over, Instant.now());
        }
    }

    IncidentRecorder(Lab lab, Observer observer, Traffic traffic) {
        this.lab = lab;
        this.observer = observer;
        this.traffic = traffic;
        this.last = observer.latest();
        this.unsubscribe = observer.subscribe(this::see);
    }

    /** @param reader receives each incident when it has ended, on any thread */
    public void follow(Consumer<Incident> reader) {
        readers.add(reader);
    }

    /** Begins an incident if a fault affects the leader. Call it just before the fault. */
    void fault(Fault.Kind kind, String node, String typed) {
        fault(new Fault(kind, node, Instant.now(), typed));
    }

    private void fault(Fault fault) {
        Optional<Incident> unfinished = Optional.empty();
        synchronized (this) {
            Snapshot before = observer.latest();
            boolean leads = holder(before).filter(fault.node()::equals).isPresent();
            boolean another = recording
                    .filter(open -> !open.leader.equals(fault.node()) || open.fold.promoted() || !open.fold.disturbed())
                    .isPresent();
            if (leads && another) {
                unfinished = end(false);
            }
            if (leads && recording.isEmpty()) {
                begin(fault, before);
            }
        }
        unfinished.ifPresent(this::tell);
    }

    /** Waits for the end of an incident of which only routes and clients are missing. */
    void awaitEnd() {
        long deadline = System.nanoTime() + SOON.toNanos();
        synchronized (this) {
            while (telling > 0 || recording.filter(open -> open.fold.promoted()).isPresent()) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                try {
                    wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private synchronized void see(Snapshot now) {
        Snapshot before = last;
        last = now;
        if (recording.isPresent()) {
            recording.get().fold.see(now);
        } else if (lostItsKey(before, now)) {
            String leader = holder(before).orElseThrow();
            begin(new Fault(Fault.Kind.SPONTANEOUS, leader, now.at(), ""), before);
            recording.ifPresent(begun -> begun.fold.see(now));
        }
    }

    /** Whether the leader key changed hands or ended, though the cluster still exists. */
    private static boolean lostItsKey(Snapshot before, Snapshot now) {
        return before.cluster().known().isNow()
                && now.cluster().known().isNow()
                && now.cluster().initialized()
                && holder(before).isPresent()
                && !holder(before).equals(holder(now));
    }

    private static Optional<String> holder(Snapshot snapshot) {
        return snapshot.cluster().leaderKey().map(LeaderKey::holder);
    }

    private void begin(Fault fault, Snapshot before) {
        if (closed) {
            return;
        }
        Map<String, Object> config = before.cluster().config();
        Timers timers = Timers.inForce(config, lab.spec().timers());
        Duration longest =
                Duration.ofSeconds(2L * timers.ttl() + timers.loopWait()).plus(MARGIN);
        String leader = holder(before).orElse(fault.node());
        Recording opened = new Recording(
                new IncidentFold(fault, leader, before),
                leader,
                fault.at().plus(longest),
                observer.lookCloser(),
                timers,
                primaryStartTimeout(config));
        opened.looks = Optional.of(clock.scheduleWithFixedDelay(
                this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
        recording = Optional.of(opened);
        clock.execute(() -> readHealthChecks(opened, before));
    }

    private static int primaryStartTimeout(Map<String, Object> config) {
        try {
            return Optional.ofNullable(config.get(PRIMARY_START_TIMEOUT))
                    .map(value -> (int) Double.parseDouble(value.toString()))
                    .orElse(Settings.PRIMARY_START_TIMEOUT);
        } catch (NumberFormatException noNumber) {
            return Settings.PRIMARY_START_TIMEOUT;
        }
    }

    /** From the first node on which HAProxy answers, if possible not the one that the fault affects: it may no longer answer. */
    private void readHealthChecks(Recording opened, Snapshot before) {
        List<NodeView> affectedLast = before.nodes().stream()
                .sorted(Comparator.comparing(node -> node.name().equals(opened.leader)))
                .toList();
        for (NodeView view : affectedLast) {
            if (view.proxies().isPresent()) {
                Node node = lab.spec().topology().node(view.name());
                try {
                    String file = lab.node(node).paths().etc(Service.HAPROXY) + "/"
                            + ServiceConfig.file(Service.HAPROXY, node);
                    Optional<HealthChecks> checks =
                            HealthCheckOptions.of(lab.node(node).read(file), IncidentFold.PROXY);
                    if (checks.isPresent()) {
                        synchronized (this) {
                            opened.healthChecks = checks;
                        }
                        return;
                    }
                } catch (Refusal unreadable) {
                    // Another node has the same file.
                }
            }
        }
    }

    /** Asks the clients, and ends an incident that is over or has reached its limit. */
    private void look() {
        try {
            // Without the lock: snapshots must not wait for the clients.
            List<ClientReport> reports =
                    ClientReports.of(traffic, lab.spec().topology().members().size());
            look(reports).ifPresent(this::tell);
        } catch (RuntimeException unforeseen) {
            LOG.debug("could not look", unforeseen);
        }
    }

    private synchronized Optional<Incident> look(List<ClientReport> reports) {
        if (recording.isEmpty()) {
            return Optional.empty();
        }
        Recording open = recording.get();
        open.fold.see(reports);
        boolean over = open.fold.over();
        return over || Instant.now().isAfter(open.limit) ? end(over) : Optional.empty();
    }

    /** Empty when nothing but the fault was observed: there is nothing to tell. Otherwise {@link #tell} must follow. */
    private Optional<Incident> end(boolean over) {
        Recording ended = recording.orElseThrow();
        recording = Optional.empty();
        ended.endCloserLook.run();
        ended.looks.ifPresent(looks -> looks.cancel(false));
        if (!ended.fold.disturbed()) {
            return Optional.empty();
        }
        telling++;
        return Optional.of(ended.incident(over));
    }

    private void tell(Incident incident) {
        try {
            readers.forEach(reader -> reader.accept(incident));
        } finally {
            synchronized (this) {
                telling--;
                notifyAll();
            }
        }
    }

    /** An incident that is not over yet is told as it is. */
    @Override
    public void close() {
        Optional<Incident> unfinished;
        synchronized (this) {
            closed = true;
            unsubscribe.run();
            unfinished = recording.isPresent() ? end(false) : Optional.empty();
            clock.shutdownNow();
        }
        unfinished.ifPresent(this::tell);
    }
}
