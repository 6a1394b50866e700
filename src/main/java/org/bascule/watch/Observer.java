package org.bascule.watch;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bascule.backend.Lab;
import org.bascule.background.Background;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.stack.Http;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Entry;
import org.bascule.stack.etcd.EtcdClient.Ttl;
import org.bascule.stack.etcd.EtcdGateway;
import org.bascule.stack.etcd.EtcdReader;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.postgres.PostgresClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Observes a lab and publishes snapshots of what its servers report. Patroni's keys arrive through an etcd watch; everything
 * else is polled, each query on its own, so that a slow server does not delay the others. PostgreSQL and the keys are
 * polled twice a second, process states once a second. The rest is polled every second while the lab changes, and every two
 * seconds once nothing has changed for a while; the repository and the origin of the members every four seconds. After a change of the leader key, PostgreSQL is polled at short intervals
 * until the promotion has taken effect; {@link CloserLook} polls more during an incident. Thread-safe.
 */
public final class Observer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Observer.class);
    /** Interval for roles and keys, on which everything else depends. */
    private static final Duration SHORT_INTERVAL = Pace.INTERVAL.dividedBy(2);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
    private static final Duration FRESH_WITHIN = Duration.ofSeconds(5);
    /** While servers start, keys change in quick succession, and each answer costs the server more than it costs here. */
    private static final Duration BETWEEN_POKES = Duration.ofMillis(200);
    /** Answers to simultaneous queries arrive together: this delay collects them in one snapshot. */
    private static final Duration GATHER = Duration.ofMillis(20);

    /** Patroni promotes PostgreSQL after it has acquired the leader key: 80 to 170 ms later, as measured. */
    private static final Duration PROMOTION = Duration.ofSeconds(1);

    private static final Duration WHILE_PROMOTING = Duration.ofMillis(50);

    private final Lab lab;
    private final boolean polls;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Background.threads("observer-clock"));
    private final ExecutorService threads = Executors.newCachedThreadPool(Background.threads("observer"));
    private final Http http = new Http(ANSWER_WITHIN);
    private final PostgresClient postgres = new PostgresClient((int) ANSWER_WITHIN.toSeconds());
    private final Pace pace = new Pace(System.nanoTime());
    private final AtomicBoolean gathering = new AtomicBoolean();
    private final AtomicBoolean pokeWaits = new AtomicBoolean();
    private final Map<String, NodeProbes> probes = new ConcurrentHashMap<>();
    private final PatroniKeys keys;
    private final Probe<Map<String, Entry>> keysRead;
    private final Probe<Optional<Ttl>> ttl;
    private final Probe<Map<String, String>> etcdMembers;
    private final Probe<Map<String, Map<Service, ServiceState>>> services;
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();

    /** What was asked before the first {@link #fresh()}, if anything. */
    private final AtomicReference<List<CompletableFuture<Void>>> begun;

    private volatile List<Node> created = List.of();
    private volatile Snapshot latest;
    private volatile boolean closed;
    private volatile long poked = System.nanoTime() - BETWEEN_POKES.toNanos();

    public Observer(Lab lab) {
        this(lab, members -> new EtcdClient(members, ANSWER_WITHIN), true);
    }

    /** For {@link #fresh()} alone. It asks once by itself, at once: the first snapshot has the answers. */
    public static Observer toLookOnce(Lab lab) {
        return new Observer(lab, members -> new EtcdGateway(members, ANSWER_WITHIN), false);
    }

    private Observer(Lab lab, Function<List<InetSocketAddress>, EtcdReader> etcd, boolean polls) {
        this.lab = lab;
        this.polls = polls;
        this.keys = new PatroniKeys(PatroniConfig.prefix(lab.spec().topology().scope()), etcd, this::keyChanged);
        this.keysRead = new Probe<>(Map.of(), keys::read, threads, this::answered);
        this.ttl = new Probe<>(Optional.empty(), keys::leaderTtl, threads, this::answered);
        this.etcdMembers = new Probe<>(Map.of(), keys::members, threads, this::answered);
        this.services = new Probe<>(Map.of(), this::serviceStates, threads, this::answered);
        // Begun before anything is composed: the first connections take longest.
        this.begun = new AtomicReference<>(polls ? null : ask(true));
        this.latest = compose();
        if (polls) {
            startPolling();
        }
    }

    private void startPolling() {
        threads.execute(PostgresClient::rememberKeys);
        clock.scheduleWithFixedDelay(this::poll, 0, Pace.INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(
                this::pollFrequently, SHORT_INTERVAL.toMillis(), SHORT_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The latest snapshot. */
    public Snapshot latest() {
        return latest;
    }

    /** Polls everything, without waiting: now, or as soon as the servers have not just been polled. */
    public void poke() {
        pace.changed(System.nanoTime());
        long early = BETWEEN_POKES.toNanos() - (System.nanoTime() - poked);
        if (early <= 0) {
            askPoked();
        } else if (pokeWaits.compareAndSet(false, true)) {
            in(Duration.ofNanos(early), () -> {
                pokeWaits.set(false);
                threads.execute(this::askPoked);
            });
        }
    }

    private void askPoked() {
        poked = System.nanoTime();
        ask(false);
    }

    /**
     * Polls everything and waits for the answers. Everything in the returned snapshot was observed after this call, or the first time
     * after an observer {@linkplain #toLookOnce to look once} was made, except for servers that do not answer within the limit of a query.
     */
    public Snapshot fresh() {
        pace.changed(System.nanoTime());
        return with(Optional.ofNullable(begun.getAndSet(null)).orElseGet(() -> ask(true)));
    }

    /** As {@link #fresh()}, of PostgreSQL alone: the rest is as it was last observed. */
    public Snapshot freshPostgres() {
        return with(probes.values().stream()
                .flatMap(node -> node.askPostgres().stream())
                .toList());
    }

    private Snapshot with(List<CompletableFuture<Void>> asked) {
        CompletableFuture<Void> answers = CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new));
        try {
            answers.get(FRESH_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException slow) {
            LOG.debug("not everything answered in {}", FRESH_WITHIN, slow);
        }
        if (polls) {
            publish();
        } else {
            latest = compose();
        }
        return latest;
    }

    /**
     * @param seen called with each snapshot that differs from the previous one, in order, one at a time
     * @return ends the subscription
     */
    public Runnable subscribe(Consumer<Snapshot> seen) {
        listeners.add(seen);
        return () -> listeners.remove(seen);
    }

    /**
     * Looks more often at what changes in a failover, so that the instant of each change is known to about 0.1 s.
     *
     * @return ends the closer look
     */
    public Runnable lookCloser() {
        CloserLook look = new CloserLook(System.nanoTime());
        try {
            Future<?> ticks = clock.scheduleWithFixedDelay(
                    () -> tick(look), 0, CloserLook.TICK.toMillis(), TimeUnit.MILLISECONDS);
            return () -> ticks.cancel(false);
        } catch (RejectedExecutionException closing) {
            return () -> {};
        }
    }

    private void tick(CloserLook look) {
        try {
            look.tick(latest, probes, System.nanoTime());
        } catch (RuntimeException unforeseen) {
            LOG.debug("could not ask", unforeseen);
        }
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        threads.shutdownNow();
        keys.close();
        probes.values().forEach(NodeProbes::close);
    }

    private void poll() {
        try {
            if (pace.tick(System.nanoTime())) {
                ask(false);
            } else {
                pollCheapSources();
            }
        } catch (RuntimeException unforeseen) {
            LOG.debug("could not ask", unforeseen);
        }
    }

    /** Polls the cheap sources, which show first that something has changed. */
    private void pollCheapSources() {
        services.ask();
        askKeys(created());
    }

    private void pollFrequently() {
        try {
            askKeys(created);
            probes.values().forEach(NodeProbes::askPostgres);
        } catch (RuntimeException unforeseen) {
            LOG.debug("could not ask", unforeseen);
        }
    }

    /** Without a running etcd, nothing can be queried and the keys are no longer current. */
    private List<CompletableFuture<Void>> askKeys(List<Node> nodes) {
        if (nodes.stream().noneMatch(this::runsEtcd)) {
            keys.unanswered();
            return List.of();
        }
        if (probes.values().stream().anyMatch(node -> node.etcd().healthy())) {
            keys.connectAgain();
        }
        return List.of(keysRead.ask(), ttl.ask());
    }

    /** @param now whether to send the costly queries too */
    private List<CompletableFuture<Void>> ask(boolean now) {
        if (closed) {
            return List.of();
        }
        List<Node> nodes = created();
        keys.through(reachable(nodes));
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        asked.add(services.ask());
        if (nodes.stream().anyMatch(this::runsEtcd)) {
            asked.add(etcdMembers.ask());
        }
        asked.addAll(askKeys(nodes));
        for (Node node : nodes) {
            asked.addAll(probes.computeIfAbsent(
                            node.name(), name -> new NodeProbes(lab, node, http, postgres, threads, this::answered))
                    .ask(now)
                    .toList());
        }
        return asked;
    }

    /** The addresses of the etcd nodes; empty if the network of the lab is gone. */
    private List<InetSocketAddress> reachable(List<Node> nodes) {
        try {
            return nodes.stream()
                    .filter(node -> node.runs(Service.ETCD))
                    .map(node ->
                            lab.node(node).reach(lab.spec().topology().ports().etcdClient()))
                    .toList();
        } catch (Refusal networkGone) {
            return List.of();
        }
    }

    /** A query to a stopped etcd would only run into its time limit. */
    private boolean runsEtcd(Node node) {
        try {
            return node.runs(Service.ETCD) && lab.node(node).state(Service.ETCD) != ServiceState.DOWN;
        } catch (Refusal engineGone) {
            return false;
        }
    }

    /** The last known nodes if the backend does not answer: their servers can still be observed. */
    private List<Node> created() {
        try {
            created = lab.nodes();
        } catch (Refusal engineGone) {
            LOG.debug("the backend does not say which nodes there are", engineGone);
        }
        return created;
    }

    /** Polls on another thread: the next change of a key, often within milliseconds, must not wait for it. */
    private void keyChanged(String key) {
        publish();
        try {
            threads.execute(this::poke);
        } catch (RejectedExecutionException closing) {
            LOG.debug("too late", closing);
        }
        if (key.equals(PatroniKeys.LEADER)) {
            for (Duration in = WHILE_PROMOTING; in.compareTo(PROMOTION) <= 0; in = in.plus(WHILE_PROMOTING)) {
                in(in, () -> probes.values().forEach(NodeProbes::askPostgres));
            }
        }
    }

    private void answered() {
        if (polls && gathering.compareAndSet(false, true)) {
            in(GATHER, this::publishGathered);
        }
    }

    private void in(Duration delay, Runnable work) {
        try {
            clock.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.debug("too late", closing);
        }
    }

    private void publishGathered() {
        gathering.set(false);
        publish();
    }

    private void publish() {
        if (!closed && publishChanges() && pace.changed(System.nanoTime())) {
            ask(false);
        }
    }

    /** Publishes the current snapshot. @return whether anything other than running counters has changed */
    private boolean publishChanges() {
        synchronized (listeners) {
            Snapshot before = latest;
            Snapshot now = compose();
            latest = now;
            if (now.showsTheSameAs(before)) {
                return false;
            }
            listeners.forEach(listener -> listener.accept(now));
            return !WatchFingerprint.of(now).equals(WatchFingerprint.of(before));
        }
    }

    private Snapshot compose() {
        return new Composition(
                        lab,
                        created(),
                        probes,
                        keys.keys(),
                        keys.known(),
                        ttl.last(),
                        etcdMembers.last(),
                        services.last())
                .snapshot();
    }

    /** Empty if the backend does not answer: the states are unknown then. */
    private Map<String, Map<Service, ServiceState>> serviceStates() {
        Map<String, Map<Service, ServiceState>> states = new HashMap<>();
        try {
            for (Node node : created()) {
                Map<Service, ServiceState> ofNode = new EnumMap<>(Service.class);
                node.services()
                        .forEach(service -> ofNode.put(service, lab.node(node).state(service)));
                states.put(node.name(), ofNode);
            }
        } catch (Refusal engineGone) {
            return Map.of();
        }
        return states;
    }
}
