package org.bascule.app.diagram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bascule.app.model.PastObservations;
import org.bascule.app.model.TrafficView;
import org.bascule.app.model.TrafficView.ClientView;
import org.bascule.app.model.TrafficView.SetView;
import org.bascule.backend.local.LocalBackend;
import org.bascule.lab.Archiver;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Lang;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Origin;
import org.bascule.lab.ProxyServer;
import org.bascule.lab.Repository;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;
import org.bascule.support.Repositories;
import org.bascule.traffic.Account;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.ClientSettings;
import org.bascule.traffic.Latency;

/** A lab made by hand, piece by piece: nothing about servers is tried with it. */
public final class SyntheticLab {

    private static final int OCTETS = 254;

    private final Topology topology;
    private final Map<String, EtcdMember> etcd = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, NodeView> nodes = new HashMap<>();
    private Optional<LeaderKey> key = Optional.empty();
    private boolean initialized;
    private Optional<Repository> repository = Optional.empty();
    private PastObservations past = PastObservations.NONE;

    private SyntheticLab(int etcds, int members) {
        this(documented(etcds, members));
    }

    private SyntheticLab(Topology topology) {
        this.topology = topology;
        topology.nodes().forEach(node -> nodes.put(node.name(), view(node, false, Map.of(), Optional.empty())));
    }

    private static Topology documented(int etcds, int members) {
        Stream<Node> etcdNodes = IntStream.rangeClosed(1, etcds)
                .mapToObj(i -> new Node("etcd" + i, "etcd" + i, List.of(), 60 + i, Set.of(Service.ETCD)));
        Stream<Node> memberNodes = IntStream.rangeClosed(1, members)
                .mapToObj(i -> new Node(
                        "pg-" + i,
                        "pg_patroni" + i,
                        List.of(),
                        (140 + i) % OCTETS,
                        Set.of(Service.PATRONI, Service.HAPROXY)));
        return new Topology(
                "my-ha-cluster",
                "patroni",
                Stream.concat(etcdNodes, memberNodes).toList());
    }

    /** Three nodes with etcd and Patroni on each, and HAProxy on a node of its own. */
    public static SyntheticLab shared() {
        Stream<Node> both = IntStream.rangeClosed(1, 3)
                .mapToObj(i ->
                        new Node("pg-" + i, "both" + i, List.of(), 140 + i, Set.of(Service.ETCD, Service.PATRONI)));
        Node proxy = new Node("lb-1", "lb1", List.of(), 150, Set.of(Service.HAPROXY));
        SyntheticLab fabric = new SyntheticLab(new Topology(
                "my-ha-cluster",
                "patroni",
                Stream.concat(both, Stream.of(proxy)).toList()));
        fabric.etcd(3);
        fabric.topology.members().forEach(node -> fabric.replica(node.name(), "pg-1", 1));
        return fabric.leader("pg-1", 1).haproxy("lb-1", "pg-1");
    }

    /** The document's network, of which nothing is created. */
    public static SyntheticLab empty() {
        return new SyntheticLab(3, 3);
    }

    /** Everything runs, the first member leads, the others follow. */
    public static SyntheticLab whole(int etcds, int members) {
        SyntheticLab fabric = new SyntheticLab(etcds, members);
        fabric.etcd(etcds);
        fabric.topology.members().forEach(node -> fabric.replica(node.name(), "pg-1", 1));
        fabric.leader("pg-1", 1);
        fabric.topology.members().forEach(node -> fabric.haproxy(node.name(), "pg-1"));
        return fabric;
    }

    /** The whole lab with a pgBackRest repository, to which the leader archives. */
    public static SyntheticLab withRepository() {
        List<Node> nodes = new ArrayList<>(documented(3, 0).nodes());
        documented(0, 3)
                .nodes()
                .forEach(node -> nodes.add(new Node(
                        node.name(),
                        node.container(),
                        List.of(),
                        node.octet(),
                        Set.of(Service.PATRONI, Service.HAPROXY, Service.PGBACKREST))));
        nodes.add(new Node("backup", "pg_backup", List.of(), 90, Set.of(Service.PGBACKREST)));
        SyntheticLab fabric = new SyntheticLab(new Topology("my-ha-cluster", "patroni", nodes));
        fabric.etcd(3);
        fabric.topology.members().forEach(node -> fabric.replica(node.name(), "pg-1", 1));
        fabric.leader("pg-1", 1);
        fabric.topology.members().forEach(node -> fabric.haproxy(node.name(), "pg-1")
                .process(node.name(), Service.PGBACKREST, ServiceState.UP)
                .change(node.name(), member -> Repositories.from(member, Origin.BASE_BACKUP)));
        fabric.change("pg-1", member -> Repositories.from(member, Origin.BOOTSTRAP));
        fabric.change("pg-3", member -> Repositories.from(member, Origin.DELTA_RESTORE));
        return fabric.process("backup", Service.PGBACKREST, ServiceState.UP)
                .repository(Repositories.withBackups())
                .archiver("pg-1", Repositories.WORKING);
    }

