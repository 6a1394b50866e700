import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.bascule.backend.Lab;
import org.bascule.backend.local.LocalBackend;
import org.bascule.incident.Incident;
import org.bascule.incident.Phase;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.action.KillPostgres;
import org.bascule.scenario.action.PowerOff;
import org.bascule.scenario.action.PowerOn;
import org.bascule.scenario.action.SignalService;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.Switchover;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.run.ChapterRunner;
import org.bascule.scenario.run.OpenLab;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.StateBuilder;
import org.bascule.stack.postgres.ApplicationConnection;
import org.bascule.stack.postgres.PostgresClient;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.ClientSet;
import org.bascule.traffic.ClientSettings;
import org.bascule.traffic.Pause;
import org.bascule.traffic.Reckoning;
import org.bascule.traffic.Traffic;

/**
 * Measures what failovers cost applications; run by bench/failover. Each run begins with a healthy cluster and new clients, waits
 * for a random part of loop_wait, and ends when every writer was answered by the new leader and the cluster is healthy again.
 */
public final class FailoverBench {

    /** What the published benchmark used: HAProxy's own intervals, and three failures until a server is down. */
    private static final String PUBLISHED_CHECKS = "inter 2s fall 3 rise 2";

    private static final int PUBLISHED_PORT = 5442;
    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private enum Fault {
        STOP,
        SWITCHOVER,
        KILL_POSTGRESQL,
        KILL_NODE,
        FREEZE_PATRONI;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The timers of a series of runs; in the synchronous one, commits wait for a replica. */
    private enum Series {
        DOCUMENTED(Timers.DOCUMENTED, false),
        TUNED(new Timers(20, 5, 5), false),
        SYNCHRONOUS(new Timers(20, 5, 5), true);

        private final Timers timers;
        private final boolean synchronous;

        Series(Timers timers, boolean synchronous) {
            this.timers = timers;
            this.synchronous = synchronous;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Path home;
    private final int network;
    private final int runs;
    private final long seed;
    private final Path results;
    private final List<Fault> faults;
    /** By member: as its own HAProxy does, it goes and comes back with the node. */
    private final Map<String, Process> haproxies = new TreeMap<>();
    private final ConcurrentLinkedQueue<Incident> incidents = new ConcurrentLinkedQueue<>();
    private OpenLab open;
    private ChapterRunner runner;

    private FailoverBench(Path home, int network, int runs, long seed, Path results, List<Fault> faults) {
        this.home = home;
        this.network = network;
        this.runs = runs;
        this.seed = seed;
        this.results = results;
        this.faults = faults;
    }

    /** HOME NETWORK RUNS SEED RESULTS FAULTS SERIES, the last two separated by commas. */
    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        FailoverBench bench = new FailoverBench(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]),
                Path.of(arguments[4]),
                Arrays.stream(arguments[5].split(","))
                        .map(word -> Fault.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .toList());
        Runtime.getRuntime().addShutdownHook(new Thread(bench::endHaproxies));
        for (String word : arguments[6].split(",")) {
            bench.series(Series.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        bench.tables();
        System.exit(0);
    }

    private void series(Series series) throws Exception {
        List<String> done = lines().stream()
                .filter(line -> line.get("series").asText().equals(series.word()))
                .map(line -> line.get("fault").asText() + line.get("run").asInt())
                .toList();
        boolean complete = faults.stream()
                .allMatch(fault -> done.stream().filter(name -> name.startsWith(fault.word())).count() >= runs);
        if (complete) {
            return;
        }
        Scenario scenario = ScenarioReader.builtIn("poc");
        LocalBackend backend = new LocalBackend(home, network);
        Lab lab = backend.create(new LabName("failover"), scenario.topology(), series.timers);
        try (Journal journal = Journal.inMemory();
                OpenLab opened = new OpenLab(lab, journal, snapshot -> {})) {
            open = opened;
            runner = new ChapterRunner(open.context(), journal, ProgressListener.NOBODY);
            open.context().incidents().follow(incidents::add);
            new StateBuilder(open.context(), journal, ProgressListener.NOBODY).build(scenario.complete());
            if (series.synchronous) {
                perform(new EditConfig(new NodeRef("pg-1"), Map.of(Setting.SYNCHRONOUS_MODE, "true"), false));
            }
            publishedHaproxies();
            for (int run = 1; run <= runs; run++) {
                Random random = new Random(seed * 1_000_003L + run * 31L + series.ordinal());
                List<Fault> order = new ArrayList<>(faults);
                Collections.shuffle(order, random);
                for (Fault fault : order) {
                    long delay = (long) (random.nextDouble() * series.timers.loopWait() * 1000);
                    if (!done.contains(fault.word() + run)) {
                        one(series, fault, run, delay);
                    }
                }
            }
        } finally {
            endHaproxies();
            lab.destroy();
        }
    }

    private void one(Series series, Fault fault, int run, long delay) throws Exception {
        healthy(series);
        List<StartClients> sets = List.of(
                clients(ClientPath.HAPROXY), clients(ClientPath.MULTI_HOST));
        sets.forEach(this::perform);
        published();
        Thread.sleep(2000 + delay);
        String leader = leader(open.observer().fresh()).orElseThrow();
        incidents.clear();
        Instant at = Instant.now();
        inflict(fault, leader);
        await(
                "the writers after " + fault.word(),
                Duration.ofSeconds(3L * series.timers.ttl() + 60),
                () -> answered(fault, leader, at));
        Thread.sleep(1000);
        String next = leader(open.observer().fresh()).orElse("");
        repair(fault, leader);
        healthy(series);
        open.context().traffic().stop();
        record(series, fault, run, leader, next, at);
    }

    private static StartClients clients(ClientPath path) {
        return new StartClients(
                NodeRefs.of("members"),
                path,
                Optional.empty(),
                Duration.ofMillis(50),
                0,
                50,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                false);
    }

    private void perform(Action action) {
        runner.runAction(action);
    }

    private void inflict(Fault fault, String leader) {
        NodeRefs node = NodeRefs.of(leader);
        switch (fault) {
            case STOP -> perform(new Stop(node, Service.PATRONI, Stop.StopSignal.TERM));
            case SWITCHOVER -> perform(new Switchover(new NodeRef(candidate())));
            case KILL_POSTGRESQL -> perform(new KillPostgres(node));
            case KILL_NODE -> {
                haproxies.get(leader).destroyForcibly();
                perform(new PowerOff(node));
            }
            case FREEZE_PATRONI -> perform(new SignalService(node, Service.PATRONI, SignalService.How.FREEZE));
        }
    }

    /** In synchronous mode, Patroni only switches over to a synchronous standby. */
    private String candidate() {
        Snapshot seen = open.observer().latest();
        return seen.cluster().leader().flatMap(Member::postgres).stream()
                .flatMap(postgres -> postgres.senders().stream())
                .filter(Member.Sender::synchronous)
                .map(Member.Sender::member)
                .findFirst()
                .orElseGet(() -> seen.cluster().followers().get(0).name());
    }

    private void repair(Fault fault, String leader) throws IOException {
        NodeRefs node = NodeRefs.of(leader);
        switch (fault) {
            case STOP -> perform(new Start(node, Service.PATRONI));
            case KILL_NODE -> {
                perform(new PowerOn(node, List.of(Service.PATRONI, Service.HAPROXY)));
                startHaproxy(leader);
            }
            // Not unfrozen: Patroni 3.0.2 would take the key back, and the writes of the new leader would be lost (docs/beyond.md).
            case FREEZE_PATRONI -> {
                haproxies.get(leader).destroyForcibly();
                perform(new PowerOff(node));
                perform(new PowerOn(node, List.of(Service.PATRONI, Service.HAPROXY)));
                startHaproxy(leader);
            }
            default -> {}
        }
    }

    /** Whether each writer has been answered after the fault was felt: by another member, where another is to lead. */
    private boolean answered(Fault fault, String leader, Instant at) {
        return open.context().traffic().sets().stream().allMatch(set -> {
            Optional<Instant> last = set.writer().ledger().account().lastAcknowledged();
            boolean by = fault == Fault.KILL_POSTGRESQL
                    ? pause(set, at).flatMap(Pause::lasted).isPresent()
                    : set.writer().ledger().account().member().filter(name -> !name.equals(leader)).isPresent();
            // A client that connects directly stays with the PostgreSQL of a frozen Patroni: nothing tells it. In the synchronous
            // series, no commit there is ever acknowledged.
            boolean unaware = fault == Fault.FREEZE_PATRONI
                    && set.settings().path() == ClientPath.MULTI_HOST
                    && leader(open.observer().latest()).filter(name -> !name.equals(leader)).isPresent();
            return unaware || (by && last.filter(at::isBefore).isPresent());
        });
    }

    /** The longest pause that was not over when the fault began. */
    private static Optional<Pause> pause(ClientSet set, Instant at) {
        return set.writer().ledger().pauses().stream()
                .filter(pause -> pause.nextAnswer().map(at::isBefore).orElse(true))
                .max((one, other) -> one.lasted().orElse(Duration.ZERO).compareTo(other.lasted().orElse(Duration.ZERO)));
    }

    private static Optional<String> leader(Snapshot snapshot) {
        return snapshot.cluster().leader().map(Member::name);
    }

    private void healthy(Series series) throws Exception {
        try {
            awaitHealthy(series);
        } catch (IllegalStateException never) {
            throw new IllegalStateException(open.observer().latest().toString(), never);
        }
    }

    private void awaitHealthy(Series series) throws Exception {
        await("a healthy cluster", HEALTHY_WITHIN, () -> {
            Snapshot seen = open.observer().fresh();
            List<Node> members = open.spec().topology().members();
            List<String> replicas = seen.cluster().followers().stream().map(Member::name).sorted().toList();
            boolean routed = leader(seen).isPresent()
                    && members.stream().map(member -> seen.node(member.name())).allMatch(node -> routes(node, seen, replicas));
            boolean synchronous = !series.synchronous
                    || seen.cluster().leader().flatMap(Member::postgres).stream()
                            .anyMatch(postgres -> !postgres.commits().names().isEmpty()
                                    && !postgres.commitsWaitForNobody());
            return replicas.size() == members.size() - 1 && routed && synchronous && seen.cluster().writers().size() == 1;
        });
    }

    private static boolean routes(NodeView node, Snapshot seen, List<String> replicas) {
        return node.reachableThrough("production").equals(leader(seen).stream().toList())
                && node.reachableThrough("standby").stream().sorted().toList().equals(replicas);
    }

    private static void await(String what, Duration within, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + within.toSeconds() + " s for " + what);
            }
            Thread.sleep(50);
        }
    }

