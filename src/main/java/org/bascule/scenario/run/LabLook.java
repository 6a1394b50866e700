package org.bascule.scenario.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bascule.backend.LabNode;
import org.bascule.backend.NetworkFaults;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Repository;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Command;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.ConfigurePatroni.Diverged;
import org.bascule.scenario.action.ConfigurePatroni.ReplicaMethod;
import org.bascule.scenario.action.ResetConfig;
import org.bascule.scenario.action.RestoreEtcd;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.plan.Found;
import org.bascule.scenario.plan.Found.Config;
import org.bascule.scenario.plan.Found.FoundCluster;
import org.bascule.scenario.plan.Found.FoundEtcd;
import org.bascule.scenario.plan.Found.FoundNode;
import org.bascule.stack.patroni.MemberFile;

/** Observes a lab for a plan. */
final class LabLook {

    /** PostgreSQL's settings in a dynamic configuration of this program that change only when it restarts. */
    private static final Set<String> NEED_RESTART = Set.of(
            "postgresql.parameters.max_connections",
            "postgresql.parameters.max_wal_senders",
            "postgresql.parameters.max_replication_slots",
            "postgresql.parameters.wal_level",
            "postgresql.parameters.archive_mode");

    private final ScenarioContext context;
    private final State wanted;

    LabLook(ScenarioContext context, State wanted) {
        this.context = context;
        this.wanted = wanted;
    }

    Found found() {
        Snapshot now = context.observer().fresh();
        Map<String, FoundNode> nodes = new ConcurrentHashMap<>();
        List<Command> looks = new ArrayList<>();
        for (Node node : context.lab().nodes()) {
            looks.add(Command.of("", () -> nodes.put(node.name(), node(node))));
        }
        ParallelCommands.run(looks);
        return new Found(
                nodes,
                new FoundEtcd(
                        now.etcd().members().stream().map(EtcdMember::name).collect(Collectors.toSet()),
                        now.etcd().quorum().held()),
                cluster(now),
                now.repository().flatMap(Repository::lastBackup).isPresent(),
                !context.traffic().running().isEmpty());
    }

    private FoundNode node(Node node) {
        LabNode on = context.lab().node(node);
        boolean isOn = on.isOn();
        Map<Service, ServiceState> services = new EnumMap<>(Service.class);
        node.services().forEach(service -> services.put(service, isOn ? on.state(service) : ServiceState.DOWN));
        boolean frozen = services.containsValue(ServiceState.FROZEN);
        Set<Service> configured = EnumSet.noneOf(Service.class);
        Set<Service> outdated = EnumSet.noneOf(Service.class);
        boolean movesEtcd = false;
        for (Service service : node.services()) {
            Optional<String> file = read(node, service);
            if (file.isPresent()) {
                configured.add(service);
            }
            if (service == Service.PATRONI
                    && file.isPresent()
                    && wanted.patroni().contains(node.name())) {
                MemberFile right = MemberFile.read(member(node)).orElseThrow();
                Optional<MemberFile> there = MemberFile.read(file.get());
                if (there.filter(right::saysTheSameAs).isEmpty()) {
                    outdated.add(service);
                }
                movesEtcd = there.filter(right::findsEtcdAs).isEmpty();
            }
            if (service == Service.HAPROXY
                    && wanted.proxies(context.spec().topology()).contains(node.name())
                    && !file.equals(Optional.of(
                            new ConfigureHaproxy(NodeRefs.of(node.name()), wanted.haproxy()).text(context, node)))) {
                outdated.add(service);
            }
        }
        boolean etcdData = configured.contains(Service.ETCD)
                && (!isOn || services.get(Service.ETCD) != ServiceState.DOWN || RestoreEtcd.hasData(on));
        return new FoundNode(
                isOn, isOn && !frozen && disturbed(on), services, configured, outdated, etcdData, movesEtcd);
    }

    private static boolean disturbed(LabNode node) {
        return node.networkFaults().filter(NetworkFaults::disturbed).isPresent();
    }

    /** The Patroni configuration that the state has on a member. */
    private String member(Node node) {
        return new ConfigurePatroni(
                        NodeRefs.of(node.name()),
                        wanted.etcdThrough(),
                        wanted.repository().isEmpty() ? ReplicaMethod.BASEBACKUP : ReplicaMethod.PGBACKREST,
                        Diverged.REWIND)
                .commands(context)
                .get(0)
                .content()
                .orElseThrow()
                .get();
    }

    private Optional<String> read(Node node, Service service) {
        try {
            return Optional.of(context.lab().node(node).read(context.configFile(node, service)));
        } catch (Refusal missing) {
            return Optional.empty();
        }
    }

    private FoundCluster cluster(Snapshot now) {
        Cluster cluster = now.cluster();
        Optional<Member> leader = cluster.leader();
        Set<String> registered = cluster.members().stream()
                .filter(Member::registered)
                .map(Member::name)
                .collect(Collectors.toCollection(HashSet::new));
        registered.addAll(cluster.strangers());
        return new FoundCluster(
                cluster.initialized(),
                leader.map(Member::name),
                cluster.followers().stream().map(Member::name).collect(Collectors.toSet()),
                registered,
                cluster.writers().size() > 1,
                config(cluster, leader),
                cluster.members().stream()
                        .filter(member -> member.postgres()
                                .filter(Member.Postgres::replayPaused)
                                .isPresent())
                        .map(Member::name)
                        .collect(Collectors.toSet()),
                leader.isPresent()
                        && rows(context.spec().topology().node(leader.get().name())));
    }

    private Config config(Cluster cluster, Optional<Member> leader) {
        return config(
                cluster,
                changes(),
                leader.filter(member -> member.flags().pendingRestart()).isPresent());
    }

    /** What differs from a new cluster's configuration, which every member writes alike; nothing where no node runs Patroni. */
    private Set<String> changes() {
        return context.spec().topology().members().stream()
                .findFirst()
                .map(member -> ResetConfig.changes(context, member).keySet())
                .orElse(Set.of());
    }

    /**
     * @param changes the paths of what differs from a new cluster
     * @param waits whether the leader waits for a restart
     */
    static Config config(Cluster cluster, Set<String> changes, boolean waits) {
        // A member that bootstraps registers the cluster first and writes the configuration when PostgreSQL runs.
        if (!cluster.initialized() || cluster.config().isEmpty()) {
            return Config.NEW;
        }
        boolean willWait = changes.stream().anyMatch(NEED_RESTART::contains);
        // What waits for a restart and is taken back waits no more.
        if (waits != willWait) {
            return Config.CHANGED_FOR_RESTART;
        }
        return changes.isEmpty() ? Config.NEW : Config.CHANGED;
    }

    private boolean rows(Node leader) {
        try (Connection connection = context.connect(leader, context.ports().postgresql());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select to_regclass('marks') is not null")) {
            found.next();
            return found.getBoolean(1);
        } catch (SQLException unanswered) {
            return false;
        }
    }
}
