package org.bascule.scenario;

import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bascule.backend.Lab;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.stack.Http;
import org.bascule.stack.etcd.EtcdConfig;
import org.bascule.stack.haproxy.HaproxyConfig;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.postgres.PostgresClient;
import org.bascule.traffic.Traffic;
import org.bascule.watch.Observer;

/** What actions and checks work on: a lab, what is seen of it, and what the chapter has done so far. */
public final class ScenarioContext implements AutoCloseable {

    private static final int SECONDS_FOR_AN_ANSWER = 2;

    private final Lab lab;
    private final Observer observer;
    private final Traffic traffic;
    private final Http http;
    private final PostgresClient postgres;
    private final Map<String, StepStart> starts = new ConcurrentHashMap<>();
    private volatile List<Node> affected = List.of();
    private volatile Baseline baseline;
    private volatile Instant acted;
    private volatile boolean faulty;
    private volatile boolean felt;

    public ScenarioContext(Lab lab, Observer observer) {
        this(
                lab,
                observer,
                new Traffic(),
                new Http(Duration.ofSeconds(SECONDS_FOR_AN_ANSWER)),
                new PostgresClient(SECONDS_FOR_AN_ANSWER));
    }

    private ScenarioContext(Lab lab, Observer observer, Traffic traffic, Http http, PostgresClient postgres) {
        this.lab = lab;
        this.observer = observer;
        this.traffic = traffic;
        this.http = http;
        this.postgres = postgres;
        this.baseline = new Baseline(Instant.now(), observer.latest(), Map.of());
        this.acted = baseline.at();
    }

    /** The stage as a step would find it that began now, or again. A step that goes on meanwhile is not disturbed. */
    ScenarioContext asItIs(String step) {
        ScenarioContext now = new ScenarioContext(lab, observer, traffic, http, postgres);
        StepStart start = start(step, now.baseline);
        now.baseline = start.baseline();
        now.affected = start.affected();
        return now;
    }

    /** The stage as it was when a step's commands had ended; empty when they never did. */
    Optional<ScenarioContext> asItWas(String step) {
        ScenarioContext then = new ScenarioContext(lab, observer, traffic, http, postgres);
        then.starts.putAll(starts);
        return then.resume(step) ? Optional.of(then) : Optional.empty();
    }

    public Lab lab() {
        return lab;
    }

    public LabSpec spec() {
        return lab.spec();
    }

    /** Patroni's timers as the distributed configuration has them now, not as the lab was created with. */
    public Timers timers() {
        return Timers.inForce(snapshot().cluster().config(), spec().timers());
    }

    public Ports ports() {
        return spec().topology().ports();
    }

    public Observer observer() {
        return observer;
    }

    public Snapshot snapshot() {
        return observer.latest();
    }

    public Traffic traffic() {
        return traffic;
    }

    public Http http() {
        return http;
    }

    public Baseline baseline() {
        return baseline;
    }

    /** Marks the beginning of an action that belongs to no step: everything is looked at anew. */
    void begin() {
        begin(StepStart.of(look(), affected));
    }

    /**
     * Marks the beginning of a step.
     *
     * @param step its name, unique in the scenario
     */
    void begin(String step) {
        StepStart start = start(step, look());
        starts.put(step, start);
        begin(start);
    }

    /** Marks the end of a step's commands. */
    void acted(String step) {
        acted = Instant.now();
        starts.computeIfPresent(step, (name, start) -> start.acted(acted, affected, faulty));
    }

    /** Returns to where a step was when its commands had ended. False, and nothing is done, when they never did. */
    boolean resume(String step) {
        Optional<StepStart> start = Optional.ofNullable(starts.get(step));
        Optional<StepStart.Acted> end = start.flatMap(StepStart::acted);
        end.ifPresent(then -> {
            baseline = start.get().baseline();
            acted = then.at();
            affected = then.affected();
            faulty = then.faulty();
            felt = false;
        });
        return end.isPresent();
    }

    /** Whether a step has begun here. */
    boolean knows(String step) {
        return starts.containsKey(step);
    }

