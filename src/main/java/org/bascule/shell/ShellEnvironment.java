package org.bascule.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bascule.backend.NodePaths;
import org.bascule.lab.Accounts;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Service;
import org.bascule.stack.service.ServiceConfig;

/** The variables with which the clients of the servers need no options on a node. */
record ShellEnvironment(LabSpec spec, Node node, NodePaths paths) {

    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("LANG", "C.UTF-8");
        variables.put("PAGER", "less");
        variables.putAll(postgres());
        variables.put("PGUSER", Accounts.SUPERUSER);
        variables.put("PGDATABASE", Accounts.DATABASE);
        variables.put("PGPASSFILE", new ShellFiles(paths).passwords());
        variables.put("PGCONNECT_TIMEOUT", "5");
        if (node.runs(Service.PATRONI)) {
            variables.put("PATRONICTL_CONFIG_FILE", config(Service.PATRONI));
        }
        variables.put("ETCDCTL_API", "3");
        variables.put(
                "ETCDCTL_ENDPOINTS",
                spec.topology().etcds().stream()
                        .map(etcd -> "http://" + spec.address(etcd) + ":" + ports().etcdClient())
                        .collect(Collectors.joining(",")));
        return variables;
    }

    /** The node's own PostgreSQL, else its HAProxy's way to the leader, else whichever member accepts writes. */
    private Map<String, String> postgres() {
        if (node.runs(Service.PATRONI)) {
            return postgres(List.of(node), ports().postgresql());
        }
        if (node.runs(Service.HAPROXY)) {
            return postgres(List.of(node), ports().production());
        }
        Map<String, String> leader =
                new LinkedHashMap<>(postgres(spec.topology().members(), ports().postgresql()));
        leader.put("PGTARGETSESSIONATTRS", "read-write");
        return leader;
    }

    private Map<String, String> postgres(List<Node> hosts, int port) {
        return Map.of(
                "PGHOST",
                hosts.stream().map(spec::address).collect(Collectors.joining(",")),
                "PGPORT",
                Integer.toString(port));
    }

    /** The lines of libpq's password file, for any server: every server of a lab has the same accounts. */
    static String passwords() {
        return List.of(Accounts.SUPERUSER, Accounts.REPLICATION).stream()
                .map(user -> "*:*:*:" + user + ":" + Accounts.PASSWORD + "\n")
                .collect(Collectors.joining());
    }

    /** Three commands that show what this kind of node is for. */
    List<String> suggestions() {
        String address = spec.address(node);
        if (node.runs(Service.PATRONI)) {
            return List.of(
                    "patronictl list",
                    "psql -c 'SELECT pg_is_in_recovery()'",
                    "curl -s " + address + ":" + ports().patroni() + "/patroni");
        }
        if (node.runs(Service.ETCD)) {
            return List.of("etcdctl endpoint health", "etcdctl member list", "etcdctl get --prefix /service/");
        }
        if (node.runs(Service.PGBACKREST)) {
            return List.of(
                    "pgbackrest info",
                    "less " + config(Service.PGBACKREST),
                    "psql -c 'SELECT last_archived_wal FROM pg_stat_archiver'");
        }
        return List.of(
                "psql -c 'SELECT inet_server_addr()'",
                "curl -s '" + address + ":" + ports().stats() + "/;csv'",
                "less " + config(Service.HAPROXY));
    }

    private String config(Service service) {
        return paths.etc(service) + "/" + ServiceConfig.file(service, node);
    }

    private Ports ports() {
        return spec.topology().ports();
    }
}
