package org.bascule.backend.docker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The connections to the ports of one node, which share a session. Used by one thread, that of {@link Forwards}. */
final class NodeRelay implements RelayFrames.Heard {

    private final Map<Integer, ForwardedConnection> connections = new HashMap<>();
    private final RelayFrames frames = new RelayFrames();
    private final RelaySession session;
    private int numbers;

    /**
     * @param sessions begins one, and is given what hears it and what is run at its end
     * @param later runs something on this thread
     * @param ended told once, when the session has ended: every connection has ended with it
     */
    NodeRelay(
            BiFunction<Consumer<byte[]>, Runnable, RelaySession> sessions,
            Consumer<Runnable> later,
            Consumer<NodeRelay> ended) {
        this.session = sessions.apply(
                piece -> later.accept(() -> frames.read(piece, this)), () -> later.accept(() -> ended.accept(this)));
    }

    void accept(SocketChannel client, int port, Selector selector) throws IOException {
        connections.values().removeIf(connection -> !connection.isOpen());
        int number = ++numbers;
        ForwardedConnection connection = new ForwardedConnection(number, client, selector, session::say);
        connections.put(number, connection);
        session.say(RelayFrames.open(number, port));
    }

    @Override
    public void bytes(int connection, ByteBuffer bytes) {
        find(connection).ifPresent(found -> found.bytes(bytes));
    }

    @Override
    public void ended(int connection) {
        find(connection).ifPresent(ForwardedConnection::ended);
    }

    @Override
    public void passed(int connection, int bytes) {
        find(connection).ifPresent(found -> found.passed(bytes));
    }

    private Optional<ForwardedConnection> find(int connection) {
        return Optional.ofNullable(connections.get(connection)).filter(ForwardedConnection::isOpen);
    }

    void close() {
        session.close();
        List.copyOf(connections.values()).forEach(ForwardedConnection::reset);
        connections.clear();
    }
}
