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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bascule.backend.Lab;
import org.bascule.background.Background;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.stack.Http;
import org.bascule.stack.etcd.EtcdClient.Entry;
import org.bascule.stack.etcd.EtcdClient.Ttl;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.postgres.PostgresClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a lab and turns what its servers say into snapshots. Patroni's keys come by an etcd watch; what must be asked
 * is asked each question on its own, so that a server that is slow holds up no other. PostgreSQL and the keys are asked
 * twice a second, the processes' states once; everything else too while something happens, and every other second once
 * nothing has for a while, until one of them, a key or a caller says that something does. When the leader key has changed, PostgreSQL is asked again and again for a moment, until it has become what the key says. Thread-safe.
 */
public final class Observer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Observer.class);
    /** The roles and the keys, on which everything hangs, are asked at each half turn. */
    private static final Duration HALF_TURN = Pace.TURN.dividedBy(2);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
    private static final Duration FRESH_WITHIN = Duration.ofSeconds(5);
    /** Answers to questions that were put together mostly come together: one snapshot shows them all. */
    private static final Duration GATHER = Duration.ofMillis(20);

    /** Patroni takes the leader key first, and then has PostgreSQL promoted: measured, 80 to 170 ms later. */
    private static final Duration PROMOTION = Duration.ofSeconds(1);

    private static final Duration WHILE_PROMOTING = Duration.ofMillis(50);

    private final Lab lab;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Background.threads("observer-clock"));
    private final ExecutorService threads = Executors.newCachedThreadPool(Background.threads("observer"));
    private final Http http = new Http(ANSWER_WITHIN);
    private final PostgresClient postgres = new PostgresClient((int) ANSWER_WITHIN.toSeconds());
    private final Pace pace = new Pace(System.nanoTime());
    private final AtomicBoolean gathering = new AtomicBoolean();
    private final Map<String, NodeProbes> probes = new ConcurrentHashMap<>();
    private final PatroniKeys keys;
    private final Probe<Map<String, Entry>> keysRead;
    private final Probe<Optional<Ttl>> ttl;
    private final Probe<Map<String, String>> etcdMembers;
    private final Probe<Map<String, Map<Service, ServiceState>>> services;
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();

    private volatile List<Node> created = List.of();
    private volatile Snapshot latest;
    private volatile boolean closed;

    public Observer(Lab lab) {
        this.lab = lab;
        this.keys = new PatroniKeys(PatroniConfig.prefix(lab.spec().topology().scope()), this::keyChanged);
        this.keysRead = new Probe<>(Map.of(), keys::read, threads, this::answered);
        this.ttl = new Probe<>(Optional.empty(), keys::leaderTtl, threads, this::answered);
        this.etcdMembers = new Probe<>(Map.of(), keys::members, threads, this::answered);
        this.services = new Probe<>(Map.of(), this::serviceStates, threads, this::answered);
        this.latest = compose();
        clock.scheduleWithFixedDelay(this::turn, 0, Pace.TURN.toMillis(), TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::halfTurn, HALF_TURN.toMillis(), HALF_TURN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is known now. */
    public Snapshot latest() {
        return latest;
    }

    /** Asks everything now, without waiting. */
    public void poke() {
        pace.stir(System.nanoTime());
        ask();
    }

    /**
     * Asks everything, and waits for the answers: nothing in what is returned was seen before this call, save from
     * servers that keep silent for longer than the bound on each question.
     */
    public Snapshot fresh() {
        pace.stir(System.nanoTime());
        CompletableFuture<Void> answers = CompletableFuture.allOf(ask().toArray(CompletableFuture[]::new));
        try {
            answers.get(FRESH_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException slow) {
            LOG.debug("not everything answered in {}", FRESH_WITHIN, slow);
        }
        publish();
        return latest;
    }

    /**
     * @param seen called with each snapshot that differs from the one before, in order, one at a time
     * @return what ends the subscription
     */
    public Runnable subscribe(Consumer<Snapshot> seen) {
        listeners.add(seen);
        return () -> listeners.remove(seen);
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        threads.shutdownNow();
        keys.close();
        probes.values().forEach(NodeProbes::close);
    }

    private void turn() {
        try {
            if (pace.turn(System.nanoTime())) {
                ask();
            } else {
                glance();
            }
        } catch (RuntimeException unforeseen) {
            LOG.debug("could not ask", unforeseen);
        }
    }

    /** Asks what costs little and shows first that something happens. */
    private void glance() {
        services.ask();
        askKeys(created());
    }

    private void halfTurn() {
        try {
            askKeys(created);
            probes.values().forEach(NodeProbes::askPostgres);
        } catch (RuntimeException unforeseen) {
            LOG.debug("could not ask", unforeseen);
        }
    }

    /** Of an etcd that nobody runs nothing can be asked, and nothing is known any more. */
    private List<CompletableFuture<Void>> askKeys(List<Node> nodes) {
        if (nodes.stream().noneMatch(this::runsEtcd)) {
            keys.unanswered();
            return List.of();
        }
        return List.of(keysRead.ask(), ttl.ask());
    }

    private List<CompletableFuture<Void>> ask() {
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
                    .ask()
                    .toList());
        }
        return asked;
    }

    /** Where the etcd nodes are; nowhere while the lab's network is gone. */
    private List<InetSocketAddress> reachable(List<Node> nodes) {
        try {
            return nodes.stream()
                    .filter(node -> node.runs(Service.ETCD))
                    .map(node -> lab.reach(node, lab.spec().topology().ports().etcdClient()))
                    .toList();
        } catch (Refusal networkGone) {
            return List.of();
        }
    }

    /** Asking a cluster of which nobody is there would only wait. */
    private boolean runsEtcd(Node node) {
        try {
            return node.runs(Service.ETCD) && lab.state(node, Service.ETCD) != ServiceState.DOWN;
        } catch (Refusal engineGone) {
            return false;
        }
    }

    /** As it was seen last, while whoever made the nodes cannot be asked: what their servers say is worth knowing even then. */
    private List<Node> created() {
        try {
            created = lab.nodes();
        } catch (Refusal engineGone) {
            LOG.debug("the backend does not say which nodes there are", engineGone);
        }
        return created;
    }

    private void keyChanged(String key) {
        publish();
        poke();
        if (key.equals(PatroniKeys.LEADER)) {
            for (Duration in = WHILE_PROMOTING; in.compareTo(PROMOTION) <= 0; in = in.plus(WHILE_PROMOTING)) {
                in(in, () -> probes.values().forEach(NodeProbes::askPostgres));
            }
        }
    }

    private void answered() {
        if (gathering.compareAndSet(false, true)) {
            in(GATHER, this::gathered);
        }
    }

    private void in(Duration delay, Runnable work) {
        try {
            clock.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.debug("too late", closing);
        }
    }

    private void gathered() {
        gathering.set(false);
        publish();
    }

    private void publish() {
        if (!closed && stirs() && pace.stir(System.nanoTime())) {
            ask();
        }
    }

    /** Tells the listeners what is known now. @return whether more has changed than figures that run on by themselves */
    private boolean stirs() {
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

    /** Empty while they cannot be looked at: nothing is known then. */
    private Map<String, Map<Service, ServiceState>> serviceStates() {
        Map<String, Map<Service, ServiceState>> states = new HashMap<>();
        try {
            for (Node node : created()) {
                Map<Service, ServiceState> ofNode = new EnumMap<>(Service.class);
                node.services().forEach(service -> ofNode.put(service, lab.state(node, service)));
                states.put(node.name(), ofNode);
            }
        } catch (Refusal engineGone) {
            return Map.of();
        }
        return states;
    }
}
