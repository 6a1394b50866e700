package org.bascule.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.incident.ClientReport;
import org.bascule.incident.Fault;
import org.bascule.incident.Incident;
import org.bascule.incident.IncidentFold;
import org.bascule.incident.Settings;
import org.bascule.lab.Access;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdView;
import org.bascule.lab.HealthChecks;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.NodeView;
import org.bascule.lab.PatroniFlags;
import org.bascule.lab.ProxyServer;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.Pause;

/** Snapshots of a failover, made by hand, with the times of one that was measured: pg-1 leads, then pg-2. */
public final class Incidents {

    public static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    public static final HealthChecks CHECKS =
            new HealthChecks(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(2), 2, 1);

    public static final Settings SETTINGS = new Settings(Timers.QUICK, 300, Optional.of(CHECKS));

    /** A stop of Patroni with HAProxy and one client set. */
    public static final Incident STOP = stop();

    private Incidents() {}

    /** What was seen at a time, in milliseconds since the fault. */
    public static final class Seen {
        private final long at;
        private Optional<LeaderKey> key = Optional.empty();
        private final Map<String, Member> members = new java.util.TreeMap<>();
        private final Map<String, List<String>> routes = new java.util.TreeMap<>();
        private ServiceState patroni = ServiceState.UP;

        private Seen(long at) {
            this.at = at;
            for (String name : List.of("pg-1", "pg-2")) {
                members.put(name, member(name, Optional.of(true), false, "running"));
            }
        }

        public Seen key(String holder, long remaining) {
            key = Optional.of(new LeaderKey(holder, Optional.of(20L), Optional.of(remaining)));
            return this;
        }

        /** Accepts writes, and its REST API answers 200. */
        public Seen writes(String name) {
            members.put(name, member(name, Optional.of(false), true, "running"));
            return this;
        }

        /** Its REST API answers 200, while its PostgreSQL is read-only. */
        public Seen answersPrimary(String name) {
            members.put(name, member(name, Optional.of(true), true, "running"));
            return this;
        }

        public Seen down(String name, String state) {
            members.put(name, member(name, Optional.empty(), true, state));
            return this;
        }

        public Seen routes(String node, String... servers) {
            routes.put(node, List.of(servers));
            return this;
        }

        public Seen patroni(ServiceState state) {
            patroni = state;
            return this;
        }

        public Snapshot snapshot() {
            List<NodeView> nodes = new ArrayList<>();
            for (String name : List.of("pg-1", "pg-2")) {
                nodes.add(new NodeView(
                        name,
                        "127.0.3.1",
                        true,
                        Map.of(Service.PATRONI, name.equals("pg-1") ? patroni : ServiceState.UP),
                        Optional.ofNullable(routes.get(name)).map(Seen::servers)));
            }
            return new Snapshot(
                    AT.plusMillis(at),
                    new EtcdView(List.of()),
                    new Cluster(true, key, Map.of(), List.copyOf(members.values())),
                    nodes);
        }

        private static List<ProxyServer> servers(List<String> up) {
            return List.of("pg-1", "pg-2").stream()
                    .map(name -> new ProxyServer(
                            "production",
                            name,
                            up.contains(name) ? "UP" : "DOWN",
                            up.contains(name) ? "L7OK/200" : "L7STS/503"))
                    .toList();
        }

        private static Member member(String name, Optional<Boolean> readOnly, boolean primary, String state) {
            return new Member(
                    name,
                    true,
                    true,
                    Role.UNKNOWN,
                    Optional.of(state),
                    Optional.empty(),
                    readOnly.map(only -> new Member.Postgres(
                            "15", only, 1, "0/1", Optional.empty(), Optional.empty(), List.of(), List.of())),
                    PatroniFlags.NONE,
                    readOnly.isPresent() ? Access.LETS_IN : Access.SILENT,
                    Optional.empty(),
                    primary,
                    Optional.empty());
        }
    }

    public static Seen seen(long at) {
        return new Seen(at);
    }

    /** pg-1 leads and both HAProxys route to it. */
    public static Snapshot before(long remaining) {
        return seen(-200)
                .key("pg-1", remaining)
                .writes("pg-1")
                .routes("pg-1", "pg-1")
                .routes("pg-2", "pg-1")
                .snapshot();
    }

    /** The same with another leader key. */
    public static Snapshot withKey(Snapshot before, LeaderKey key) {
        Cluster cluster = before.cluster();
        return Snapshots.with(
                before, new Cluster(cluster.initialized(), Optional.of(key), cluster.config(), cluster.members()));
    }

    public static Fault fault(Fault.Kind kind) {
        return new Fault(kind, "pg-1", AT, "a command");
    }

    /** A client set that retries after 200 ms. */
    public static ClientReport client(long lastAnswer, Long firstFailure, Long nextAnswer) {
        return new ClientReport(
                "haproxy",
                ClientPath.HAPROXY,
                2,
                Duration.ofMillis(200),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Optional.of(AT.plusMillis(nextAnswer == null ? lastAnswer : nextAnswer + 50)),
                List.of(new Pause(
                        AT.plusMillis(lastAnswer),
                        Optional.ofNullable(firstFailure).map(AT::plusMillis),
                        Optional.ofNullable(nextAnswer).map(AT::plusMillis),
                        Optional.of("pg-1"),
                        nextAnswer == null ? Optional.empty() : Optional.of("pg-2"))));
    }

    private static Incident stop() {
        IncidentFold fold = new IncidentFold(fault(Fault.Kind.STOP), "pg-1", before(19));
        stopped().forEach(fold::see);
        fold.see(List.of(client(-20, 300L, 3600L)));
        return fold.incident(SETTINGS, fold.over(), AT.plusSeconds(4));
    }

    /** What was seen of a stop: the key is released after 1.2 s, and HAProxy routes after 3.4 s. */
    public static List<Snapshot> stopped() {
        return List.of(
                seen(700)
                        .key("pg-1", 18)
                        .writes("pg-1")
                        .routes("pg-1")
                        .routes("pg-2", "pg-1")
                        .snapshot(),
                seen(1200).down("pg-1", "stopped").routes("pg-1").routes("pg-2").snapshot(),
                seen(1300)
                        .key("pg-2", 20)
                        .down("pg-1", "stopped")
                        .routes("pg-1")
                        .routes("pg-2")
                        .snapshot(),
                seen(1350)
                        .key("pg-2", 20)
                        .down("pg-1", "stopped")
                        .answersPrimary("pg-2")
                        .routes("pg-1")
                        .routes("pg-2")
                        .snapshot(),
                seen(1500)
                        .key("pg-2", 20)
                        .down("pg-1", "stopped")
                        .writes("pg-2")
                        .routes("pg-1")
                        .routes("pg-2")
                        .snapshot(),
                seen(3100)
                        .key("pg-2", 19)
                        .down("pg-1", "stopped")
                        .writes("pg-2")
                        .routes("pg-1")
                        .routes("pg-2", "pg-2")
                        .snapshot(),
                seen(3400)
                        .key("pg-2", 19)
                        .down("pg-1", "stopped")
                        .writes("pg-2")
                        .routes("pg-1", "pg-2")
                        .routes("pg-2", "pg-2")
                        .snapshot());
    }
}