    /** A second HAProxy for each member, with the published benchmark's health checks. */
    private void publishedHaproxies() throws IOException {
        StringBuilder servers = new StringBuilder();
        for (Node member : open.spec().topology().members()) {
            servers.append("    server %s %s:%d check port %d%n"
                    .formatted(
                            member.name(),
                            open.context().address(member),
                            open.context().ports().postgresql(),
                            open.context().ports().patroni()));
        }
        for (Node member : open.spec().topology().members()) {
            Files.writeString(published(member.name()), """
                    global
                        maxconn 1000
                    defaults
                        mode tcp
                        timeout connect 2s
                        timeout client 30m
                        timeout server 30m
                    listen production
                        bind %1$s:%2$d
                        option httpchk OPTIONS /primary
                        http-check expect status 200
                        default-server %4$s on-marked-down shutdown-sessions
                    %5$s
                    listen standby
                        bind %1$s:%3$d
                        option httpchk OPTIONS /replica
                        http-check expect status 200
                        balance roundrobin
                        default-server %4$s
                    %5$s
                    """.formatted(
                            open.context().address(member), PUBLISHED_PORT, PUBLISHED_PORT + 1, PUBLISHED_CHECKS, servers));
            startHaproxy(member.name());
        }
    }

    private Path published(String member) {
        return home.resolve("published-" + member + ".cfg");
    }

