package org.bascule.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.lab.Archiver;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Origin;
import org.bascule.lab.Repository;
import org.bascule.lab.Repository.Backup;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Topology;
import org.bascule.stack.pgbackrest.PgbackrestConfig;

/** A pgBackRest repository in some of its states, and members that archive to it. Made by hand. */
public final class Repositories {

    public static final Node NODE = new Node("backup", "pg_backup", List.of(), 90, Set.of(Service.PGBACKREST));

    public static final Archiver WORKING = new Archiver(
            true,
            Optional.of("000000010000000000000009"),
            Optional.of(Instant.parse("2026-01-01T11:59:00Z")),
            2,
            Optional.of("000000010000000000000004"),
            Optional.of(Instant.parse("2026-01-01T11:30:00Z")),
            0);

    public static final Archiver FAILING = new Archiver(
            true,
            Optional.of("000000010000000000000009"),
            Optional.of(Instant.parse("2026-01-01T11:59:00Z")),
            5,
            Optional.of("00000001000000000000000A"),
            Optional.of(Instant.parse("2026-01-01T11:59:30Z")),
            3);

    public static final Archiver NOTHING_YET =
            new Archiver(true, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), 0);

    private Repositories() {}

    public static Backup backup(String label, Backup.Type type, String finished) {
        return new Backup(
                label,
                type,
                Instant.parse(finished).minusSeconds(3),
                Instant.parse(finished),
                30_501_909,
                6_053_149,
                "000000010000000000000007",
                false);
    }

    public static Repository withBackups() {
        return of(
                backup("20260101-113000F", Backup.Type.FULL, "2026-01-01T11:30:05Z"),
                backup("20260101-113000F_20260101-115000I", Backup.Type.INCR, "2026-01-01T11:50:07Z"));
    }

    public static Repository of(Backup... backups) {
        return new Repository(
                "backup",
                "my-ha-cluster",
                backups.length == 0 ? 2 : 0,
                backups.length == 0 ? "no valid backups" : "ok",
                Optional.of("7713520983794573893"),
                Optional.of("000000010000000000000009"),
                List.of(backups));
    }

    public static Repository withoutStanza() {
        return new Repository(
                "backup", "my-ha-cluster", 1, "missing stanza path", Optional.empty(), Optional.empty(), List.of());
    }

    /** On a real lab: the node that holds the repository, with a configuration but no stanza, and without starting its server. */
    public static void create(Lab lab) {
        Node node = lab.spec().topology().repository().orElseThrow();
        LabNode on = lab.node(node);
        on.create();
        String etc = on.paths().etc(Service.PGBACKREST);
        List<PgbackrestConfig.Server> members = lab.spec().topology().members().stream()
                .map(member -> new PgbackrestConfig.Server(lab.spec().address(member), "/var/lib/postgresql/data"))
                .toList();
        on.write(
                etc + "/" + PgbackrestConfig.FILE,
                new PgbackrestConfig(
                                lab.spec().topology().scope(),
                                etc,
                                lab.spec().address(node),
                                lab.spec().topology().ports().pgbackrest(),
                                on.paths().run(),
                                lab.spec().topology().members().stream()
                                        .map(Node::name)
                                        .toList(),
                                new PgbackrestConfig.Holder(on.paths().data(Service.PGBACKREST), members))
                        .text());
    }

    /** Of {@link Snapshots#TOPOLOGY}, with a node that holds a repository. */
    public static Topology topology() {
        List<Node> nodes = new ArrayList<>(Snapshots.TOPOLOGY.nodes());
        nodes.add(NODE);
        return new Topology(Snapshots.TOPOLOGY.scope(), Snapshots.TOPOLOGY.token(), nodes);
    }

    /** The same with a node that holds a repository, whose members run pgBackRest too. */
    public static Snapshot with(Snapshot before, Repository repository) {
        List<NodeView> nodes = new ArrayList<>();
        for (NodeView node : before.nodes()) {
            Map<Service, ServiceState> services = new HashMap<>(node.services());
            if (services.containsKey(Service.PATRONI)) {
                services.put(Service.PGBACKREST, ServiceState.UP);
            }
            nodes.add(new NodeView(node.name(), node.address(), node.created(), services, node.proxies()));
        }
        nodes.add(new NodeView(
                NODE.name(), "127.0.3.90", true, Map.of(Service.PGBACKREST, ServiceState.UP), Optional.empty()));
        return new Snapshot(before.at(), before.etcd(), before.cluster(), nodes, Optional.of(repository));
    }

    /** The same with one member's archiver. */
    public static Snapshot archiving(Snapshot before, String name, Archiver archiver) {
        Snapshot changed = Snapshots.with(before, name, member -> archiving(member, archiver));
        return new Snapshot(before.at(), before.etcd(), changed.cluster(), before.nodes(), before.repository());
    }

    public static Member archiving(Member member, Archiver archiver) {
        return member(
                member,
                member.postgres()
                        .map(seen -> new Member.Postgres(
                                seen.version(),
                                seen.readOnly(),
                                seen.timeline(),
                                seen.lsn(),
                                seen.receiver(),
                                seen.upstream(),
                                seen.senders(),
                                seen.slots(),
                                seen.replayPaused(),
                                seen.commits(),
                                archiver)),
                member.origin());
    }

    public static Member from(Member member, Origin origin) {
        return member(member, member.postgres(), Optional.of(origin));
    }

    private static Member member(Member member, Optional<Member.Postgres> postgres, Optional<Origin> origin) {
        return new Member(
                member.name(),
                member.registered(),
                member.api(),
                member.role(),
                member.state(),
                member.patroniVersion(),
                postgres,
                member.flags(),
                member.access(),
                origin);
    }
}
