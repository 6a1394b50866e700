package org.bascule.backend.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Refusals;

/** Starts programs of this machine and waits for them, with a bound on every wait. */
final class Spawn {

    private Spawn() {}

    /** Runs a command to its end, whatever it has to say. */
    static void quietly(List<String> command) {
        waitFor(new ProcessBuilder(command), Duration.ofSeconds(10));
    }

    static Output waitFor(ProcessBuilder builder, Duration limit) {
        Path heard = null;
        Process process = null;
        try {
            // A file, not a pipe: a descendant that keeps a pipe open would keep us waiting after the command's end.
            heard = Files.createTempFile("bascule", ".out");
            process = builder.redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(heard.toFile())
                    .start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusals.tooLong(builder.command(), limit);
            }
            return new Output(process.exitValue(), new String(Files.readAllBytes(heard), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.interrupted();
        } finally {
            if (process != null && process.isAlive()) {
                end(process);
            }
            if (heard != null) {
                heard.toFile().delete();
            }
        }
    }

    /** Ends a command with all that it started: children outlive their parent. */
    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