    boolean hasActed(String step) {
        return Optional.ofNullable(starts.get(step)).flatMap(StepStart::acted).isPresent();
    }

    private StepStart start(String step, Baseline now) {
        return Optional.ofNullable(starts.get(step))
                .map(earlier -> earlier.again(now))
                .orElseGet(() -> StepStart.of(now, affected));
    }

    private void begin(StepStart start) {
        baseline = start.baseline();
        affected = start.affected();
        acted = Instant.now();
        faulty = false;
        felt = false;
    }

    private Baseline look() {
        Map<String, Long> ends = new HashMap<>();
        for (Node node : lab.nodes()) {
            for (Service service : node.services()) {
                ends.put(
                        node.name() + "/" + service.label(),
                        lab.node(node).log(service, Long.MAX_VALUE).next());
            }
        }
        return new Baseline(Instant.now(), observer.fresh(), ends);
    }

    /** When the step's commands had ended. */
    public Instant acted() {
        return acted;
    }

    /**
     * Whether what the step did to the leader, if it affected it, can be felt: it has been seen not to lead since, or its key
     * has had the time to expire.
     */
    public boolean faultFelt() {
        Optional<String> leader = baseline.snapshot().cluster().leader().map(Member::name);
        boolean leaderAffected =
                faulty && affected.stream().map(Node::name).anyMatch(name -> leader.equals(Optional.of(name)));
        felt |= !leaderAffected
                || !snapshot().cluster().leader().map(Member::name).equals(leader)
                || Instant.now().isAfter(acted.plusSeconds((long) timers().ttl() + timers().loopWait()));
        return felt;
    }

    /** Marks the beginning of a chapter: its steps have not begun, and the faults of the one before are forgotten. */
    void forget(String chapter) {
        starts.keySet().removeIf(step -> step.startsWith(chapter + "/"));
        affected = List.of();
    }

    /** Remembers whom a fault affected. */
    public void strike(List<Node> nodes) {
        affected = List.copyOf(nodes);
        faulty = true;
    }

    /** The nodes that an action means: a symbol is judged by what was seen when the step began. */
    public List<Node> resolve(NodeRefs nodes) {
        return resolve(nodes, baseline.snapshot());
    }

    /** The one node that an action means. */
    public Node one(NodeRef ref) {
        return one(ref, baseline.snapshot());
    }

    /** The nodes that a check means: a symbol is judged by what is seen now. */
    public List<Node> now(NodeRefs nodes) {
        return resolve(nodes, snapshot());
    }

    /** The one node that a check means. */
    public Node nowOne(NodeRef ref) {
        return one(ref, snapshot());
    }

    /** How nodes are called now, or the words that stand for them while nobody is what they say. */
    public String names(NodeRefs nodes) {
        List<Node> found = now(nodes);
        return found.isEmpty()
                ? String.join(", ", nodes.refs().stream().map(NodeRef::word).toList())
                : names(found);
    }

    public String name(NodeRef ref) {
        return names(new NodeRefs(List.of(ref)));
    }

    private List<Node> resolve(NodeRefs nodes, Snapshot then) {
        LinkedHashSet<Node> found = new LinkedHashSet<>();
        nodes.refs().forEach(ref -> found.addAll(resolve(ref, then)));
        return List.copyOf(found);
    }

    private Node one(NodeRef ref, Snapshot then) {
        List<Node> found = resolve(ref, then);
        if (found.isEmpty()) {
            throw new Refusal(
                    Refusal.Cause.LAB, ScenarioMessages.noMatchingNode(ref.word()), ScenarioMessages.repairLab());
        }
        return found.get(0);
    }

    private List<Node> resolve(NodeRef ref, Snapshot then) {
        Optional<NodeRef.Symbol> symbol = ref.symbol();
        return symbol.isEmpty()
                ? List.of(spec().topology().node(ref.word()))
                : switch (symbol.get()) {
                    case LEADER -> nodes(then.cluster().leader().stream().toList());
                    case REPLICA ->
                        nodes(then.cluster().followers().stream().limit(1).toList());
                    case REPLICAS -> nodes(then.cluster().followers());
                    case MEMBERS -> created(Service.PATRONI);
                    case ETCDS -> created(Service.ETCD);
                    case AFFECTED -> affected;
                };
    }