    public SyntheticLab repository(Repository now) {
        repository = Optional.of(now);
        return this;
    }

    public SyntheticLab archiver(String name, Archiver archiver) {
        return change(name, member -> Repositories.archiving(member, archiver));
    }

    public LabSpec spec() {
        return new LabSpec(
                new LabName("fabric"), LocalBackend.KIND, topology, Timers.DOCUMENTED, "127.0.42", Instant.EPOCH);
    }

    /** So many of etcd's nodes are created, and all of these answer. */
    public SyntheticLab etcd(int running) {
        topology.etcds().stream().limit(running).forEach(node -> {
            create(node, Map.of(Service.ETCD, ServiceState.UP));
            etcd.put(
                    node.name(),
                    new EtcdMember(
                            node.name(),
                            true,
                            node.equals(topology.etcds().get(0)),
                            true,
                            Optional.of(new EtcdMember.EtcdStatus(2, 1204, "3.4.23"))));
        });
        return this;
    }

    public SyntheticLab etcdDown(String name, ServiceState process) {
        create(topology.node(name), Map.of(Service.ETCD, process));
        etcd.put(name, new EtcdMember(name, false, false, false, Optional.empty()));
        return this;
    }

    public SyntheticLab etcdAlone(String name) {
        etcd.put(
                name,
                new EtcdMember(name, true, false, false, Optional.of(new EtcdMember.EtcdStatus(2, 1204, "3.4.23"))));
        return this;
    }

    public SyntheticLab stranger(String name) {
        etcd.put(name, new EtcdMember(name, false, false, false, Optional.empty()));
        return this;
    }

    public SyntheticLab created(String name) {
        Node node = topology.node(name);
        create(node, Map.of(Service.PATRONI, ServiceState.DOWN, Service.HAPROXY, ServiceState.DOWN));
        members.put(name, silent(name));
        return this;
    }

    public SyntheticLab leader(String name, int timeline) {
        key = Optional.of(new LeaderKey(name, Optional.of(30L), Optional.of(24L)));
        initialized = true;
        running(name, Role.LEADER, "running", postgres(false, timeline, null, null));
        return this;
    }

    public SyntheticLab replica(String name, String upstream, int timeline) {
        return running(name, Role.REPLICA, "running", postgres(true, timeline, "streaming", upstream));
    }

    public SyntheticLab cutOff(String name, int timeline) {
        return running(name, Role.REPLICA, "running", postgres(true, timeline, null, null));
    }

    public SyntheticLab running(String name, Role role, String state, Member.Postgres postgres) {
        Node node = topology.node(name);
        create(node, Map.of(Service.PATRONI, ServiceState.UP, Service.HAPROXY, ServiceState.DOWN));
        members.put(
                name,
                new Member(
                        name,
                        true,
                        true,
                        role,
                        Optional.of(state),
                        Optional.of("3.0.2"),
                        Optional.ofNullable(postgres)));
        return this;
    }

    public SyntheticLab change(String name, UnaryOperator<Member> changed) {
        members.put(name, changed.apply(members.get(name)));
        return this;
    }

    /** Patroni and PostgreSQL are gone; the node stays. */
    public SyntheticLab stop(String name) {
        process(name, Service.PATRONI, ServiceState.DOWN);
        members.put(name, silent(name));
        return this;
    }

    public SyntheticLab process(String name, Service service, ServiceState state) {
        NodeView before = nodes.get(name);
        Map<Service, ServiceState> services = new HashMap<>(before.services());
        services.put(service, state);
        nodes.put(name, new NodeView(name, before.address(), true, services, before.proxies()));
        return this;
    }

    public SyntheticLab haproxy(String name, String production) {
        process(name, Service.HAPROXY, ServiceState.UP);
        List<ProxyServer> servers = new ArrayList<>();
        topology.etcds().forEach(node -> servers.add(new ProxyServer("etcd", node.name(), "UP", "L7OK/200")));
        for (String proxy : List.of("production", "standby")) {
            topology.members().forEach(node -> {
                boolean leads = node.name().equals(production);
                boolean up = proxy.equals("production") == leads
                        && members.get(node.name()) != null
                        && members.get(node.name()).api();
                servers.add(new ProxyServer(proxy, node.name(), up ? "UP" : "DOWN", up ? "L7OK/200" : "L7STS/503"));
            });
        }
        nodes.computeIfPresent(
                name, (any, node) -> new NodeView(name, node.address(), true, node.services(), Optional.of(servers)));
        return this;
    }

