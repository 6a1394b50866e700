package org.bascule.backend.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.ProcessTable;
import org.bascule.backend.machine.ProcessTable.Running;
import org.bascule.backend.machine.Spawn;
import org.bascule.lab.LabName;
import org.bascule.lab.Service;

/**
 * The processes of one lab. Each is started with the lab, its directory, the node and the service in its environment, and
 * its descendants inherit them. PostgreSQL's children overwrite theirs with their titles; they are known by their working
 * directory, which is the data directory.
 */
final class OwnedProcesses {

    static final String LAB = "BASCULE_LAB";
    static final String DIRECTORY = "BASCULE_DIR";
    static final String NODE = "BASCULE_NODE";
    static final String SERVICE = "BASCULE_SERVICE";

    private static final Duration LONGEST_EXEC = Duration.ofSeconds(1);

    private final LabName lab;
    private final Path directory;

    OwnedProcesses(LabName lab, Path directory) {
        this.lab = lab;
        this.directory = directory;
    }

    List<Running> ofLab() {
        return all().stream()
                .filter(process -> tagged(process) || isPostgresIn(process, directory))
                .toList();
    }

    List<Running> ofNode(String node, Path nodeDirectory) {
        return all().stream()
                .filter(process -> isOn(process, node) || isPostgresIn(process, nodeDirectory))
                .toList();
    }

    /** A service's own process, if it is the one that has this number. */
    Optional<Running> service(long pid, String node, Service service) {
        return ProcessTable.find(pid)
                .flatMap(this::settled)
                .filter(process -> isOn(process, node)
                        && service.label().equals(process.environment().get(SERVICE)));
    }

    /** Postmasters end their children and give back their shared memory when told to. */
    static boolean isPostmaster(Running process) {
        return process.program().equals("postgres") && process.environment().containsKey(LAB);
    }

    static void signal(List<Running> processes, Signal signal) {
        signal(processes, signal.name());
    }

    static void signal(List<Running> processes, String signal) {
        if (processes.isEmpty()) {
            return;
        }
        // The shell's own kill: the signals that Java knows are TERM and KILL, and a bare system has no other program.
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "s=$1; shift; kill -s \"$s\" \"$@\" 2>/dev/null", "sh", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        Spawn.quietly(command);
    }

    private List<Running> all() {
        return ProcessTable.all().stream()
                .flatMap(process -> settled(process).stream())
                .toList();
    }

    /**
     * Waits for a process of the lab's directory that is between two programs: for that moment nothing says whose it is,
     * and a service that was just started would seem down, or escape its node's end.
     */
    private Optional<Running> settled(Running process) {
        Optional<Running> now = Optional.of(process);
        Instant start = Instant.now();
        while (now.filter(this::isBetweenIn).isPresent()
                && Duration.between(start, Instant.now()).compareTo(LONGEST_EXEC) < 0) {
            Thread.onSpinWait();
            now = ProcessTable.find(process.pid());
        }
        return now;
    }

    private boolean isBetweenIn(Running process) {
        return process.between()
                && process.directory().filter(cwd -> cwd.startsWith(directory)).isPresent();
    }

    private boolean isOn(Running process, String node) {
        return tagged(process) && node.equals(process.environment().get(NODE));
    }

    private boolean tagged(Running process) {
        return lab.value().equals(process.environment().get(LAB))
                && directory.toString().equals(process.environment().get(DIRECTORY));
    }

    private static boolean isPostgresIn(Running process, Path directory) {
        return process.program().equals("postgres")
                && process.directory().filter(cwd -> cwd.startsWith(directory)).isPresent();
    }
}
