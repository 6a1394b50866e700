package org.bascule.backend.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** Passes on what it receives 25 ms later, in each direction, as a long cable does: more may be on its way at once. */
final class DelayingProxy implements AutoCloseable {

    private static final long LATER_NANOS = 25_000_000;

    /** @param bytes in ISO-8859-1; the last one has none */
    private record Piece(long due, String bytes) {}

    private final ServerSocket listener;

    private DelayingProxy(ServerSocket listener) {
        this.listener = listener;
    }

    /** @param from an address of this machine, at any free port */
    static DelayingProxy start(InetAddress from, InetSocketAddress to) throws IOException {
        DelayingProxy proxy = new DelayingProxy(new ServerSocket(0, 50, from));
        begin(() -> {
            while (true) {
                Socket client = proxy.listener.accept();
                Socket server = new Socket();
                try {
                    server.connect(to, 5000);
                    client.setTcpNoDelay(true);
                    server.setTcpNoDelay(true);
                    join(client, server);
                    join(server, client);
                } catch (IOException nobody) {
                    client.close();
                }
            }
        });
        return proxy;
    }

    int port() {
        return listener.getLocalPort();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void begin(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException over) {
                        // One of them has closed its end.
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                "delay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void join(Socket from, Socket to) {
        BlockingQueue<Piece> onTheirWay = new LinkedBlockingQueue<>();
        begin(() -> {
            try {
                InputStream in = from.getInputStream();
                byte[] buffer = new byte[65_536];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    onTheirWay.add(new Piece(
                            System.nanoTime() + LATER_NANOS,
                            new String(buffer, 0, count, StandardCharsets.ISO_8859_1)));
                }
            } finally {
                onTheirWay.add(new Piece(System.nanoTime() + LATER_NANOS, ""));
            }
        });
        begin(() -> {
            // Either end that closes closes both: a TLS connection has no use for a half.
            try (from;
                    to) {
                OutputStream out = to.getOutputStream();
                for (Piece piece = onTheirWay.take(); !piece.bytes().isEmpty(); piece = onTheirWay.take()) {
                    for (long rest = piece.due() - System.nanoTime();
                            rest > 0;
                            rest = piece.due() - System.nanoTime()) {
                        LockSupport.parkNanos(rest);
                    }
                    out.write(piece.bytes().getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        });
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