    public SyntheticLab key(String holder) {
        key = Optional.ofNullable(holder).map(name -> new LeaderKey(name, Optional.of(30L), Optional.of(29L)));
        return this;
    }

    public SyntheticLab keyUnread() {
        key = key.map(known -> new LeaderKey(known.holder(), Optional.empty(), Optional.empty()));
        return this;
    }

    public SyntheticLab initialized() {
        initialized = true;
        return this;
    }

    /** What is there now has been seen. */
    public SyntheticLab seen() {
        past = past.then(snapshot());
        return this;
    }

    public Diagram diagram(Lang lang) {
        return diagram(lang, TrafficView.NONE);
    }

    public Diagram diagram(Lang lang, TrafficView traffic) {
        Snapshot now = snapshot();
        return new DiagramInput(now, past.then(now), spec(), traffic, lang).diagram();
    }

    /** Of the document's network. */
    public static Diagram diagram(Snapshot snapshot, Lang lang) {
        return diagram(snapshot, empty().topology, PastObservations.NONE.then(snapshot), lang);
    }

    static Diagram diagram(Snapshot snapshot, Topology topology, PastObservations past, Lang lang) {
        return new DiagramInput(snapshot, past, new SyntheticLab(topology).spec(), TrafficView.NONE, lang).diagram();
    }

    public Card card(String name, Lang lang) {
        Diagram diagram = diagram(lang);
        return Stream.of(
                        diagram.etcds(),
                        diagram.members(),
                        diagram.repository().stream().toList())
                .flatMap(List::stream)
                .filter(card -> card.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static TrafficView clients() {
        return clients(ClientPath.HAPROXY);
    }

    /** A set of clients for each path. */
    public static TrafficView clients(ClientPath... paths) {
        return new TrafficView(
                Instant.EPOCH, Stream.of(paths).map(SyntheticLab::set).toList());
    }

    private static SetView set(ClientPath path) {
        Duration seconds = Duration.ofSeconds(2);
        String name = path.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ClientSettings settings = new ClientSettings(name, path, 0, 20, seconds, seconds, seconds, false);
        return new SetView(name, settings, client(4812, 1, 3, 2, 1420, "pg-1"), client(5120, 0, 0, 0, 60, "pg-2"));
    }

    private static ClientView client(
            int acknowledged, int unknown, int failures, int retries, int pause, String member) {
        return new ClientView(
                true,
                new Account(
                        acknowledged,
                        unknown,
                        failures,
                        retries,
                        Optional.empty(),
                        Duration.ofMillis(pause),
                        Latency.NONE,
                        Optional.of(member)),
                List.of());
    }

    public static Member.Postgres postgres(boolean readOnly, int timeline, String receiver, String upstream) {
        return new Member.Postgres(
                "15.13",
                readOnly,
                timeline,
                "0/70006A0",
                Optional.ofNullable(receiver),
                Optional.ofNullable(upstream),
                List.of(),
                List.of());
    }

    public Snapshot snapshot() {
        List<EtcdMember> voters = new ArrayList<>(topology.etcds().stream()
                .flatMap(node -> Optional.ofNullable(etcd.get(node.name())).stream())
                .toList());
        etcd.values().stream()
                .filter(member -> topology.find(member.name()).isEmpty())
                .forEach(voters::add);
        return new Snapshot(
                Instant.EPOCH,
                new EtcdView(voters),
                new Cluster(
                        initialized,
                        key,
                        Map.of(),
                        topology.members().stream()
                                .flatMap(node -> Optional.ofNullable(members.get(node.name())).stream())
                                .toList()),
                topology.nodes().stream().map(node -> nodes.get(node.name())).toList(),
                repository);
    }

    private static Member silent(String name) {
        return new Member(name, false, false, Role.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void create(Node node, Map<Service, ServiceState> services) {
        nodes.put(node.name(), view(node, true, services, nodes.get(node.name()).proxies()));
    }

    private static NodeView view(
            Node node, boolean created, Map<Service, ServiceState> services, Optional<List<ProxyServer>> proxies) {
        return new NodeView(node.name(), "127.0.42." + node.octet(), created, services, proxies);
    }
}
