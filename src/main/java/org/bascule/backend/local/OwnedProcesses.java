package org.bascule.backend.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Signal;
import org.bascule.backend.local.ProcessTable.Running;
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

    private final LabName lab;
    private final Path directory;

    OwnedProcesses(LabName lab, Path directory) {
        this.lab = lab;
        this.directory = directory;
    }

    List<Running> ofLab() {
        return ProcessTable.all().stream()
                .filter(process -> tagged(process) || isPostgresIn(process, directory))
                .toList();
    }

    List<Running> ofNode(String node, Path nodeDirectory) {
        return ProcessTable.all().stream()
                .filter(process -> isOn(process, node) || isPostgresIn(process, nodeDirectory))
                .toList();
    }

    boolean isService(Running process, String node, Service service) {
        return isOn(process, node)
                && service.label().equals(process.environment().get(SERVICE));
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
