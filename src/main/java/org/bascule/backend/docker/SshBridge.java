package org.bascule.backend.docker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.Spawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A socket of this machine from which each connection goes to an engine over SSH, as Docker's own client connects: by the {@code ssh}
 * program, which runs {@code docker system dial-stdio} there. Only the user can open its directory. It is closed with the program.
 */
final class SshBridge {

    private static final Logger LOG = LoggerFactory.getLogger(SshBridge.class);

    /** Fewer than the connections that a server admits before they are authenticated: ten (sshd_config(5), MaxStartups). */
    private static final int UNANSWERED = 8;

    private static final long LONGEST_UNANSWERED_SECONDS = 5;

    private final Path directory;
    private final ServerSocketChannel listener;
    private final SshMaster master;
    private final Set<SshConnection> connections = ConcurrentHashMap.newKeySet();
    private final Semaphore unanswered = new Semaphore(UNANSWERED);
    private volatile String complaint = "";

    private SshBridge(SshAddress engine, List<String> ssh) throws IOException {
        this.directory = SshDirectory.make();
        this.listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        this.master = new SshMaster(engine, ssh, directory);
    }

    /** @param ssh the SSH client, with options of its own */
    static SshBridge open(SshAddress engine, List<String> ssh) {
        return FileAccess.read(Path.of(System.getProperty("java.io.tmpdir")), () -> {
            SshBridge bridge = new SshBridge(engine, ssh);
            bridge.listener.bind(UnixDomainSocketAddress.of(bridge.socket()));
            Runtime.getRuntime().addShutdownHook(new Thread(bridge::close, "ends connections over SSH"));
            Thread thread = new Thread(() -> bridge.accept(engine, ssh), "ssh");
            thread.setDaemon(true);
            thread.start();
            return bridge;
        });
    }

    private Path socket() {
        return directory.resolve("e");
    }

    URI address() {
        return URI.create("unix://" + socket().toUri().getPath());
    }

    /** What {@code ssh} said when it last ended without an answer of the engine. */
    Optional<String> complaint() {
        return Optional.of(complaint).filter(said -> !said.isEmpty());
    }

    private void accept(SshAddress engine, List<String> ssh) {
        try {
            while (listener.isOpen()) {
                SocketChannel client = listener.accept();
                // Some requests, such as one with an archive, are only answered at their end.
                boolean counted = unanswered.tryAcquire(LONGEST_UNANSWERED_SECONDS, TimeUnit.SECONDS);
                connect(client, engine, ssh, counted ? onceReleased() : () -> {});
            }
        } catch (IOException closed) {
            LOG.debug("no more connections over SSH", closed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Runnable onceReleased() {
        AtomicBoolean released = new AtomicBoolean();
        return () -> {
            if (released.compareAndSet(false, true)) {
                unanswered.release();
            }
        };
    }

    /** @param answered run when the engine answers, and when the connection ends */
    private void connect(SocketChannel client, SshAddress engine, List<String> ssh, Runnable answered)
            throws IOException {
        try {
            SshConnection connection = new SshConnection(client, Spawn.piped(engine.command(ssh, master.options())));
            connections.add(connection);
            connection.begin(
                    said -> {
                        complaint = said;
                        answered.run();
                    },
                    () -> {
                        answered.run();
                        connections.remove(connection);
                    });
        } catch (IOException noSsh) {
            complaint = String.valueOf(noSsh.getMessage());
            answered.run();
            client.close();
        }
    }

    private void close() {
        try {
            listener.close();
            connections.forEach(SshConnection::end);
            master.close();
            SshDirectory.remove(directory);
        } catch (IOException failed) {
            LOG.debug("the bridge could not be closed", failed);
        }
    }
}
