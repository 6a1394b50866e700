package org.bascule.scenario.action;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.bascule.stack.postgres.ApplicationConnection;
import org.bascule.stack.postgres.ApplicationConnection.Target;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.ClientSettings;
import org.bascule.traffic.Traffic;

/**
 * Starts a set of clients: a writer to the leader and a reader to the replicas. Up to three sets can run at a time.
 *
 * @param hosts in the connection string; the path {@code own-haproxy} uses the first one only
 * @param path {@code own-haproxy}, {@code haproxy} (its ports {@code production} and {@code standby}) or {@code multi-host}
 * (PostgreSQL itself)
 * @param name of the set, the path's word by default; a running set of that name is replaced
 * @param retryAfter how long they wait before a new attempt
 * @param pool connections of a HikariCP pool; 0 for one connection without a pool
 * @param rate operations per second
 */
public record StartClients(
        NodeRefs hosts,
        @Default("haproxy") ClientPath path,
        @Default Optional<RowValue> name,
        @Default("200ms") Duration retryAfter,
        @Default("0") int pool,
        @Default("20") int rate,
        @Default("2s") Duration connectTimeout,
        @Default("2s") Duration socketTimeout,
        @Default("false") boolean keepAlive)
        implements Action {

    private static final String LOOP = "while : ; do";

    /** With the document's hosts, and every default. */
    public StartClients(NodeRefs hosts, Duration retryAfter) {
        this(
                hosts,
                ClientPath.HAPROXY,
                Optional.empty(),
                retryAfter,
                0,
                20,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                false);
    }

    /** Whether a command line is one of this action's. */
    public static boolean isTypedAs(String command) {
        return command.startsWith(LOOP);
    }

    public ClientSettings settings() {
        String called = name.map(RowValue::word).orElse(Kinds.word(path.name()));
        return new ClientSettings(called, path, pool, rate, retryAfter, connectTimeout, socketTimeout, keepAlive);
    }

    @Override
    public boolean isTheLabs() {
        return true;
    }

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> resolved = context.resolve(hosts);
        List<Node> nodes = path == ClientPath.OWN_HAPROXY && !resolved.isEmpty() ? resolved.subList(0, 1) : resolved;
        return List.of(
                Command.of(typed(context, nodes, writing(context), "insert into client_writes …"), () -> {
                    perform(context, nodes);
                }),
                Command.of(typed(context, nodes, reading(context), "select pg_is_in_recovery()"), () -> {}));
    }

    /** A port of the nodes, and the role that the driver looks for. */
    private record Way(int port, Target target) {}

    private Way writing(ActionContext context) {
        return path == ClientPath.MULTI_HOST
                ? new Way(context.ports().postgresql(), Target.PRIMARY)
                : new Way(context.ports().production(), Target.ANY);
    }

    private Way reading(ActionContext context) {
        return path == ClientPath.MULTI_HOST
                ? new Way(context.ports().postgresql(), Target.SECONDARY)
                : new Way(context.ports().standby(), Target.ANY);
    }

    private String typed(ActionContext context, List<Node> nodes, Way way, String statement) {
        String hostNames = String.join(",", nodes.stream().map(context::address).toList());
        String role = way.target() == Target.ANY
                ? ""
                : " target_session_attrs=" + way.target().libpq();
        return LOOP + " psql \"host=" + hostNames + " port=" + way.port() + " user=dba dbname=dba connect_timeout="
                + connectTimeout.toSeconds() + role + "\" -c \"" + statement + "\"; sleep "
                + BigDecimal.ONE
                        .divide(BigDecimal.valueOf(rate), 3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "; done";
    }

    private Connection connect(ActionContext context, List<Node> nodes, Way way) throws SQLException {
        return context.connect(
                nodes,
                way.port(),
                new ApplicationConnection(
                        (int) connectTimeout.toSeconds(), (int) socketTimeout.toSeconds(), keepAlive, way.target()));
    }

    private void perform(ActionContext context, List<Node> nodes) {
        try {
            context.traffic()
                    .start(
                            settings(),
                            () -> connect(context, nodes, writing(context)),
                            () -> connect(context, nodes, reading(context)),
                            address -> member(context, address));
        } catch (Traffic.TooManySets full) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    ActionMessages.tooManyClients(Traffic.MOST_SETS),
                    ActionMessages.stopClientsFirst());
        } catch (SQLException refused) {
            throw Sql.refusal(
                    context, nodes.isEmpty() ? "" : nodes.get(0).name(), ActionMessages.clientNotConnected(), refused);
        }
    }

    private static Optional<String> member(ActionContext context, String address) {
        return context.snapshot().nodes().stream()
                .filter(node -> node.created() && node.address().equals(address))
                .map(node -> node.name())
                .findFirst();
    }
}
