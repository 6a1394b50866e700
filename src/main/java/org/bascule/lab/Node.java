package org.bascule.lab;

import java.util.List;
import java.util.Set;

/**
 * A machine of the lab.
 *
 * @param name as the document calls the server on it: {@code etcd1}, {@code pg-1}
 * @param container its machine's name: {@code pg_patroni1}
 * @param aliases the other names of its address
 * @param octet the last octet of its address, the same on every backend: 1 to 254
 * @param services what may run on it
 */
public record Node(String name, String container, List<String> aliases, int octet, Set<Service> services) {

    public Node {
        aliases = List.copyOf(aliases);
        services = Set.copyOf(services);
    }

    public boolean runs(Service service) {
        return services.contains(service);
    }
}
