package org.bascule.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The real program, in a process of its own. */
public record Program(Process process, Path out, Path err) {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /**
     * Starts it, in English.
     *
     * @param files where what it says is kept
     */
    public static Program start(Path files, Map<String, String> environment, String... arguments) {
        try {
            Path out = Files.createTempFile(files, "out", ".txt");
            Path err = Files.createTempFile(files, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command(arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start(), out, err);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The command that starts it, in English. */
    public static List<String> command(String... arguments) {
        // A test that runs in the background has SIGINT ignored, and its children would inherit that.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT,TERM",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.bascule.Bascule",
                "--lang",
                "en"));
        command.addAll(List.of(arguments));
        return command;
    }

    public int exit() {
        try {
            assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .as("ended: %s", said())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public void signal(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", "kill -s " + name + " " + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Waits for a moment at which it must not have ended yet. */
    public void when(Callable<Boolean> moment) {
        Awaitility.await()
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    assertThat(process.isAlive()).as(said()).isTrue();
                    return moment.call();
                });
    }

    public String said() {
        return printed() + complained();
    }

    public String printed() {
        return read(out);
    }

    public String complained() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
