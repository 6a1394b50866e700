package org.bascule.app.traffic;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.bascule.traffic.ClientPath;

/**
 * The form for a new set of clients.
 *
 * @param pool number of connections; 0 for one connection without a pool
 * @param rate operations per second
 * @param connectTimeout in seconds
 * @param socketTimeout in seconds
 */
record ClientForm(
        ClientPath path,
        int pool,
        int rate,
        int connectTimeout,
        int socketTimeout,
        boolean keepAlive,
        Duration retryAfter) {

    static final ClientForm INITIAL = new ClientForm(ClientPath.HAPROXY, 0, 20, 2, 2, false, Duration.ofMillis(200));

    /** Without any pause, a refused connection would be retried thousands of times a second. */
    private static final Duration AT_ONCE = Duration.ofMillis(20);

    /** The document's. */
    private static final Duration DOCUMENTED = Duration.ofSeconds(2);

    static final List<Duration> RETRIES = List.of(AT_ONCE, INITIAL.retryAfter(), DOCUMENTED);

    static Text label(Duration retryAfter) {
        return retryAfter.equals(AT_ONCE)
                ? TrafficMessages.retryAtOnce()
                : TrafficMessages.retryAfter(retryAfter, retryAfter.equals(DOCUMENTED));
    }

    /** The hosts that the clients will use, as a list. */
    String hosts(ClientHosts hosts) {
        List<String> names = hosts.names(path);
        return String.join(", ", path == ClientPath.OWN_HAPROXY ? names.subList(0, Math.min(1, names.size())) : names);
    }

    StartClients action(ClientHosts hosts) {
        return new StartClients(
                NodeRefs.of(hosts.names(path)),
                path,
                Optional.of(new RowValue(hosts.newName(path))),
                retryAfter,
                pool,
                rate,
                Duration.ofSeconds(connectTimeout),
                Duration.ofSeconds(socketTimeout),
                keepAlive);
    }
}
