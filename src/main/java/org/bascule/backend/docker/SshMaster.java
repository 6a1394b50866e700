package org.bascule.backend.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bascule.backend.machine.OperatingSystem;
import org.bascule.backend.machine.Spawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection over SSH that the others share, where the SSH client can: each alone would take an exchange of keys. Without it,
 * they connect on their own, as the user's configuration says. Used by one thread until it is closed.
 */
final class SshMaster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SshMaster.class);
    private static final long AGAIN_NANOS = Duration.ofSeconds(10).toNanos();

    private final SshAddress engine;
    private final List<String> ssh;
    private final Path socket;
    private Process process;
    private long begun;

    SshMaster(SshAddress engine, List<String> ssh, Path directory) {
        this.ssh = ssh;
        this.engine = engine;
        this.socket = directory.resolve("m");
    }

    /** For a connection that is to be made now. */
    synchronized List<String> options() {
        if (OperatingSystem.ofThisMachine().isWindows()) {
            return List.of();
        }
        if (process == null || (!process.isAlive() && System.nanoTime() - begun > AGAIN_NANOS)) {
            begin();
        }
        return Files.exists(socket) ? List.of("-o", "ControlMaster=no", "-o", "ControlPath=" + socket) : List.of();
    }

    private void begin() {
        begun = System.nanoTime();
        try {
            process =
                    Spawn.silent(engine.shared(ssh, List.of("-o", "ControlPath=" + socket, "-o", "ControlPersist=no")));
        } catch (IOException noSsh) {
            LOG.debug("no connection to share", noSsh);
        }
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
