package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.bascule.backend.BackendGround;
import org.bascule.backend.Lab;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.ProcessTable;
import org.bascule.backend.machine.ProcessTable.Running;
import org.bascule.backend.machine.Trees;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A home of its own for each test, emptied of labs afterwards whatever happened, with a check that nothing leaked. */
final class LocalHome implements BackendGround, BeforeEachCallback, AfterEachCallback {

    /** Far from the labs that people build, and seldom the same for two runs of the tests at once. */
    static final int FIRST_NETWORK = 100 + (int) (ProcessHandle.current().pid() % 100);

    private Path path;

    @Override
    public void beforeEach(ExtensionContext context) {
        open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void open() {
        try {
            // Short, since sockets lie in it; and not under a directory that the servers' account cannot enter.
            path = Files.createDirectory(
                    Path.of("/var/tmp", "b" + UUID.randomUUID().toString().substring(0, 8)));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            LocalBackend backend = backend();
            backend.labs().stream().flatMap(name -> backend.find(name).stream()).forEach(Lab::destroy);
        } finally {
            List<Running> leaked = processes();
            LabProcesses.signal(leaked, Signal.KILL);
            Trees.delete(path);
            assertThat(leaked).isEmpty();
        }
    }

    Path path() {
        return path;
    }

    @Override
    public LocalBackend backend() {
        return new LocalBackend(path, FIRST_NETWORK);
    }

    /** Every process that a lab of this home started, or that works in it. */
    List<Running> processes() {
        return ProcessTable.all().stream()
                .filter(process -> process.environment()
                                .getOrDefault(LabProcesses.DIRECTORY, "")
                                .startsWith(path.toString())
                        || process.directory()
                                .filter(cwd -> cwd.startsWith(path))
                                .isPresent())
                .toList();
    }
}
