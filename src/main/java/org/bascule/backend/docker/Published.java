package org.bascule.backend.docker;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.backend.machine.Listeners;
import org.bascule.lab.Node;
import org.bascule.lab.Topology;

/** The loopback addresses on which the ports of a lab's nodes are published. */
sealed interface Published {

    InetSocketAddress at(Topology topology, Node node, int port);

    /** Whether nobody listens on any of a lab's ports. */
    default boolean isFree(Topology topology) {
        return topology.nodes().stream().allMatch(node -> topology.ports().of(node).stream()
                .allMatch(port -> Listeners.free(at(topology, node, port))));
    }

    /** As it is written on the lab's network. */
    String written();

    /** What of this machine's loopback interface is reserved for it. */
    default String reserved() {
        return written();
    }

    /** Whether the engine itself listens there. */
    default boolean byTheEngine() {
        return true;
    }

    /**
     * Each node has an address of its own, as in the document.
     *
     * @param network its first three octets: {@code 127.0.3}
     */
    record Addresses(String network) implements Published {

        @Override
        public InetSocketAddress at(Topology topology, Node node, int port) {
            return new InetSocketAddress(network + "." + node.octet(), port);
        }

        @Override
        public String written() {
            return network;
        }
    }

    /**
     * All have one address and each port a number of its own, where a machine has no more than 127.0.0.1.
     *
     * @param first the number of the first node's first port; the others follow
     */
    record Numbers(int first) implements Published {

        @Override
        public InetSocketAddress at(Topology topology, Node node, int port) {
            int number = first;
            for (Node before : topology.nodes()) {
                List<Integer> ports = topology.ports().of(before);
                if (before.equals(node)) {
                    return new InetSocketAddress(InetAddress.getLoopbackAddress(), number + ports.indexOf(port));
                }
                number += ports.size();
            }
            throw new IllegalArgumentException("no node " + node.name());
        }

        @Override
        public String written() {
            return "127.0.0.1:" + first;
        }
    }

    /**
     * Where the processes of Bascule listen that use the lab: its engine is on another machine, and publishes nothing.
     *
     * @param place where the one that drives the lab listens
     */
    record Forwarded(Published place) implements Published {

        private static final String THROUGH = "through the engine: ";

        @Override
        public InetSocketAddress at(Topology topology, Node node, int port) {
            return place.at(topology, node, port);
        }

        @Override
        public String written() {
            return THROUGH + place.written();
        }

        @Override
        public String reserved() {
            return place.written();
        }

        @Override
        public boolean byTheEngine() {
            return false;
        }
    }

    static Optional<Published> read(String written) {
        if (written.startsWith(Forwarded.THROUGH)) {
            return read(written.substring(Forwarded.THROUGH.length())).map(Forwarded::new);
        }
        Matcher one = Pattern.compile("127\\.0\\.0\\.1:([0-9]{1,5})").matcher(written);
        if (one.matches()) {
            return Optional.of(new Numbers(Integer.parseInt(one.group(1))));
        }
        return written.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}")
                ? Optional.of(new Addresses(written))
                : Optional.empty();
    }
}
