package org.bascule.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Topology;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;

/**
 * A state of the lab that can be built directly.
 *
 * @param etcd the members of the etcd cluster, all running
 * @param patroni the members of the Patroni cluster; the first leads, the others follow
 * @param stopped members whose Patroni is then stopped with Ctrl+C; if the first one is stopped, another member leads
 * @param etcdThrough where Patroni finds etcd
 * @param repository the node of the pgBackRest repository, which then has a backup and the archived WAL; empty for none
 * @param haproxy the proxies that each HAProxy has, on members and on its own nodes; when empty, no HAProxy runs
 */
public record State(
        @Default List<String> etcd,
        @Default List<String> patroni,
        @Default List<String> stopped,
        @Default("proxy") EtcdAccess etcdThrough,
        @Default Set<Proxy> haproxy,
        @Default List<String> repository) {

    public static final State EMPTY = new State(List.of(), List.of(), List.of(), EtcdAccess.PROXY, Set.of());

    /** Without a repository. */
    public State(
            List<String> etcd, List<String> patroni, List<String> stopped, EtcdAccess etcdThrough, Set<Proxy> haproxy) {
        this(etcd, patroni, stopped, etcdThrough, haproxy, List.of());
    }

    public State {
        etcd = List.copyOf(etcd);
        patroni = List.copyOf(patroni);
        stopped = List.copyOf(stopped);
        haproxy = Set.copyOf(haproxy);
        repository = List.copyOf(repository);
    }

    /** The nodes on which pgBackRest's server runs: that of the repository, and every member. */
    public List<String> pgbackrest() {
        return repository.isEmpty()
                ? List.of()
                : Stream.concat(repository.stream(), patroni.stream()).toList();
    }

    /** The nodes on which HAProxy runs, without the members that are not in the cluster yet. */
    public List<String> proxies(Topology topology) {
        return topology.having(Service.HAPROXY).stream()
                .filter(node -> !haproxy.isEmpty())
                .filter(node -> !node.runs(Service.PATRONI) || patroni.contains(node.name()))
                .map(Node::name)
                .toList();
    }
}
