package org.bascule.backend.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bascule.backend.Output;

/** Starts programs of this machine and waits for them, with a bound on every wait. */
public final class Spawn {

    private static final Redirect NOTHING = Redirect.from(new File("/dev/null"));

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
        return waitFor(builder, NOTHING, limit);
    }

    /** As the other, with something to read. */
    public static Output waitFor(ProcessBuilder builder, String input, Duration limit) {
        Path read = null;
        try {
            read = Files.createTempFile("bascule", ".in");
            Files.writeString(read, input);
            return waitFor(builder, Redirect.from(read.toFile()), limit);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            if (read != null) {
                read.toFile().delete();
            }
        }
    }

    private static Output waitFor(ProcessBuilder builder, Redirect input, Duration limit) {
        Path heard = null;
        Process process = null;
        try {
            // A file, not a pipe: a descendant that keeps a pipe open would keep us waiting after the command's end.
            heard = Files.createTempFile("bascule", ".out");
            process = builder.redirectErrorStream(true)
                    .redirectInput(input)
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
