package org.bascule.backend.docker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bascule.backend.Attachment;
import org.bascule.backend.machine.OperatingSystem;
import org.bascule.lab.Refusal;

/**
 * {@code docker exec} in a container, by Docker's own client: it knows how to pass a terminal on. It does not pass on that the terminal
 * was closed: what it had started would run until the node is off.
 */
record DockerAttachment(Engine engine, String container) {

    private static final String CLIENT = "docker";

    /** In the environment of a command and of all that it starts, so that it is found in the container. */
    private static final String MARK = "BASCULE_TERMINAL";

    /**
     * Becomes the client, which alone holds a pipe. Its other end, in a session that no terminal hangs up, notices the client's end,
     * however it came, and hangs up in the container.
     */
    private static final String CLIENT_THEN_HANG_UP = """
            client=$1 container=$2 mark=$3 hang_up=$4
            shift 4
            exec 9> >(exec setsid sh -c 'read -r _; exec "$@"' sh \\
                "$client" exec "$container" sh -c "$hang_up" sh "$mark" >/dev/null 2>&1)
            exec "$client" exec "$@"
            """;

    /**
     * Does in a container what the system does when a terminal is closed: a hangup to all of its session. A command that has ended has no
     * session, and what it left in the background stays; one that has only been asked for may begin a moment later.
     */
    private static final String HANG_UP = """
            session_of() {
              read -r stat <"/proc/$1/stat" || return
              set -- ${stat##*) }
              echo "$4"
            }
            leader() {
              for environment in $(grep -lsz "^%s=$1\\$" /proc/[0-9]*/environ); do
                pid=${environment#/proc/}
                pid=${pid%%/environ}
                if [ "$(session_of "$pid")" = "$pid" ]; then echo "$pid"; fi
              done
            }
            for _ in 1 2 3 4 5; do
              session=$(leader "$1")
              if [ -n "$session" ]; then break; fi
              sleep 0.2
            done
            if [ -z "$session" ]; then exit; fi
            for process in /proc/[0-9]*; do
              if [ "$(session_of "${process#/proc/}")" = "$session" ]; then kill -HUP "${process#/proc/}"; fi
            done
            for _ in 1 2 3 4 5 6 7 8 9 10; do
              if [ -z "$(leader "$1")" ]; then exit; fi
              sleep 0.2
            done
            kill -KILL "$session"
            """.formatted(MARK);

    /** @throws Refusal where the client is not installed, or where this machine cannot tell it that a terminal is closed */
    Attachment of(List<String> command, Map<String, String> environment, boolean terminal) {
        requireLinux(OperatingSystem.ofThisMachine());
        String mark = UUID.randomUUID().toString();
        List<String> words =
                new ArrayList<>(List.of("bash", "-c", CLIENT_THEN_HANG_UP, "bash", client(), container, mark, HANG_UP));
        words.addAll(List.of(terminal ? "-it" : "-i", "-e", MARK + "=" + mark));
        environment.forEach((name, value) -> words.addAll(List.of("-e", name + "=" + value)));
        words.add(container);
        words.addAll(command);
        return new Attachment(words, engine.endpoint().in(System.getenv()), Path.of("/"));
    }

    /** What hangs up in the container needs bash, and setsid(1). */
    void requireLinux(OperatingSystem system) {
        if (!system.isLinux()) {
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    DockerMessages.terminalRequiresLinux(system.name()),
                    DockerMessages.openTerminalByHand(container));
        }
    }

    /** The client program, which shells on nodes need and labs do not. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .flatMap(directory -> Stream.of(CLIENT, CLIENT + ".exe").map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String client() {
        return program()
                .map(Path::toString)
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.MACHINE, DockerMessages.programMissing(), DockerMessages.installClient()));
    }
}
