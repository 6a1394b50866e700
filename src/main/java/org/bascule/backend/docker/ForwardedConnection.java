package org.bascule.backend.docker;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * A client's connection to a port of this machine, and through the relay to a port of a node. Used by one thread, that of {@link
 * Forwards}. Either end that ends it ends both ways.
 */
final class ForwardedConnection {

    private static final int PIECE = 65_536;

    private final int number;
    private final SocketChannel client;
    private final SelectionKey key;
    private final Consumer<byte[]> relay;
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private int may = RelayFrames.WINDOW;
    private boolean answered;
    private boolean ends;

    /** @param relay is told what the client sends, and its end */
    ForwardedConnection(int number, SocketChannel client, Selector selector, Consumer<byte[]> relay)
            throws IOException {
        this.number = number;
        this.client = client;
        this.relay = relay;
        client.configureBlocking(false);
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.key = client.register(selector, SelectionKey.OP_READ, (Runnable) this::ready);
    }

    boolean isOpen() {
        return client.isOpen();
    }

    /** The client's socket can be read or written. */
    private void ready() {
        try {
            if (key.isValid() && key.isWritable()) {
                write();
            }
            if (key.isValid() && key.isReadable()) {
                read();
            }
        } catch (IOException broken) {
            hangUp();
        }
    }

    private void read() throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(Math.min(PIECE, may));
        int count = client.read(piece);
        if (count < 0) {
            hangUp();
        } else if (count > 0) {
            may -= count;
            relay.accept(RelayFrames.bytes(number, piece.flip()));
            listen();
        }
    }

    /** The node's end has sent something. */
    void bytes(ByteBuffer bytes) {
        answered = true;
        waiting.add(bytes);
        try {
            write();
        } catch (IOException broken) {
            hangUp();
        }
    }

    private void write() throws IOException {
        int written = 0;
        while (!waiting.isEmpty()) {
            written += client.write(waiting.peek());
            if (waiting.peek().hasRemaining()) {
                break;
            }
            waiting.remove();
        }
        if (written > 0 && !ends) {
            relay.accept(RelayFrames.passed(number, written));
        }
        if (ends && waiting.isEmpty()) {
            client.close();
        } else {
            listen();
        }
    }

    void passed(int bytes) {
        may += bytes;
        if (key.isValid()) {
            listen();
        }
    }

    private void listen() {
        key.interestOps(
                (may > 0 && !ends ? SelectionKey.OP_READ : 0) | (waiting.isEmpty() ? 0 : SelectionKey.OP_WRITE));
    }

    /** The node's end has ended it; the client still receives what was sent before, or a reset if nothing was. */
    void ended() {
        ends = true;
        try {
            if (!answered) {
                reset();
            } else {
                write();
            }
        } catch (IOException broken) {
            close();
        }
    }

    /** As when a machine no longer answers for it. */
    void reset() {
        try {
            client.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException closed) {
            // It is closed next.
        }
        close();
    }

    private void hangUp() {
        close();
        if (!ends) {
            relay.accept(RelayFrames.ended(number));
        }
    }

    private void close() {
        try {
            client.close();
        } catch (IOException failed) {
            // The system has closed it nevertheless.
        }
    }
}
