package org.bascule.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bascule.backend.Lab;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Ports;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.stack.Http;
import org.bascule.stack.etcd.EtcdClient.Entry;
import org.bascule.stack.etcd.EtcdClient.Ttl;
import org.bascule.stack.patroni.PatroniClient;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.postgres.PostgresClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a lab and turns what its servers say into snapshots. Patroni's keys come by an etcd watch; what must be asked
 * is asked once a second, each question on its own, so that a server that is slow holds up no other. Thread-safe.
 */
public final class Observer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Observer.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration REREAD_KEYS = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
    private static final Duration FRESH_WITHIN = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lab lab;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemon("observer-clock"));
    private final ExecutorService threads = Executors.newCachedThreadPool(daemon("observer"));
    private final Http http = new Http(ANSWER_WITHIN);
    private final PostgresClient postgres = new PostgresClient((int) ANSWER_WITHIN.toSeconds());
    private final Map<String, NodeProbes> probes = new HashMap<>();
    private final PatroniKeys keys;
    private final Probe<Map<String, Entry>> keysRead;
    private final Probe<Optional<Ttl>> ttl;
    private final Probe<Map<String, String>> etcdMembers;
    private final Probe<Map<String, Map<Service, ServiceState>>> services;
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();

    private volatile Snapshot latest;
    private volatile boolean closed;

    public Observer(Lab lab) {
        this.lab = lab;
        this.keys = new PatroniKeys(PatroniConfig.prefix(lab.spec().topology().scope()), this::keysChanged);
        this.keysRead = new Probe<>(Map.of(), keys::read, threads, this::publish);
        this.ttl = new Probe<>(Optional.empty(), keys::leaderTtl, threads, this::publish);
        this.etcdMembers = new Probe<>(Map.of(), keys::members, threads, this::publish);
        this.services = new Probe<>(Map.of(), this::serviceStates, threads, this::publish);
        this.latest = compose();
        clock.scheduleWithFixedDelay(this::tick, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(
                keysRead::ask, REREAD_KEYS.toMillis(), REREAD_KEYS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is known now. */
    public Snapshot latest() {
        return latest;
    }

    /** Asks everything now, without waiting. */
    public void poke() {
        ask();
    }

    /**
     * Asks everything, and waits for the answers: nothing in what is returned was seen before this call, save from
     * servers that keep silent for longer than the bound on each question.
     */
    public Snapshot fresh() {
        List<CompletableFuture<Void>> asked = new ArrayList<>(ask());
        if (!closed && lab.nodes().stream().anyMatch(this::runsEtcd)) {
            // The watch may be late, or dead without a word.
            asked.add(keysRead.ask());
        }
        CompletableFuture<Void> answers = CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new));
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
     * @param seen called with each snapshot that differs from the one before, in order, on one thread of the observer's
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
        synchronized (probes) {
            probes.values().forEach(NodeProbes::close);
        }
    }

    private void tick() {
        try {
            ask();
        } catch (RuntimeException unforeseen) {
            LOG.debug("could not ask", unforeseen);
        }
    }

    private List<CompletableFuture<Void>> ask() {
        if (closed) {
            return List.of();
        }
        List<Node> nodes = lab.nodes();
        keys.through(nodes.stream()
                .filter(node -> node.runs(Service.ETCD))
                .map(node -> lab.reach(node, Ports.ETCD_CLIENT))
                .toList());
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        asked.add(services.ask());
        if (nodes.stream().anyMatch(this::runsEtcd)) {
            asked.add(etcdMembers.ask());
            asked.add(keys.following() ? ttl.ask() : keysRead.ask());
        }
        synchronized (probes) {
            for (Node node : nodes) {
                asked.addAll(probes.computeIfAbsent(
                                node.name(), name -> new NodeProbes(lab, node, http, postgres, threads, this::publish))
                        .ask()
                        .toList());
            }
        }
        return asked;
    }

    /** Asking a cluster of which nobody is there would only wait. */
    private boolean runsEtcd(Node node) {
        return node.runs(Service.ETCD) && lab.state(node, Service.ETCD) != ServiceState.DOWN;
    }

    private void keysChanged() {
        publish();
        poke();
    }

    private void publish() {
        if (closed) {
            return;
        }
        synchronized (listeners) {
            Snapshot now = compose();
            boolean news = !now.showsTheSameAs(latest);
            latest = now;
            if (news) {
                listeners.forEach(listener -> listener.accept(now));
            }
        }
    }

    private Snapshot compose() {
        List<Node> created = lab.nodes();
        Map<String, Entry> known = keys.keys();
        return new Snapshot(
                Instant.now(),
                etcd(created),
                new Cluster(known.containsKey("initialize"), leaderKey(known), config(known), members(created, known)),
                lab.spec().topology().nodes().stream()
                        .map(node -> view(node, created.contains(node)))
                        .toList());
    }

    /** The cluster's own list says who votes; without it, whoever was created for it is shown. */
    private EtcdView etcd(List<Node> created) {
        Map<String, String> listed = etcdMembers.last();
        List<Node> etcds = lab.spec().topology().etcds();
        Stream<EtcdMember> members = (listed.isEmpty() ? created : etcds)
                .stream()
                        .filter(node -> node.runs(Service.ETCD)
                                && (listed.isEmpty()
                                        || listed.containsKey(lab.spec().address(node))))
                        .map(node -> of(node).map(NodeProbes::etcd).orElse(silent(node.name())));
        // Somebody else may have announced a member: it votes, and counts for the quorum, though the lab cannot ask it.
        Stream<EtcdMember> strangers = listed.entrySet().stream()
                .filter(entry -> etcds.stream()
                        .noneMatch(node -> lab.spec().address(node).equals(entry.getKey())))
                .map(entry -> silent(entry.getValue().isEmpty() ? entry.getKey() : entry.getValue()));
        return new EtcdView(Stream.concat(members, strangers).toList());
    }

    private static EtcdMember silent(String name) {
        return new EtcdMember(name, false, false, false, Optional.empty());
    }

    private Optional<LeaderKey> leaderKey(Map<String, Entry> known) {
        Optional<Ttl> left = ttl.last();
        return Optional.ofNullable(known.get("leader"))
                .map(entry -> new LeaderKey(entry.value(), left.map(Ttl::granted), left.map(Ttl::remaining)));
    }

    private static Map<String, Object> config(Map<String, Entry> known) {
        Entry config = known.get("config");
        if (config == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(config.value(), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException garbled) {
            return Map.of();
        }
    }

    private List<Member> members(List<Node> created, Map<String, Entry> known) {
        return created.stream()
                .filter(node -> node.runs(Service.PATRONI))
                .map(node -> member(node, known.containsKey("members/" + node.name())))
                .toList();
    }

    private Member member(Node node, boolean registered) {
        Optional<PatroniClient.Account> account = of(node).flatMap(NodeProbes::patroni);
        return new Member(
                node.name(),
                registered,
                account.isPresent(),
                account.map(PatroniClient.Account::role).orElse(Role.UNKNOWN),
                account.map(PatroniClient.Account::state),
                account.map(PatroniClient.Account::version),
                of(node).flatMap(NodeProbes::postgres).map(this::named));
    }

    /** PostgreSQL gives its upstream's address; the lab knows whose it is. */
    private Member.Postgres named(Member.Postgres seen) {
        Optional<String> upstream = seen.upstream().map(address -> lab.spec().topology().nodes().stream()
                .filter(node -> lab.spec().address(node).equals(address))
                .map(Node::name)
                .findFirst()
                .orElse(address));
        return new Member.Postgres(
                seen.version(),
                seen.readOnly(),
                seen.timeline(),
                seen.lsn(),
                seen.receiver(),
                upstream,
                seen.senders(),
                seen.slots());
    }

    private NodeView view(Node node, boolean created) {
        return new NodeView(
                node.name(),
                lab.spec().address(node),
                created,
                created ? services.last().getOrDefault(node.name(), Map.of()) : Map.of(),
                created ? of(node).flatMap(NodeProbes::proxies) : Optional.empty());
    }

    private Optional<NodeProbes> of(Node node) {
        synchronized (probes) {
            return Optional.ofNullable(probes.get(node.name()));
        }
    }

    private Map<String, Map<Service, ServiceState>> serviceStates() {
        Map<String, Map<Service, ServiceState>> states = new HashMap<>();
        for (Node node : lab.nodes()) {
            Map<Service, ServiceState> ofNode = new EnumMap<>(Service.class);
            node.services().forEach(service -> ofNode.put(service, lab.state(node, service)));
            states.put(node.name(), ofNode);
        }
        return states;
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
