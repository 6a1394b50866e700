package org.bascule.scenario.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/**
 * What was observed of a lab, as far as a plan depends on it.
 *
 * @param nodes those that are created, by their names
 * @param etcd the etcd cluster
 * @param cluster the Patroni cluster
 * @param backup whether the pgBackRest repository holds a backup
 * @param clients whether the lab's clients run
 */
public record Found(
        Map<String, FoundNode> nodes, FoundEtcd etcd, FoundCluster cluster, boolean backup, boolean clients) {

    /** A lab without nodes. */
    public static final Found NOTHING = new Found(Map.of(), FoundEtcd.NONE, FoundCluster.NONE, false, false);

    public Found {
        nodes = Map.copyOf(nodes);
    }

    /** The same without its Patroni cluster, and without these nodes. */
    Found withoutCluster(Collection<String> removed) {
        Map<String, FoundNode> left = new HashMap<>(nodes);
        left.keySet().removeAll(removed);
        return new Found(left, etcd, FoundCluster.NONE, backup, clients);
    }

    /**
     * @param on whether it is powered on
     * @param disturbed whether its network is isolated or delayed
     * @param services the state of the process of each service
     * @param configured the services that have a configuration file
     * @param outdated those of which that file is not what the state says
     * @param etcdData whether etcd has data there; where the node is powered off, that it has a file is taken for it
     * @param movesEtcd whether the state has Patroni find etcd elsewhere, which takes a restart
     */
    public record FoundNode(
            boolean on,
            boolean disturbed,
            Map<Service, ServiceState> services,
            Set<Service> configured,
            Set<Service> outdated,
            boolean etcdData,
            boolean movesEtcd) {

        public FoundNode {
            services = Map.copyOf(services);
            configured = Set.copyOf(configured);
            outdated = Set.copyOf(outdated);
        }

        boolean is(Service service, ServiceState state) {
            return services.get(service) == state;
        }
    }

    /**
     * @param members what the cluster's own list holds; empty while no member answers
     * @param quorum whether it is held
     */
    public record FoundEtcd(Set<String> members, boolean quorum) {

        static final FoundEtcd NONE = new FoundEtcd(Set.of(), false);

        public FoundEtcd {
            members = Set.copyOf(members);
        }
    }

    /** What it takes to make the dynamic configuration that of a new cluster. */
    public enum Config {
        NEW,
        CHANGED,
        /** PostgreSQL must restart, too. */
        CHANGED_FOR_RESTART
    }

    /**
     * @param initialized whether a member has bootstrapped the cluster
     * @param leader the member that holds the leader key and accepts writes
     * @param following the members that follow it
     * @param registered those that have a key in etcd
     * @param split whether several members accept writes
     * @param replayPaused the members on which replay is paused
     * @param rows whether the table of the rows that steps insert exists
     */
    public record FoundCluster(
            boolean initialized,
            Optional<String> leader,
            Set<String> following,
            Set<String> registered,
            boolean split,
            Config config,
            Set<String> replayPaused,
            boolean rows) {

        static final FoundCluster NONE =
                new FoundCluster(false, Optional.empty(), Set.of(), Set.of(), false, Config.NEW, Set.of(), false);

        public FoundCluster {
            following = Set.copyOf(following);
            registered = Set.copyOf(registered);
            replayPaused = Set.copyOf(replayPaused);
        }
    }
}
