package org.bascule.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.scenario.run.HandCommand;

/**
 * Somebody who types commands in bash, outside Bascule. Her editor writes what she was told to write. She waits until a process that
 * she stopped has ended, and repeats a command that fails, as long as a person would.
 */
public final class Trainee {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(3);
    private static final Pattern STOP = Pattern.compile("kill -(?:TERM|INT|KILL) \\$\\(cat (\\S+)\\)");

    private static final Pattern STOP_IN_CONTAINER =
            Pattern.compile("docker exec (\\S+) lab-service signal (\\w+) (?:TERM|INT|KILL)");
    private static final Pattern STOP_IN_LXC =
            Pattern.compile("(lxc-attach \\S.* --) systemctl kill --kill-whom=main -s (?:TERM|INT|KILL) (\\w+)");
    /** Her editor, also where the editor's terminal is a container's. The rest is Docker's. */
    private static final String EDIT_IN_CONTAINER = """
            PATH=${PATH#*:}
            [ "$1 $2 $4" = "exec -it vi" ] && exec docker exec -i "$3" tee "$5" < "$CONTENT" > /dev/null
            exec docker "$@"\
            """;

    /** The same for LXC: {@code lxc-attach -P DIR -n NODE -- vi FILE}. */
    private static final String EDIT_IN_LXC = """
            PATH=${PATH#*:}
            [ "$6" = vi ] && exec lxc-attach -P "$2" -n "$4" -- tee "$7" < "$CONTENT" > /dev/null
            exec lxc-attach "$@"\
            """;

    private final Path desk;
    private final List<String> terminal;
    private final List<String> transcript = new ArrayList<>();

    /**
     * @param desk an empty directory that every account can enter
     * @param terminal what she types first in a terminal
     */
    public Trainee(Path desk, List<String> terminal) {
        this.desk = desk;
        this.terminal = List.copyOf(terminal);
        try {
            for (String editor : List.of("vim", "vi")) {
                program(editor, "cat \"$CONTENT\" > \"$1\"");
            }
            program("docker", EDIT_IN_CONTAINER);
            program("lxc-attach", EDIT_IN_LXC);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void program(String name, String script) throws IOException {
        Path program = Files.writeString(desk.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The commands so far, each with its exit code and what it printed. */
    public synchronized List<String> transcript() {
        return List.copyOf(transcript);
    }

    /** False when it still failed. */
    public boolean type(HandCommand command) {
        Instant began = Instant.now();
        try {
            boolean succeeded = run(command) == 0;
            while (!succeeded && Instant.now().isBefore(began.plus(PATIENCE))) {
                Thread.sleep(1000);
                succeeded = run(command) == 0;
            }
            return succeeded;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int run(HandCommand command) throws IOException, InterruptedException {
        Path content =
                Files.writeString(desk.resolve("content"), command.content().orElse(""));
        List<String> lines = new ArrayList<>(terminal);
        // With job control, as in a terminal: otherwise what runs in the background ignores Ctrl+C.
        lines.add("set -m");
        lines.add("export PATH=" + desk + ":$PATH CONTENT=" + content);
        lines.addAll(waiting(command.typed()));
        Process shell = new ProcessBuilder("bash").redirectErrorStream(true).start();
        shell.getOutputStream().write(String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().close();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!shell.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
            shell.destroyForcibly();
        }
        synchronized (this) {
            transcript.add("$ " + command.typed() + "\n[" + shell.exitValue() + "] " + printed.strip());
        }
        return shell.exitValue();
    }

    /** The line; and where it stops a process, waiting until that has ended. */
    private static List<String> waiting(String typed) {
        Matcher stop = STOP.matcher(typed);
        if (stop.matches()) {
            return List.of(
                    "pid=$(cat " + stop.group(1) + ")", typed, until("grep -qs '^State:.[^ZX]' /proc/$pid/status"));
        }
        Matcher there = STOP_IN_CONTAINER.matcher(typed);
        if (there.matches()) {
            return List.of(
                    "pid=$(docker exec " + there.group(1) + " cut -d' ' -f1 /run/lab/" + there.group(2) + ".pid)",
                    typed,
                    until("docker exec " + there.group(1) + " test -d /proc/$pid"));
        }
        Matcher inLxc = STOP_IN_LXC.matcher(typed);
        if (inLxc.matches()) {
            return List.of(
                    "pid=$(" + inLxc.group(1) + " systemctl show --value -p MainPID " + inLxc.group(2) + ")",
                    typed,
                    until(inLxc.group(1) + " test -d /proc/$pid"));
        }
        return List.of(typed);
    }

    private static String until(String lives) {
        return "for i in $(seq 300); do " + lives + " || break; sleep 0.2; done";
    }
}
