package org.bascule.backend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bascule.lab.Refusal;

/**
 * A process of this machine that runs a command on a node, connected to the terminal of whoever starts it.
 *
 * @param command of that process, as a list of arguments
 * @param environment all of it: nothing is inherited
 * @param directory in which the process starts
 */
public record Attachment(List<String> command, Map<String, String> environment, Path directory) {

    public Attachment {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Runs it in the terminal of this program, and waits for its end however long it takes: a person is using it. Ctrl+C is for the
     * command alone, which may survive it, as {@code psql} does; then this program ends with the command.
     *
     * @return the exit code of the command
     */
    public int run() {
        Process process = start();
        Thread hook = new Thread(() -> endWith(process), "waits for the command");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            return process.exitValue();
        } finally {
            forget(hook);
        }
    }

    private Process start() {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    BackendMessages.programNotStarted(command.get(0), String.valueOf(failed.getMessage())),
                    BackendMessages.installProgram());
        }
    }

    /** Without a terminal nobody can end the command any more once this program is told to end. */
    private static void endWith(Process process) {
        try {
            if (!InteractiveConsole.isPresent()) {
                process.destroy();
            }
            Runtime.getRuntime().halt(process.waitFor());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException running) {
            // The JVM is shutting down: the hook ends it with the command's exit code.
        }
    }
}
