package org.bascule.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import com.pty4j.unix.UnixPtyProcess;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.bascule.backend.Attachment;

/** A terminal of 80 columns, with the hands and the eyes of a person. */
public final class Pty implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final PtyProcess process;
    private final StringBuilder seen = new StringBuilder();
    private final Thread reader;

    private Pty(PtyProcess process) {
        this.process = process;
        this.reader = new Thread(this::read, "terminal");
        reader.setDaemon(true);
        reader.start();
    }

    public static Pty start(Attachment attachment) {
        return start(attachment.command(), attachment.environment(), attachment.directory());
    }

    public static Pty start(List<String> command, Map<String, String> environment, Path directory) {
        try {
            return new Pty(new PtyProcessBuilder()
                    .setCommand(command.toArray(String[]::new))
                    .setEnvironment(environment)
                    .setDirectory(directory.toString())
                    .setInitialColumns(80)
                    .setInitialRows(24)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read() {
        char[] characters = new char[8192];
        try (Reader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (int read = output.read(characters); read >= 0; read = output.read(characters)) {
                synchronized (seen) {
                    seen.append(characters, 0, read);
                }
            }
        } catch (IOException closed) {
            // So does Linux when nobody is left on the other side.
        }
    }

    /** Everything on the screen so far, and above it. */
    public String seen() {
        synchronized (seen) {
            return seen.toString();
        }
    }

    /** Waits for an answer to what was typed last. The echo of what was typed is on the screen too: ask for something else. */
    public void sees(String words) {
        try {
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> seen().contains(words));
        } catch (ConditionTimeoutException never) {
            throw new AssertionError("never saw “" + words + "” in:\n" + seen(), never);
        }
    }

    public void type(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ctrl+C: whatever was typed before and not read yet is dropped. */
    public void interrupt() {
        type("\u0003");
        sees("^C");
    }

    /** Closes the terminal: whoever is connected to it is told so. */
    public void hangUp() {
        ((UnixPtyProcess) process).hangup();
    }

    public void resize(int columns, int rows) {
        process.setWinSize(new WinSize(columns, rows));
    }

    public int exit() {
        try {
            assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .as("ended: %s", seen())
                    .isTrue();
            reader.join(LONGEST.toMillis());
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
