package org.bascule.scenario.file;

import java.util.EnumMap;
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
 * What a chapter's file alone tells about its lab at one point of the chapter. What depends on which node the servers
 * choose is not known, and is never reported as a mistake.
 */
final class KnownLab {

    /** How certain it is that something is true, in ascending order. */
    enum Certainty {
        NO,
        MAYBE,
        YES
    }

    private final Topology topology;
    private final Set<String> created = new HashSet<>();
    private final Map<Service, Set<String>> configured = new EnumMap<>(Service.class);
    private final Map<Service, Map<String, Certainty>> running = new EnumMap<>(Service.class);
    private final Map<String, Certainty> postgres = new HashMap<>();
    private final Map<String, Set<Proxy>> proxies = new HashMap<>();
    private final Set<String> etcdMembers = new LinkedHashSet<>();
    private final Set<String> off = new HashSet<>();
    private final Set<String> frozen = new HashSet<>();
    private Targets affected = Targets.NONE;
    private boolean uncertain;
    private boolean maintenance;

    KnownLab(Topology topology, State starts) {
        this.topology = topology;
        for (Service service : Service.values()) {
            configured.put(service, new HashSet<>());
            running.put(service, new HashMap<>());
        }
        created.addAll(starts.etcd());
        created.addAll(starts.patroni());
        etcdMembers.addAll(starts.etcd());
        starts.etcd().forEach(node -> addRunning(node, Service.ETCD));
        starts.patroni().forEach(node -> addRunning(node, Service.PATRONI));
        created.addAll(starts.repository());
        starts.pgbackrest().forEach(node -> addRunning(node, Service.PGBACKREST));
        stop(new Targets(starts.stopped(), true), Service.PATRONI, false);
        if (!starts.haproxy().isEmpty()) {
            topology.having(Service.HAPROXY).stream()
                    .filter(node -> !node.runs(Service.PATRONI) || created.contains(node.name()))
                    .forEach(node -> {
                        created.add(node.name());
                        addRunning(node.name(), Service.HAPROXY);
                        proxies.put(node.name(), EnumSet.copyOf(starts.haproxy()));
                    });
        }
    }

    private void addRunning(String node, Service service) {
        configured.get(service).add(node);
        start(new Targets(List.of(node), true), service);
    }

    Topology topology() {
        return topology;
    }

    /** The nodes that a reference designates at this point; a name designates its node, created or not. */
    Targets targets(NodeRef ref) {
        return ref.symbol()
                .map(symbol -> switch (symbol) {
                    case LEADER, REPLICA, REPLICAS ->
                        new Targets(
                                created(Service.PATRONI).stream()
                                        .filter(node -> postgres(node) != Certainty.NO)
                                        .toList(),
                                false);
                    case MEMBERS -> new Targets(created(Service.PATRONI), true);
                    case ETCDS -> new Targets(created(Service.ETCD), true);
                    case AFFECTED -> affected;
                })
                .orElse(new Targets(List.of(ref.word()), true));
    }

    Targets targets(List<NodeRef> refs) {
        return refs.stream().map(this::targets).reduce(Targets.NONE, Targets::and);
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
        return configured.get(service).contains(node);
    }

    Certainty runs(String node, Service service) {
        return running.get(service).getOrDefault(node, Certainty.NO);
    }

    Certainty postgres(String node) {
        return postgres.getOrDefault(node, Certainty.NO);
    }

    boolean off(String node) {
        return off.contains(node);
    }

    boolean mayBeFrozen(String node) {
        return frozen.contains(node);
    }

    /** The proxies that HAProxy on a node may have. */
    Set<Proxy> proxies(String node) {
        return proxies.getOrDefault(node, Set.of());
    }

    Set<String> etcdMembers() {
        return etcdMembers;
    }

    /** The number of etcd members required for quorum. */
    int majority() {
        return etcdMembers.size() / 2 + 1;
    }

    /** Whether enough etcd members run to have quorum. */
    Certainty quorum() {
        long sure = etcdMembers.stream()
                .filter(node -> runs(node, Service.ETCD) == Certainty.YES)
                .count();
        if (possiblyRunning() < majority()) {
            return Certainty.NO;
        }
        return sure >= majority() && !uncertain ? Certainty.YES : Certainty.MAYBE;
    }

    /** The number of etcd members that may be running. */
    long possiblyRunning() {
        return etcdMembers.stream()
                .filter(node -> runs(node, Service.ETCD) != Certainty.NO)
                .count();
    }

    // ---- Changes made by actions ----

    void create(List<String> nodes) {
        created.addAll(nodes);
    }

    void configure(Targets nodes, Service service) {
        configured.get(service).addAll(nodes.nodes());
    }

    void addProxies(Targets nodes, Set<Proxy> added) {
        for (String node : nodes.nodes()) {
            Set<Proxy> before = nodes.certain() ? Set.of() : proxies(node);
            Set<Proxy> all = EnumSet.noneOf(Proxy.class);
            all.addAll(before);
            all.addAll(added);
            proxies.put(node, all);
        }
    }

    void addEtcdMembers(List<String> nodes) {
        etcdMembers.addAll(nodes);
    }

    void removeEtcdMembers(Targets nodes) {
        if (nodes.certain()) {
            nodes.nodes().forEach(etcdMembers::remove);
        }
    }

    /** The restored cluster has one member. */
    void restoreEtcd(Targets node) {
        if (node.certain()) {
            etcdMembers.retainAll(node.nodes());
        }
    }

    void start(Targets nodes, Service service) {
        Certainty sure = nodes.certain() ? Certainty.YES : Certainty.MAYBE;
        for (String node : nodes.nodes()) {
            running.get(service).merge(node, sure, KnownLab::stronger);
            if (service == Service.PATRONI) {
                postgres.merge(node, sure, KnownLab::stronger);
            }
        }
    }

    /** In maintenance mode PostgreSQL survives its Patroni. */
    void maintenance(boolean enabled) {
        maintenance = enabled;
    }

    /** @param killed whether Patroni has no time to stop PostgreSQL */
    void stop(Targets nodes, Service service, boolean killed) {
        boolean orphaned = killed || maintenance;
        for (String node : nodes.nodes()) {
            Certainty left = nodes.certain() || runs(node, service) == Certainty.NO ? Certainty.NO : Certainty.MAYBE;
            running.get(service).put(node, left);
            if (service == Service.PATRONI && postgres(node) != Certainty.NO) {
                postgres.put(node, orphaned ? Certainty.MAYBE : left);
            }
        }
    }

    void powerOff(Targets nodes) {
        for (Service service : Service.values()) {
            stop(nodes, service, false);
        }
        nodes.nodes().stream()
                .filter(node -> nodes.certain() && postgres.containsKey(node))
                .forEach(node -> postgres.put(node, Certainty.NO));
        if (nodes.certain()) {
            off.addAll(nodes.nodes());
        }
    }

    void powerOn(Targets nodes) {
        nodes.nodes().forEach(off::remove);
    }

    void freeze(Targets nodes) {
        frozen.addAll(nodes.nodes());
        uncertain = true;
    }

    /** Nothing is certain about quorum any more: the network has changed, or a process is frozen. */
    void markUncertain() {
        uncertain = true;
    }

    void markAffected(Targets nodes) {
        affected = nodes;
    }

    private static Certainty stronger(Certainty one, Certainty other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The names of the nodes that have a service, for a message. */
    String namesWith(Service service) {
        return String.join(
                ", ", topology.having(service).stream().map(Node::name).toList());
    }
}
