package org.bascule.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node as it was seen.
 *
 * @param address as the other nodes reach it
 * @param created whether the backend has made it
 * @param services the state of the process of each service it may run; empty while it is not created
 * @param proxies HAProxy's own account, when its statistics answer
 */
public record NodeView(
        String name,
        String address,
        boolean created,
        Map<Service, ServiceState> services,
        Optional<List<ProxyServer>> proxies) {

    public NodeView {
        services = Map.copyOf(services);
        proxies = proxies.map(List::copyOf);
    }

    /** Whether its HAProxy answers and has this proxy. */
    public boolean has(String proxy) {
        return proxies.orElse(List.of()).stream().map(ProxyServer::proxy).anyMatch(proxy::equals);
    }

    /** The servers to which one of its proxies would send a connection now. */
    public List<String> reachableThrough(String proxy) {
        return proxies.orElse(List.of()).stream()
                .filter(server -> server.proxy().equals(proxy) && server.takesConnections())
                .map(ProxyServer::server)
                .toList();
    }
}