    private List<Node> nodes(List<Member> members) {
        return members.stream()
                .map(member -> spec().topology().node(member.name()))
                .toList();
    }

    private List<Node> created(Service service) {
        return lab.nodes().stream().filter(node -> node.runs(service)).toList();
    }

    public String address(Node node) {
        return lab.node(node).paths().address();
    }

    public String configFile(Node node, Service service) {
        String name =
                switch (service) {
                    case ETCD -> EtcdConfig.FILE;
                    case PATRONI -> PatroniConfig.file(node.name());
                    case HAPROXY -> HaproxyConfig.FILE;
                };
        return lab.node(node).paths().etc(service) + "/" + name;
    }

    public List<String> startCommand(Node node, Service service) {
        String file = configFile(node, service);
        return switch (service) {
            case ETCD -> EtcdConfig.command(file);
            case PATRONI -> PatroniConfig.command(file);
            case HAPROXY -> HaproxyConfig.command(file);
        };
    }

    public Connection connect(Node node, int port) throws SQLException {
        return postgres.connect(reach(List.of(node), port).get(0));
    }

    /** Connects as a client that names every member in its connection string. */
    public Connection connect(List<Node> nodes, int port) throws SQLException {
        return postgres.connect(reach(nodes, port));
    }

    /** To a client, a network that is gone is a connection that fails. */
    private List<InetSocketAddress> reach(List<Node> nodes, int port) throws SQLException {
        try {
            return nodes.stream().map(node -> lab.node(node).reach(port)).toList();
        } catch (Refusal networkGone) {
            throw new SQLException(networkGone.getMessage(), networkGone);
        }
    }

    public PostgresClient postgres() {
        return postgres;
    }

    /** Waits until a service's process has ended: as long as something moves, and is not slow for ever. */
    public void awaitDown(Node node, Service service) {
        Instant began = Instant.now();
        try (Progress progress = new Progress(this, began)) {
            while (lab.node(node).state(service) != ServiceState.DOWN) {
                Instant now = Instant.now();
                progress.look(now);
                if (WaitLimit.usual(timers()).over(began, progress.since(), now)) {
                    throw new Refusal(
                            Refusal.Cause.LAB,
                            ScenarioMessages.serviceNotStopped(
                                    service.label(),
                                    node.name(),
                                    Duration.between(began, now).toSeconds()),
                            ScenarioMessages.readLogThenRunStep());
                }
                rest(Duration.ofMillis(20));
            }
        }
    }

    /** Where a client of this machine types its way in, through a node and one of its ports. */
    public String psql(List<Node> nodes, int port, String statement) {
        String hosts = String.join(",", nodes.stream().map(this::address).toList());
        return "psql -h " + hosts + " -p " + port + " -U dba -d dba -c \"" + statement + "\"";
    }

    /** A log's text since the step began. */
    public String logSinceStep(Node node, Service service) {
        StringBuilder text = new StringBuilder();
        long from = baseline.logEnds().getOrDefault(node.name() + "/" + service.label(), 0L);
        while (true) {
            var page = lab.node(node).log(service, from);
            if (page.text().isEmpty()) {
                return text.toString();
            }
            text.append(page.text());
            from = page.next();
        }
    }

    /** Interruptible rest, before something is tried again. */
    public void rest(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    /** Most commands run to their end undisturbed; the next must not begin. */
    static void unlessInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    static Refusal interrupted() {
        return new Refusal(Refusal.Cause.LAB, ScenarioMessages.interrupted(), ScenarioMessages.runStepAgain());
    }

    private static String names(List<Node> nodes) {
        return String.join(", ", nodes.stream().map(Node::name).toList());
    }

    /** The highest timeline that any member was on when the step began; 0 when none answered. */
    public int timelineBefore() {
        return baseline.snapshot().cluster().members().stream()
                .map(Member::timeline)
                .flatMap(Optional::stream)
                .max(Integer::compare)
                .orElse(0);
    }

    @Override
    public void close() {
        traffic.close();
    }
}
