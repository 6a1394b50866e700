package org.bascule.backend.docker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ports of this machine's loopback interface, from which connections are forwarded through the engine to the ports of a lab's nodes.
 * They are opened when they are first asked for, and closed with the node or the lab. Thread-safe.
 */
final class Forwards implements Reach {

    private record Place(Node node, int port) {}

    private static final Logger LOG = LoggerFactory.getLogger(Forwards.class);

    private final LabDescription lab;
    private final Engine engine;
    private final boolean usual;
    private final Predicate<Node> isOn;
    private final Map<Place, ServerSocketChannel> listeners = new HashMap<>();
    private final Map<Place, InetSocketAddress> addresses = new HashMap<>();
    private final Set<Node> off = new HashSet<>();
    private Optional<SocketLoop> loop = Optional.empty();
    private boolean closed;

    /** Used by the loop's thread alone. */
    private final Map<Node, NodeRelay> relays = new HashMap<>();

    /**
     * @param usual whether to listen at the lab's own addresses where they are free: only the process that drives the lab does
     * @param isOn asks the engine about a node that this process has powered off
     */
    Forwards(LabDescription lab, Engine engine, boolean usual, Predicate<Node> isOn) {
        this.lab = lab;
        this.engine = engine;
        this.usual = usual;
        this.isOn = isOn;
    }

    @Override
    public InetSocketAddress at(Node node, int port) {
        if (isOff(node) && isOn.test(node)) {
            open(node);
        }
        return at(new Place(node, port));
    }

    private synchronized boolean isOff(Node node) {
        return off.contains(node);
    }

    private synchronized InetSocketAddress at(Place place) {
        return closed || off.contains(place.node()) || listeners.containsKey(place) ? address(place) : listen(place);
    }

    @Override
    public synchronized void open(Node node) {
        off.remove(node);
        if (usual && !closed) {
            lab.spec().topology().ports().of(node).stream()
                    .map(port -> new Place(node, port))
                    .filter(place -> !listeners.containsKey(place))
                    .forEach(this::listen);
        }
    }

    @Override
    public void close(Node node) {
        closeListeners(node).ifPresent(running -> {
            running.later(() -> Optional.ofNullable(relays.remove(node)).ifPresent(NodeRelay::close));
            running.settle();
        });
    }

    private synchronized Optional<SocketLoop> closeListeners(Node node) {
        off.add(node);
        for (Place place : List.copyOf(listeners.keySet())) {
            if (place.node().equals(node)) {
                shut(listeners.remove(place));
            }
        }
        return loop;
    }

    @Override
    public void close() {
        closeListeners().ifPresent(running -> {
            running.later(() -> {
                relays.values().forEach(NodeRelay::close);
                relays.clear();
            });
            running.close();
        });
    }

    private synchronized Optional<SocketLoop> closeListeners() {
        closed = true;
        listeners.values().forEach(Forwards::shut);
        listeners.clear();
        Optional<SocketLoop> running = loop;
        loop = Optional.empty();
        return running;
    }

    /** The one it has or had, or else should have. */
    private InetSocketAddress address(Place place) {
        return addresses.getOrDefault(place, lab.published().at(lab.spec().topology(), place.node(), place.port()));
    }

    private InetSocketAddress listen(Place place) {
        try {
            SocketLoop running = running();
            ServerSocketChannel listener = ServerSocketChannel.open();
            listener.configureBlocking(false);
            InetSocketAddress address = bind(listener, place);
            listeners.put(place, listener);
            addresses.put(place, address);
            running.later(() -> register(listener, place, running));
            return address;
        } catch (IOException failed) {
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    new Problem(DockerMessages.noFreePorts(), DockerMessages.removeLab(), failed.toString()));
        }
    }

    private SocketLoop running() throws IOException {
        if (loop.isEmpty()) {
            loop = Optional.of(new SocketLoop("forwards"));
        }
        return loop.get();
    }

    /** At its usual address; where another program has that, at a free port. */
    private InetSocketAddress bind(ServerSocketChannel listener, Place place) throws IOException {
        boolean bound = false;
        if (usual || addresses.containsKey(place)) {
            try {
                listener.bind(address(place));
                bound = true;
            } catch (IOException taken) {
                LOG.debug("{} cannot be listened at", address(place), taken);
            }
        }
        if (!bound) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }
        return (InetSocketAddress) listener.getLocalAddress();
    }

    private void register(ServerSocketChannel listener, Place place, SocketLoop running) {
        try {
            if (listener.isOpen()) {
                listener.register(
                        running.selector(), SelectionKey.OP_ACCEPT, (Runnable) () -> accept(listener, place, running));
            }
        } catch (IOException closedMeanwhile) {
            LOG.debug("{} is closed", place, closedMeanwhile);
        }
    }

    private void accept(ServerSocketChannel listener, Place place, SocketLoop running) {
        try {
            SocketChannel client = listener.accept();
            if (client != null) {
                relays.computeIfAbsent(place.node(), node -> relay(node, running))
                        .accept(client, place.port(), running.selector());
            }
        } catch (IOException broken) {
            LOG.debug("a connection to {} was not accepted", place, broken);
        }
    }

    private NodeRelay relay(Node node, SocketLoop running) {
        return new NodeRelay(
                (heard, ended) -> RelaySession.begin(
                        engine, NodeContainer.name(lab.spec(), node), lab.spec().address(node), heard, ended),
                running::later,
                relay -> {
                    relays.remove(node, relay);
                    relay.close();
                });
    }

    private static void shut(ServerSocketChannel listener) {
        try {
            listener.close();
        } catch (IOException failed) {
            LOG.debug("a port could not be closed", failed);
        }
    }
}
