package org.bascule.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.LabSpec;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** A snapshot, for a person to read. */
final class StatusTable {

    private final Terminal terminal;
    private final LabSpec spec;

    StatusTable(Terminal terminal, LabSpec spec) {
        this.terminal = terminal;
        this.spec = spec;
    }

    void print(Snapshot snapshot) {
        terminal.line(terminal.bold(spec.name() + " · " + spec.backend().label() + " · " + spec.network() + ".0/24"));
        etcd(snapshot);
        cluster(snapshot);
        routes(snapshot);
        List<String> absent = snapshot.nodes().stream()
                .filter(node -> !node.created())
                .map(NodeView::name)
                .toList();
        if (!absent.isEmpty()) {
            terminal.line(Text.of("pas encore créés : %s", "not created yet: %s", String.join(", ", absent)));
        }
    }

    private void etcd(Snapshot snapshot) {
        EtcdView.Quorum quorum = snapshot.etcd().quorum();
        if (quorum.members() == 0) {
            return;
        }
        terminal.line("");
        terminal.line("etcd  "
                + (quorum.held()
                                ? Text.of("quorum tenu : ", "quorum held: ")
                                : Text.of("QUORUM PERDU : ", "QUORUM LOST: "))
                        .in(terminal.lang())
                + quorum.account().in(terminal.lang()));
        for (EtcdMember member : snapshot.etcd().members()) {
            String role = !member.answers()
                    ? "down"
                    : member.leader() ? "leader" : member.seesLeader() ? "follower" : "no leader";
            String facts = member.status()
                    .map(status -> String.format(
                            "term %-4d rev %-6d etcd %s", status.term(), status.revision(), status.version()))
                    .orElse("");
            row(
                    member.leader() ? "♛" : member.healthy() ? "●" : "■",
                    member.name(),
                    address(member.name(), snapshot),
                    role,
                    facts);
        }
    }

    private void cluster(Snapshot snapshot) {
        Cluster cluster = snapshot.cluster();
        if (cluster.members().isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line("Patroni  "
                + cluster.leaderKey()
                        .map(this::key)
                        .orElse(Text.of("clé de leader : personne", "leader key: nobody"))
                        .in(terminal.lang()));
        for (Member member : cluster.members()) {
            boolean leads = cluster.leader().filter(member::equals).isPresent();
            String role = leads
                    ? "leader"
                    : cluster.follows(member) ? "streaming" : member.state().orElse("down");
            row(
                    leads ? "♛" : cluster.follows(member) ? "●" : "■",
                    member.name(),
                    address(member.name(), snapshot),
                    role,
                    facts(cluster, member));
        }
    }

    private Text key(LeaderKey key) {
        Optional<String> left =
                key.remaining().map(remaining -> remaining + "/" + key.ttl().orElse(0L) + " s");
        return Text.of("clé de leader : %s (ttl %s)", "leader key: %s (ttl %s)", key.holder(), left.orElse("?"));
    }

    private static String facts(Cluster cluster, Member member) {
        return member.postgres()
                .map(postgres -> String.format(
                                "TL %-3d %-11s %s PostgreSQL %s",
                                postgres.timeline(),
                                postgres.lsn(),
                                postgres.readOnly() ? "ro" : "rw",
                                postgres.version())
                        + cluster.lagBytes(member)
                                .map(lag -> "  lag " + lag + " B")
                                .orElse(""))
                .orElse("");
    }

    private void routes(Snapshot snapshot) {
        List<NodeView> running = snapshot.nodes().stream()
                .filter(node -> node.services().containsKey(Service.HAPROXY))
                .filter(node -> node.services().get(Service.HAPROXY) != ServiceState.DOWN)
                .toList();
        if (running.isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line("HAProxy");
        for (NodeView node : running) {
            String routes = node.proxies()
                    .map(servers -> servers.stream()
                            .map(server -> server.proxy())
                            .distinct()
                            .map(proxy -> proxy + " → " + joined(node.reachableThrough(proxy)))
                            .collect(Collectors.joining("   ")))
                    .orElse("—");
            terminal.line("    " + String.format("%-6s ", node.name()) + routes);
        }
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? "—" : String.join("+", names);
    }

    private void row(String mark, String name, String address, String role, String facts) {
        String line = String.format("  %s %-8s %-13s %-10s %s", mark, name, address, role, facts)
                .stripTrailing();
        terminal.line(mark.equals("♛") ? terminal.green(line) : mark.equals("■") ? terminal.red(line) : line);
    }

    private static String address(String node, Snapshot snapshot) {
        return snapshot.node(node).address();
    }
}
