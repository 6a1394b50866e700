package org.bascule.backend.lxc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.backend.Attachment;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Refusals;
import org.bascule.backend.machine.Shell;
import org.bascule.backend.machine.Spawn;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;

/**
 * Runs programs that only root may use: directly if this process is root, else with sudo, which must not ask for a
 * password. Thread-safe.
 *
 * @param prefix the words before a command that run it as root
 */
record Root(List<String> prefix) {

    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** LXC's programs make the files at their standard streams root's, which may not happen to ours: a pipe each side. */
    private static final List<String> SUDO =
            List.of("sudo", "-n", "bash", "-c", "set -o pipefail; cat | \"$@\" 2>&1 | cat", "bash");

    static Root ofThisProcess() {
        return new Root(System.getProperty("user.name").equals("root") ? List.of() : SUDO);
    }

    /** Why commands cannot run as root; empty when they can. */
    Optional<Problem> problem() {
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        boolean sudo = find(prefix.get(0)).isPresent();
        return sudo && attempt(List.of("true")).ok()
                ? Optional.empty()
                : Optional.of(new Problem(
                        sudo ? LxcMessages.sudoAsksForPassword() : LxcMessages.sudoMissing(),
                        LxcMessages.runAsRootOrAllowSudo()));
    }

    /** A program on root's search path. */
    static Optional<Path> find(String program) {
        return List.of(PATH.split(":")).stream()
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** As a person would type it. */
    String typed(List<String> command) {
        return (prefix.isEmpty() ? "" : "sudo ") + Shell.line(command);
    }

    /** @throws Refusal when it does not end within half a minute */
    Output attempt(List<String> command) {
        return attempt(command, LIMIT);
    }

    Output attempt(List<String> command, Duration limit) {
        return Spawn.waitFor(builder(command), limit);
    }

    /** Runs a command with a text as its standard input. */
    Output feed(List<String> command, String input) {
        return Spawn.waitFor(builder(command), input, LIMIT);
    }

    /** @throws Refusal when the command fails, with its output as details */
    Output run(List<String> command) {
        Output output = attempt(command);
        if (!output.ok()) {
            throw failed(command, output);
        }
        return output;
    }

    static Refusal failed(List<String> command, Output output) {
        return new Refusal(
                Refusal.Cause.LAB,
                new Problem(
                        LxcMessages.commandFailed(Shell.line(command)),
                        LxcMessages.readDetailsOrRemoveLab(),
                        output.text().strip()));
    }

    /** Refused when it took longer than timeout(1) let it. */
    Output withLimit(List<String> attach, List<String> command, Duration limit) {
        List<String> words = new ArrayList<>(attach);
        words.addAll(List.of("timeout", "-s", "KILL", limit.toMillis() / 1000.0 + "s"));
        words.addAll(command);
        Instant began = Instant.now();
        Output output = attempt(words, limit.plus(LIMIT));
        if (Duration.between(began, Instant.now()).compareTo(limit) >= 0) {
            throw Refusals.commandTimedOut(command, limit);
        }
        return output;
    }

    /** In the terminal of whoever starts it, which sudo's pipes would hide. */
    Attachment attachment(List<String> command) {
        List<String> words = new ArrayList<>(prefix.isEmpty() ? List.of() : List.of("sudo", "-n"));
        words.addAll(command);
        return new Attachment(words, builder(command).environment(), Path.of("/"));
    }

    ProcessBuilder builder(List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of("PATH", PATH, "HOME", "/root", "LC_ALL", "C.UTF-8"));
        return builder;
    }
}
