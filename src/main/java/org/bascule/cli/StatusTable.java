package org.bascule.cli;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.Known;
import org.bascule.lab.LabSpec;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.lab.VersionsInUse;
import org.bascule.lab.Warning;
import org.bascule.lab.Warnings;

/** A snapshot as text. */
final class StatusTable {

    private static final Text SILENT = CliMessages.notResponding();

    private final Terminal terminal;
    private final LabSpec spec;
    private final RepositoryWords words;

    StatusTable(Terminal terminal, LabSpec spec) {
        this.terminal = terminal;
        this.spec = spec;
        this.words = new RepositoryWords(terminal.lang());
    }

    void print(Snapshot snapshot) {
        terminal.line(terminal.bold(spec.name() + " · " + spec.backend().label() + " · " + spec.network() + ".0/24"));
        String versions = VersionsInUse.of(spec, snapshot);
        if (!versions.isEmpty()) {
            terminal.line(versions);
        }
        warnings(snapshot);
        etcd(snapshot);
        cluster(snapshot);
        routes(snapshot);
        repository(snapshot);
        List<String> absent = snapshot.nodes().stream()
                .filter(node -> !node.created())
                .map(NodeView::name)
                .toList();
        if (!absent.isEmpty()) {
            terminal.line(CliMessages.notCreatedYet(String.join(", ", absent)));
        }
    }

    private void warnings(Snapshot snapshot) {
        for (Warning warning : Warnings.of(snapshot, spec.topology())) {
            terminal.line(terminal.red("⚠ " + warning.says().in(terminal.lang())));
        }
    }

    private void etcd(Snapshot snapshot) {
        EtcdView.Quorum quorum = snapshot.etcd().quorum();
        if (quorum.members() == 0) {
            return;
        }
        terminal.line("");
        terminal.line("etcd  "
                + (quorum.held() ? CliMessages.quorumHeld() : CliMessages.quorumLost()).in(terminal.lang())
                + quorum.account().in(terminal.lang()));
        for (EtcdMember member : snapshot.etcd().members()) {
            String role = !member.answers()
                    ? SILENT.in(terminal.lang())
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
                + key(cluster).in(terminal.lang())
                + (cluster.paused() ? CliMessages.paused().in(terminal.lang()) : ""));
        for (Member member : cluster.members()) {
            boolean leads = cluster.leader()
                    .or(cluster::standbyLeader)
                    .filter(member::equals)
                    .isPresent();
            String role = leads
                    ? cluster.leader().isPresent() ? "leader" : "standby leader"
                    : cluster.follows(member)
                            ? "streaming"
                            : member.state().orElseGet(() -> SILENT.in(terminal.lang()));
            row(
                    leads ? "♛" : cluster.follows(member) ? "●" : "■",
                    member.name(),
                    address(member.name(), snapshot),
                    role,
                    facts(cluster, member) + words.member(snapshot, member));
        }
    }

    /** Keys that have not been read must not be shown as "nobody". */
    private Text key(Cluster cluster) {
        if (cluster.known() instanceof Known.NotYet) {
            return CliMessages.leaderKeyNotRead();
        }
        Text key = cluster.leaderKey().map(this::key).orElse(CliMessages.noLeaderKey());
        return cluster.known() instanceof Known.Since since ? CliMessages.readAt(key, time(since.readAt())) : key;
    }

    private static String time(Instant at) {
        return LocalTime.ofInstant(at, ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private Text key(LeaderKey key) {
        Optional<String> left =
                key.remaining().map(remaining -> remaining + "/" + key.ttl().orElse(0L) + " s");
        return CliMessages.leaderKeyTtl(key.holder(), left.orElse("?"));
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
                                .orElse("")
                        + (member.flags().synchronous() ? "  sync" : "")
                        + (member.flags().tags().isEmpty()
                                ? ""
                                : "  " + member.flags().written()))
                .orElse(member.access()
                        .refusal()
                        .map(words -> "PostgreSQL: " + words)
                        .orElse(""));
    }

    private void repository(Snapshot snapshot) {
        snapshot.repository().ifPresent(seen -> {
            terminal.line("");
            terminal.line("pgBackRest  " + words.stanza(seen));
            ServiceState server =
                    snapshot.node(seen.node()).services().getOrDefault(Service.PGBACKREST, ServiceState.DOWN);
            row(
                    server == ServiceState.UP ? "●" : "■",
                    seen.node(),
                    address(seen.node(), snapshot),
                    "TLS " + server.name().toLowerCase(Locale.ROOT),
                    words.archive(seen));
            seen.backups().forEach(backup -> terminal.line("    " + words.backup(backup)));
        });
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
        String line = String.format("  %s %-8s %-13s %-14s %s", mark, name, address, role, facts)
                .stripTrailing();
        terminal.line(mark.equals("♛") ? terminal.green(line) : mark.equals("■") ? terminal.red(line) : line);
    }

    private static String address(String node, Snapshot snapshot) {
        // A stranger counts for etcd's quorum without being a node of this lab.
        return snapshot.nodes().stream()
                .filter(candidate -> candidate.name().equals(node))
                .findFirst()
                .map(NodeView::address)
                .orElse("");
    }
}
