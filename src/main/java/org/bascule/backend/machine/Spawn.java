package org.bascule.backend.machine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bascule.backend.Output;

/** Starts programs of this machine and waits for them, with a bound on every wait. */
public final class Spawn {

    private static final File NOTHING = new File("/dev/null");

    private Spawn() {}

    /** Runs a command to its end, whatever it has to say. */
    public static void quietly(List<String> command) {
        waitFor(new ProcessBuilder(command), Duration.ofSeconds(10));
    }

    /**
     * Runs a command that finds nothing to read.
     *
     * @throws org.bascule.lab.Refusal when it has not ended within the limit: then it is killed with all that it started
     */
    public static Output waitFor(ProcessBuilder builder, Duration limit) {
        return waitFor(builder, Optional.empty(), limit);
    }

    /** As the other, with something to read. */
    public static Output waitFor(ProcessBuilder builder, String input, Duration limit) {
        try {
            Path read = Files.createTempFile("bascule", ".in");
            try {
                Files.writeString(read, input);
                return waitFor(builder, Optional.of(read), limit);
            } finally {
                Files.deleteIfExists(read);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Output waitFor(ProcessBuilder builder, Optional<Path> read, Duration limit) {
        try {
            // A file, not a pipe: a descendant that keeps a pipe open would keep us waiting after the command's end.
            Path heard = Files.createTempFile("bascule", ".out");
            try {
                Process process = builder.redirectErrorStream(true)
                        .redirectInput(read.map(Path::toFile).orElse(NOTHING))
                        .redirectOutput(heard.toFile())
                        .start();
                try (InputStream said = Files.newInputStream(heard)) {
                    // Who has them open keeps them: without their names they go with the last of those, whatever
                    // becomes of us.
                    Files.delete(heard);
                    if (read.isPresent()) {
                        Files.delete(read.get());
                    }
                    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                        throw Refusals.commandTimedOut(builder.command(), limit);
                    }
                    return new Output(process.exitValue(), new String(said.readAllBytes(), StandardCharsets.UTF_8));
                } finally {
                    if (process.isAlive()) {
                        end(process);
                    }
                }
            } finally {
                Files.deleteIfExists(heard);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.interrupted();
        }
    }

    /** Ends a command with all that it started: children outlive their parent. */
    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
