package org.bascule.scenario.file;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Topology;
import org.bascule.scenario.State;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;

/**
 * What a chapter's file alone tells of its lab at one point of it. Where it depends on whom the servers choose, it is not
 * known, and then nothing is said to be wrong.
 */
final class KnownLab {

    /** Whether something is so. */
    enum Sure {
        NO,
        MAYBE,
        YES
    }

    private record Part(String node, Service service) {}

    private final Topology topology;
    private final Set<String> created = new HashSet<>();
    private final Set<Part> configured = new HashSet<>();
    private final Map<Part, Sure> running = new HashMap<>();
    private final Map<String, Sure> postgres = new HashMap<>();
    private final Map<String, Set<Proxy>> proxies = new HashMap<>();
    private final Set<String> etcdMembers = new LinkedHashSet<>();
    private final Set<String> off = new HashSet<>();
    private final Set<String> frozen = new HashSet<>();
    private Targets affected = Targets.NOBODY;
    private boolean disturbed;

    KnownLab(Topology topology, State starts) {
        this.topology = topology;
        created.addAll(starts.etcd());
        created.addAll(starts.patroni());
        etcdMembers.addAll(starts.etcd());
        starts.etcd().forEach(node -> stands(node, Service.ETCD));
        starts.patroni().forEach(node -> stands(node, Service.PATRONI));
        stop(new Targets(starts.stopped(), true), Service.PATRONI, false);
        if (!starts.haproxy().isEmpty()) {
            topology.having(Service.HAPROXY).stream()
                    .filter(node -> !node.runs(Service.PATRONI) || created.contains(node.name()))
                    .forEach(node -> {
                        created.add(node.name());
                        stands(node.name(), Service.HAPROXY);
                        proxies.put(node.name(), EnumSet.copyOf(starts.haproxy()));
                    });
        }
    }

    private void stands(String node, Service service) {
        configured.add(new Part(node, service));
        start(new Targets(List.of(node), true), service);
    }

    Topology topology() {
        return topology;
    }

    /** Whom a reference means here; a node's name means that node, created or not. */
    Targets targets(NodeRef ref) {
        return ref.symbol()
                .map(symbol -> switch (symbol) {
                    case LEADER, REPLICA, REPLICAS ->
                        new Targets(
                                created(Service.PATRONI).stream()
                                        .filter(node -> postgres(node) != Sure.NO)
                                        .toList(),
                                false);
                    case MEMBERS -> new Targets(created(Service.PATRONI), true);
                    case ETCDS -> new Targets(created(Service.ETCD), true);
                    case AFFECTED -> affected;
                })
                .orElse(new Targets(List.of(ref.word()), true));
    }

    Targets targets(List<NodeRef> refs) {
        return refs.stream().map(this::targets).reduce(Targets.NOBODY, Targets::and);
    }

    List<String> created(Service service) {
        return topology.having(service).stream()
                .map(Node::name)
                .filter(created::contains)
                .toList();
    }

    boolean exists(String node) {
        return created.contains(node);
    }

    boolean configured(String node, Service service) {
        return configured.contains(new Part(node, service));
    }

    Sure runs(String node, Service service) {
        return running.getOrDefault(new Part(node, service), Sure.NO);
    }

    Sure postgres(String node) {
        return postgres.getOrDefault(node, Sure.NO);
    }

    boolean off(String node) {
        return off.contains(node);
    }

    boolean mayBeFrozen(String node) {
        return frozen.contains(node);
    }

    /** The proxies that HAProxy on a node may carry. */
    Set<Proxy> proxies(String node) {
        return proxies.getOrDefault(node, Set.of());
    }

    Set<String> etcdMembers() {
        return etcdMembers;
    }

    /** How many must agree. */
    int needed() {
        return etcdMembers.size() / 2 + 1;
    }

    /** Whether enough members of etcd run to agree. */
    Sure quorum() {
        long sure = etcdMembers.stream()
                .filter(node -> runs(node, Service.ETCD) == Sure.YES)
                .count();
        if (mayRun() < needed()) {
            return Sure.NO;
        }
        return sure >= needed() && !disturbed ? Sure.YES : Sure.MAYBE;
    }

    /** How many members of etcd may run. */
    long mayRun() {
        return etcdMembers.stream()
                .filter(node -> runs(node, Service.ETCD) != Sure.NO)
                .count();
    }

    // ---- What actions do ----

    void create(List<String> nodes) {
        created.addAll(nodes);
    }

    void configure(Targets nodes, Service service) {
        nodes.nodes().forEach(node -> configured.add(new Part(node, service)));
    }

    void listen(Targets nodes, Set<Proxy> listen) {
        for (String node : nodes.nodes()) {
            Set<Proxy> before = nodes.certain() ? Set.of() : proxies(node);
            Set<Proxy> all = EnumSet.noneOf(Proxy.class);
            all.addAll(before);
            all.addAll(listen);
            proxies.put(node, all);
        }
    }

    void join(List<String> nodes) {
        etcdMembers.addAll(nodes);
    }

    void start(Targets nodes, Service service) {
        Sure sure = nodes.certain() ? Sure.YES : Sure.MAYBE;
        for (String node : nodes.nodes()) {
            running.merge(new Part(node, service), sure, KnownLab::more);
            if (service == Service.PATRONI) {
                postgres.merge(node, sure, KnownLab::more);
            }
        }
    }

    /** @param orphaned whether PostgreSQL may outlive its Patroni */
    void stop(Targets nodes, Service service, boolean orphaned) {
        for (String node : nodes.nodes()) {
            Sure left = nodes.certain() || runs(node, service) == Sure.NO ? Sure.NO : Sure.MAYBE;
            running.put(new Part(node, service), left);
            if (service == Service.PATRONI && postgres(node) != Sure.NO) {
                postgres.put(node, orphaned ? Sure.MAYBE : left);
            }
        }
    }

    void kill(Targets nodes) {
        for (Service service : Service.values()) {
            stop(nodes, service, false);
        }
        if (nodes.certain()) {
            off.addAll(nodes.nodes());
        }
    }

    void switchOn(Targets nodes) {
        nodes.nodes().forEach(off::remove);
    }

    void freeze(Targets nodes) {
        frozen.addAll(nodes.nodes());
        disturbed = true;
    }

    /** Its network is no longer as it was. */
    void disturb() {
        disturbed = true;
    }

    void strike(Targets nodes) {
        affected = nodes;
    }

    private static Sure more(Sure one, Sure other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The nodes that have a service, as a person would choose among them. */
    String having(Service service) {
        return String.join(
                ", ", topology.having(service).stream().map(Node::name).toList());
    }
}