    private void startHaproxy(String member) throws IOException {
        haproxies.put(
                member,
                new ProcessBuilder("haproxy", "-db", "-f", published(member).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    private void endHaproxies() {
        haproxies.values().forEach(Process::destroyForcibly);
        haproxies.clear();
    }

    private void published() throws SQLException, Traffic.TooManySets {
        ApplicationConnection application =
                new ApplicationConnection(2, 2, false, ApplicationConnection.Target.ANY);
        ClientSettings settings = new ClientSettings(
                "published",
                ClientPath.HAPROXY,
                0,
                50,
                Duration.ofMillis(50),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                false);
        open.context().traffic()
                .start(
                        settings,
                        () -> connect(PUBLISHED_PORT, application),
                        () -> connect(PUBLISHED_PORT + 1, application),
                        address -> open.observer().latest().nodes().stream()
                                .filter(node -> node.address().equals(address))
                                .map(NodeView::name)
                                .findFirst());
    }

    private Connection connect(int port, ApplicationConnection application) throws SQLException {
        List<InetSocketAddress> addresses = open.spec().topology().members().stream()
                .map(member -> new InetSocketAddress(open.context().address(member), port))
                .toList();
        return PostgresClient.connect(addresses, application);
    }

    private void record(Series series, Fault fault, int run, String leader, String next, Instant at) throws Exception {
        ObjectNode line = JSON.createObjectNode();
        line.put("series", series.word()).put("fault", fault.word()).put("run", run).put("seed", seed);
        line.put("leader", leader).put("next", next);
        Map<String, Reckoning> rows;
        Node now = open.spec().topology().node(leader(open.observer().fresh()).orElseThrow());
        try (Connection connection =
                open.context().connect(now, open.context().ports().postgresql())) {
            rows = open.context().traffic().reckon(connection);
        }
        ObjectNode sets = line.putObject("sets");
        for (ClientSet set : open.context().traffic().sets()) {
            Reckoning found = rows.get(set.name());
            ObjectNode of = sets.putObject(set.name());
            of.put("pause", pause(set, at).flatMap(Pause::lasted).orElse(Duration.ZERO).toMillis() / 1000.0);
            of.put("acknowledged", set.writer().ledger().account().acknowledged());
            of.put("ok", found.ok()).put("lost", found.lost());
            of.put("recovered", found.recovered()).put("unexpected", found.unexpected());
        }
        ArrayNode phases = line.putArray("phases");
        Optional.ofNullable(incidents.peek()).ifPresent(incident -> {
            for (Phase phase : incident.phases()) {
                phases.addObject()
                        .put("kind", phase.kind().name().toLowerCase(Locale.ROOT))
                        .put("who", phase.who())
                        .put("seconds", phase.measured().toMillis() / 1000.0)
                        .put("position", phase.position().name().toLowerCase(Locale.ROOT));
            }
        });
        Files.writeString(
                results, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.printf(
                Locale.ROOT,
                "%-11s %-15s run %2d  haproxy %6.2f s  multi-host %6.2f s  published %6.2f s%n",
                series.word(),
                fault.word(),
                run,
                sets.at("/haproxy/pause").asDouble(),
                sets.at("/multi-host/pause").asDouble(),
                sets.at("/published/pause").asDouble());
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        if (Files.exists(results)) {
            for (String line : Files.readAllLines(results)) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    /** Medians and spread of all runs in the file, then the ledgers. */
    private void tables() throws IOException {
        Map<String, List<Double>> pauses = new TreeMap<>();
        Map<String, long[]> ledgers = new TreeMap<>();
        for (JsonNode line : lines()) {
            line.get("sets").properties().forEach(set -> {
                String name = "%-11s %-15s %-10s"
                        .formatted(line.get("series").asText(), line.get("fault").asText(), set.getKey());
                pauses.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(set.getValue().get("pause").asDouble());
                long[] sums = ledgers.computeIfAbsent(line.get("series").asText(), key -> new long[6]);
                sums[0]++;
                List<String> counts = List.of("acknowledged", "ok", "lost", "recovered", "unexpected");
                for (int i = 0; i < counts.size(); i++) {
                    sums[i + 1] += set.getValue().get(counts.get(i)).asLong();
                }
            });
        }
        System.out.printf("%n%-38s %4s %7s %7s %7s %7s %7s%n", "writer's pause (s)", "runs", "median", "10 %", "90 %", "min", "max");
        pauses.forEach((name, seconds) -> {
            Collections.sort(seconds);
            System.out.printf(
                    Locale.ROOT,
                    "%s %4d %7.2f %7.2f %7.2f %7.2f %7.2f%n",
                    name,
                    seconds.size(),
                    quantile(seconds, 0.5),
                    quantile(seconds, 0.1),
                    quantile(seconds, 0.9),
                    seconds.get(0),
                    seconds.get(seconds.size() - 1));
        });
        System.out.printf("%n%-38s %7s%n", "median, published / documented checks", "ratio");
        pauses.forEach((name, seconds) -> {
            if (name.stripTrailing().endsWith(" haproxy")) {
                List<Double> other = pauses.getOrDefault(name.substring(0, 28) + "%-10s".formatted("published"), List.of());
                if (!other.isEmpty()) {
                    System.out.printf(
                            Locale.ROOT, "%-38s %7.2f%n", name.strip(), quantile(other, 0.5) / quantile(seconds, 0.5));
                }
            }
        });
        System.out.printf(
                "%n%-11s %7s %13s %9s %6s %9s %10s %12s%n",
                "ledgers", "sets", "acknowledged", "ok", "lost", "recovered", "unexpected", "unaccounted");
        ledgers.forEach((series, sums) -> System.out.printf(
                "%-11s %7d %13d %9d %6d %9d %10d %12d%n",
                series, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[1] - sums[2] - sums[3]));
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
