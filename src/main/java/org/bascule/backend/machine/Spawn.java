package org.bascule.backend.machine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bascule.backend.Output;

/** Runs programs of this machine and waits for them. Every wait has a limit. */
public final class Spawn {

    private static final File NOTHING = nothing(OperatingSystem.ofThisMachine());

    private Spawn() {}

    /** What is always empty. */
    static File nothing(OperatingSystem system) {
        return new File(system.isWindows() ? "NUL" : "/dev/null");
    }

    /** Runs a command and ignores its result. */
    public static void quietly(List<String> command) {
        waitFor(new ProcessBuilder(command), Duration.ofSeconds(10));
    }

    /**
     * Runs a command whose standard input is empty.
     *
     * @throws org.bascule.lab.Refusal when it does not end within the limit. It is then killed with all that it started
     */
    public static Output waitFor(ProcessBuilder builder, Duration limit) {
        return waitFor(builder, Optional.empty(), limit);
    }

    /** Runs a command with a text as its standard input. */
    public static Output waitFor(ProcessBuilder builder, String input, Duration limit) {
        Path read = temporaryFile(".in");
        try {
            FileAccess.write(read, () -> Files.writeString(read, input));
            return waitFor(builder, Optional.of(read), limit);
        } finally {
            FileAccess.write(read, () -> Files.deleteIfExists(read));
        }
    }

    /** Starts a program whose input, output and errors are the caller's, who also ends it. */
    public static Process piped(List<String> command) throws IOException {
        return new ProcessBuilder(command).start();
    }

    /** Starts a program that neither reads nor prints, which the caller ends. */
    public static Process silent(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Output waitFor(ProcessBuilder builder, Optional<Path> read, Duration limit) {
        // A file, not a pipe: a descendant that keeps a pipe open would keep us waiting after the command has ended.
        Path written = temporaryFile(".out");
        try {
            Process process = started(builder.redirectErrorStream(true)
                    .redirectInput(read.map(Path::toFile).orElse(NOTHING))
                    .redirectOutput(written.toFile()));
            try (InputStream output = Files.newInputStream(written)) {
                // The open files outlive their names: they are gone with the last process that uses them, even if this
                // one is killed. Windows keeps the names of open files: there they are removed at the end.
                if (!OperatingSystem.ofThisMachine().isWindows()) {
                    Files.delete(written);
                    if (read.isPresent()) {
                        Files.delete(read.get());
                    }
                }
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw Refusals.commandTimedOut(builder.command(), limit);
                }
                return new Output(process.exitValue(), new String(output.readAllBytes(), StandardCharsets.UTF_8));
            } finally {
                if (process.isAlive()) {
                    kill(process);
                }
            }
        } catch (IOException failed) {
            throw FileAccess.cannotRead(written, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.interrupted();
        } finally {
            FileAccess.write(written, () -> Files.deleteIfExists(written));
        }
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException failed) {
            throw FileAccess.cannotRun(builder.command().get(0), failed);
        }
    }

    private static Path temporaryFile(String suffix) {
        try {
            return Files.createTempFile("bascule", suffix);
        } catch (IOException failed) {
            throw FileAccess.cannotWrite(Path.of(System.getProperty("java.io.tmpdir")), failed);
        }
    }

    /** Kills a command and all that it started: children outlive their parent. */
    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
