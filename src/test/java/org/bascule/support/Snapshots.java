package org.bascule.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bascule.lab.Access;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.Known;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.ProxyServer;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Topology;

/** What the document's lab looks like in some of its states. Made by hand: nothing about servers is tried with them. */
public final class Snapshots {

    public static final Instant AT = Instant.parse("2026-01-01T12:00:00.123456Z");

    private static final Map<String, Object> CONFIG = Map.of("ttl", 30, "postgresql", Map.of("use_slots", true));

    /** Whose nodes they show. */
    public static final Topology TOPOLOGY = new Topology(
            "my-ha-cluster",
            "patroni",
            List.of(
                    new Node("etcd1", "etcd1", List.of(), 64, Set.of(Service.ETCD)),
                    new Node("etcd2", "etcd2", List.of(), 78, Set.of(Service.ETCD)),
                    new Node("etcd3", "etcd3", List.of(), 79, Set.of(Service.ETCD)),
                    member("pg-1", 141),
                    member("pg-2", 201),
                    member("pg-3", 68)));

    private static Node member(String name, int octet) {
        return new Node(name, name, List.of(), octet, Set.of(Service.PATRONI, Service.HAPROXY));
    }

    private Snapshots() {}

    public static Snapshot nothingCreated() {
        List<NodeView> nodes = List.of("etcd1", "etcd2", "etcd3", "pg-1", "pg-2", "pg-3").stream()
                .map(name -> new NodeView(name, "127.0.3.9", false, Map.of(), Optional.empty()))
                .toList();
        return new Snapshot(
                AT, new EtcdView(List.of()), new Cluster(false, Optional.empty(), Map.of(), List.of()), nodes);
    }

    public static Snapshot whole() {
        return snapshot(
                etcd(3),
                Optional.of(key("pg-1")),
                List.of(leader("pg-1", 1, "pg-2", "pg-3"), replica("pg-2", 1), replica("pg-3", 1)));
    }

    public static Snapshot quorumLost() {
        return snapshot(
                etcd(1),
                Optional.of(new LeaderKey("pg-1", Optional.empty(), Optional.empty())),
                List.of(down("pg-1"), replica("pg-2", 1), replica("pg-3", 1)));
    }

    /** The key has expired, and nobody has taken it yet. */
    public static Snapshot leaderDown() {
        return snapshot(etcd(3), Optional.empty(), List.of(down("pg-1"), cutOff("pg-2", 1), cutOff("pg-3", 1)));
    }

    public static Snapshot failedOver() {
        return snapshot(
                etcd(3),
                Optional.of(key("pg-2")),
                List.of(down("pg-1"), leader("pg-2", 2, "pg-3"), replica("pg-3", 2)));
    }

    /** Patroni is frozen beside a leader's PostgreSQL, which writes on while another has been promoted. */
    public static Snapshot splitBrain() {
        return snapshot(
                etcd(3),
                Optional.of(key("pg-2")),
                List.of(leader("pg-1", 1), leader("pg-2", 2, "pg-3"), replica("pg-3", 2)));
    }

    public static Snapshot replayPaused() {
        return with(whole(), "pg-2", member -> replay(member, true));
    }

    private static Member replay(Member member, boolean paused) {
        Member.Postgres seen = member.postgres().orElseThrow();
        return with(
                member,
                Optional.of(new Member.Postgres(
                        seen.version(),
                        seen.readOnly(),
                        seen.timeline(),
                        seen.lsn(),
                        seen.receiver(),
                        seen.upstream(),
                        seen.senders(),
                        seen.slots(),
                        paused,
                        seen.commits())),
                member.access());
    }

    /** The same with another PostgreSQL, or with none. */
    public static Member with(Member member, Optional<Member.Postgres> postgres, Access access) {
        return new Member(
                member.name(),
                member.registered(),
                member.api(),
                member.role(),
                member.state(),
                member.patroniVersion(),
                postgres,
                member.flags(),
                access);
    }

