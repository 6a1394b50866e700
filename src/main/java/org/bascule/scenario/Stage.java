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
import org.bascule.backend.Lab;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.stack.Http;
import org.bascule.stack.etcd.EtcdConfig;
import org.bascule.stack.haproxy.HaproxyConfig;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.postgres.PostgresClient;
import org.bascule.traffic.Traffic;
import org.bascule.watch.Observer;

/** What actions and checks work on: a lab, what is seen of it, and what the chapter has done so far. */
public final class Stage implements AutoCloseable {

    private static final int SECONDS_FOR_AN_ANSWER = 2;
    private static final Duration DOWN_WITHIN = Duration.ofSeconds(40);

    private final Lab lab;
    private final Observer observer;
    private final Traffic traffic;
    private final Http http;
    private final PostgresClient postgres;
    private volatile List<Node> struck = List.of();
    private volatile Baseline baseline;

    public Stage(Lab lab, Observer observer) {
        this(
                lab,
                observer,
                new Traffic(),
                new Http(Duration.ofSeconds(SECONDS_FOR_AN_ANSWER)),
                new PostgresClient(SECONDS_FOR_AN_ANSWER));
    }

    private Stage(Lab lab, Observer observer, Traffic traffic, Http http, PostgresClient postgres) {
        this.lab = lab;
        this.observer = observer;
        this.traffic = traffic;
        this.http = http;
        this.postgres = postgres;
        this.baseline = new Baseline(Instant.now(), observer.latest(), Map.of());
    }

    /** The stage as a step would find it that began now. A step that goes on meanwhile is not disturbed. */
    Stage asItIs() {
        Stage now = new Stage(lab, observer, traffic, http, postgres);
        now.struck = struck;
        return now;
    }

    public Lab lab() {
        return lab;
    }

    public LabSpec spec() {
        return lab.spec();
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

    /** Marks the beginning of a step: everything is looked at anew. */
    void begin() {
        Map<String, Long> ends = new HashMap<>();
        for (Node node : lab.nodes()) {
            for (Service service : node.services()) {
                ends.put(
                        node.name() + "/" + service.label(),
                        lab.log(node, service, Long.MAX_VALUE).next());
            }
        }
        baseline = new Baseline(Instant.now(), observer.fresh(), ends);
    }

    /** Marks the beginning of a chapter: the faults of the one before are forgotten. */
    void forget() {
        struck = List.of();
    }

    /** Remembers whom a fault struck. */
    public void strike(List<Node> nodes) {
        struck = List.copyOf(nodes);
    }

    /** The nodes that an action means: a symbol is judged by what was seen when the step began. */
    public List<Node> resolve(Nodes nodes) {
        return resolve(nodes, baseline.snapshot());
    }

    /** The one node that an action means. */
    public Node one(NodeRef ref) {
        return one(ref, baseline.snapshot());
    }

    /** The nodes that a check means: a symbol is judged by what is seen now. */
    public List<Node> now(Nodes nodes) {
        return resolve(nodes, snapshot());
    }

    /** The one node that a check means. */
    public Node nowOne(NodeRef ref) {
        return one(ref, snapshot());
    }

    /** How nodes are called now, or the words that stand for them while nobody is what they say. */
    public String names(Nodes nodes) {
        List<Node> found = now(nodes);
        return found.isEmpty()
                ? String.join(", ", nodes.refs().stream().map(NodeRef::word).toList())
                : names(found);
    }

    public String name(NodeRef ref) {
        return names(new Nodes(List.of(ref)));
    }

    private List<Node> resolve(Nodes nodes, Snapshot then) {
        LinkedHashSet<Node> found = new LinkedHashSet<>();
        nodes.refs().forEach(ref -> found.addAll(resolve(ref, then)));
        return List.copyOf(found);
    }

    private Node one(NodeRef ref, Snapshot then) {
        List<Node> found = resolve(ref, then);
        if (found.isEmpty()) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    Text.of("Aucun nœud n'est « %s » en ce moment.", "No node is “%s” at this time.", ref.word()),
                    Text.of(
                            "Voyez l'état du laboratoire (bascule status), réparez-le, puis recommencez l'étape.",
                            "Look at the lab (bascule status), mend it, then try the step again."));
        }
        return found.get(0);
    }

    private List<Node> resolve(NodeRef ref, Snapshot then) {
        Optional<NodeRef.Symbol> symbol = ref.symbol();
        return symbol.isEmpty()
                ? List.of(spec().topology().node(ref.word()))
                : switch (symbol.get()) {
                    case LEADER -> nodes(then.cluster().leader().stream().toList());
                    case SECONDARY ->
                        nodes(then.cluster().followers().stream().limit(1).toList());
                    case SECONDARIES -> nodes(then.cluster().followers());
                    case MEMBERS -> created(Service.PATRONI);
                    case ETCDS -> created(Service.ETCD);
                    case STRUCK -> struck;
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
        return lab.place(node).address();
    }

    public String configFile(Node node, Service service) {
        String name =
                switch (service) {
                    case ETCD -> EtcdConfig.FILE;
                    case PATRONI -> PatroniConfig.file(node.name());
                    case HAPROXY -> HaproxyConfig.FILE;
                };
        return lab.place(node).etc(service) + "/" + name;
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
            return nodes.stream().map(node -> lab.reach(node, port)).toList();
        } catch (Refusal networkGone) {
            throw new SQLException(networkGone.getMessage(), networkGone);
        }
    }

    public PostgresClient postgres() {
        return postgres;
    }

    /** Waits until a service's process has ended. */
    public void awaitDown(Node node, Service service) {
        Instant limit = Instant.now().plus(DOWN_WITHIN);
        while (lab.state(node, service) != ServiceState.DOWN) {
            if (Instant.now().isAfter(limit)) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        Text.of(
                                "%s sur %s n'était pas arrêté après %d s.",
                                "%s on %s had not stopped after %d s.",
                                service.label(),
                                node.name(),
                                DOWN_WITHIN.toSeconds()),
                        Text.of(
                                "Lisez son journal, puis recommencez l'étape.",
                                "Read its log, then try the step again."));
            }
            rest(Duration.ofMillis(20));
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
            var page = lab.log(node, service, from);
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
        return new Refusal(
                Refusal.Cause.LAB,
                Text.of("Interrompu.", "Interrupted."),
                Text.of("Recommencez l'étape.", "Try the step again."));
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
