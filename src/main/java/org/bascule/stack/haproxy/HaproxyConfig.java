package org.bascule.stack.haproxy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bascule.lab.HealthChecks;
import org.bascule.lab.Ports;

/**
 * The {@code haproxy.cfg} of a node, with the proxies that the document has added so far.
 *
 * @param bind the address it listens on: {@code *}, or that of the node if nodes share a network namespace
 * @param healthChecks of the members, in {@code production} and {@code standby}
 * @param productionPath what {@code production} asks Patroni's REST API
 */
public record HaproxyConfig(
        String bind,
        Set<Proxy> proxies,
        List<Server> etcds,
        List<Server> members,
        Ports ports,
        HealthChecks healthChecks,
        String productionPath) {

    /** Patroni answers 200 to it on the leader only. */
    public static final String LEADER_ONLY = "/primary";

    /** With a route to the leader only. */
    public HaproxyConfig(
            String bind,
            Set<Proxy> proxies,
            List<Server> etcds,
            List<Server> members,
            Ports ports,
            HealthChecks healthChecks) {
        this(bind, proxies, etcds, members, ports, healthChecks, LEADER_ONLY);
    }

    /** With the document's health checks. */
    public HaproxyConfig(String bind, Set<Proxy> proxies, List<Server> etcds, List<Server> members, Ports ports) {
        this(bind, proxies, etcds, members, ports, HealthChecks.DOCUMENTED);
    }

    /** The document's {@code listen} sections. */
    public enum Proxy {
        STATS,
        ETCD,
        PRODUCTION,
        STANDBY;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Server(String name, String address) {}

    public static final String FILE = "haproxy.cfg";

    public static List<String> command(String file) {
        return List.of("haproxy", "-db", "-f", file);
    }

    public String text() {
        StringBuilder text = new StringBuilder("""
                global
                    maxconn 1000

                defaults
                    timeout connect 2s
                    timeout client  30m
                    timeout server  30m
                """);
        if (proxies.contains(Proxy.STATS)) {
            text.append("""

                    listen stats
                        bind      %s:%d
                        mode      http
                        stats     enable
                        stats uri /
                    """.formatted(bind, ports.stats()));
        }
        if (proxies.contains(Proxy.ETCD)) {
            text.append("""

                    listen etcd
                        bind      %s:%d
                        mode      tcp
                        option    tcp-check
                        balance   roundrobin
                        default-server inter 10s downinter 5s rise 2 fall 2 slowstart 60s maxconn 250 maxqueue 256
                    """.formatted(bind, ports.etcdClient())).append(servers(etcds, ports.etcdClient(), "check"));
        }
        if (proxies.contains(Proxy.PRODUCTION)) {
            text.append("""

                    %s
                    # OPTIONS instead of GET: HAProxy closes the connection after the status, and Patroni would log a traceback.
                    listen production
                        bind      %s:%d
                        mode      tcp
                        option    httpchk OPTIONS %s
                        http-check expect status 200
                        default-server %s on-marked-down shutdown-sessions
                    """.formatted(
                            remark(), bind, ports.production(), productionPath, HealthCheckOptions.text(healthChecks)))
                    .append(servers(members, ports.postgresql(), "check port " + ports.patroni()));
        }
        if (proxies.contains(Proxy.STANDBY)) {
            text.append("""

                    # No on-marked-down shutdown-sessions here: one failed check would end every running read.
                    listen standby
                        bind      %s:%d
                        mode      tcp
                        option    httpchk OPTIONS /replica
                        http-check expect status 200
                        balance   roundrobin
                        default-server %s
                    """.formatted(bind, ports.standby(), HealthCheckOptions.text(healthChecks)))
                    .append(servers(members, ports.postgresql(), "check port " + ports.patroni()));
        }
        return text.toString();
    }

    private String remark() {
        return productionPath.equals(LEADER_ONLY)
                ? "# Only the leader answers 200 to /primary: HAProxy shows the other members as DOWN."
                : "# HAProxy sends connections to the members that answer 200.";
    }

    private static String servers(List<Server> servers, int port, String options) {
        return servers.stream()
                .map(server -> "    server    %s %s:%d %s%n".formatted(server.name(), server.address(), port, options))
                .collect(Collectors.joining());
    }
}