    /** The same with one member changed. */
    public static Snapshot with(Snapshot before, String name, UnaryOperator<Member> changed) {
        Cluster cluster = before.cluster();
        List<Member> members = cluster.members().stream()
                .map(member -> member.name().equals(name) ? changed.apply(member) : member)
                .toList();
        return with(before, new Cluster(cluster.initialized(), cluster.leaderKey(), cluster.config(), members));
    }

    public static Snapshot with(Snapshot before, Cluster cluster) {
        return new Snapshot(before.at(), before.etcd(), cluster, before.nodes());
    }

    /** The same, of which the keys are known so far. */
    public static Snapshot known(Snapshot before, Known known) {
        Cluster cluster = before.cluster();
        return with(
                before,
                new Cluster(
                        cluster.initialized(),
                        cluster.leaderKey(),
                        cluster.config(),
                        cluster.members(),
                        known,
                        cluster.writers(),
                        cluster.strangers()));
    }

    private static Snapshot snapshot(EtcdView etcd, Optional<LeaderKey> key, List<Member> members) {
        List<NodeView> nodes = new ArrayList<>();
        etcd.members()
                .forEach(member -> nodes.add(new NodeView(
                        member.name(),
                        "127.0.3.64",
                        true,
                        Map.of(Service.ETCD, member.answers() ? ServiceState.UP : ServiceState.FROZEN),
                        Optional.empty())));
        members.forEach(member -> nodes.add(new NodeView(
                member.name(),
                "127.0.3.141",
                true,
                Map.of(
                        Service.PATRONI,
                        member.api() ? ServiceState.UP : ServiceState.DOWN,
                        Service.HAPROXY,
                        ServiceState.UP),
                Optional.of(List.of(
                        new ProxyServer("production", "pg-1", "UP", "L7OK/200"),
                        new ProxyServer("standby", "pg-1", "DOWN", "L7STS/503"))))));
        return new Snapshot(AT, etcd, new Cluster(true, key, CONFIG, members), nodes);
    }

    private static EtcdView etcd(int answering) {
        List<EtcdMember> members = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            boolean answers = i <= answering;
            boolean quorum = answering >= 2;
            members.add(new EtcdMember(
                    "etcd" + i,
                    answers,
                    quorum && i == 1,
                    answers && quorum,
                    answers ? Optional.of(new EtcdMember.EtcdStatus(4, 57, "3.5.16")) : Optional.empty()));
        }
        return new EtcdView(members);
    }

    private static LeaderKey key(String holder) {
        return new LeaderKey(holder, Optional.of(30L), Optional.of(27L));
    }

    private static Member leader(String name, int timeline, String... followers) {
        List<Member.Sender> senders = new ArrayList<>();
        for (String follower : followers) {
            senders.add(new Member.Sender(follower, "streaming", "async", 168));
        }
        return member(
                name,
                Role.LEADER,
                new Member.Postgres(
                        "17.5",
                        false,
                        timeline,
                        "0/5000060",
                        Optional.empty(),
                        Optional.empty(),
                        senders,
                        List.of("pg_2", "pg_3")));
    }

    private static Member replica(String name, int timeline) {
        return member(
                name,
                Role.REPLICA,
                new Member.Postgres(
                        "17.5",
                        true,
                        timeline,
                        "0/5000060",
                        Optional.of("streaming"),
                        Optional.of("pg-1"),
                        List.of(),
                        List.of()));
    }

    private static Member cutOff(String name, int timeline) {
        return member(
                name,
                Role.REPLICA,
                new Member.Postgres(
                        "17.5", true, timeline, "0/5000060", Optional.empty(), Optional.empty(), List.of(), List.of()));
    }

    private static Member member(String name, Role role, Member.Postgres postgres) {
        return new Member(name, true, true, role, Optional.of("running"), Optional.of("4.0.4"), Optional.of(postgres));
    }

    private static Member down(String name) {
        return new Member(name, false, false, Role.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
