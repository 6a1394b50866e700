package org.bascule.backend.local;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.ProcessTable;
import org.bascule.backend.machine.ProcessTable.Running;
import org.bascule.backend.machine.Spawn;
import org.bascule.backend.machine.Wait;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/**
 * The processes of one lab. Each is started with the lab, its directory, the node and the service in its environment, and
 * its descendants inherit them. PostgreSQL's children overwrite theirs with their titles; they are known by their working
 * directory, which is the data directory. What the lab's user started is the lab's too.
 */
final class LabProcesses {

    static final String LAB = "BASCULE_LAB";
    static final String DIRECTORY = "BASCULE_DIR";
    static final String NODE = "BASCULE_NODE";
    static final String SERVICE = "BASCULE_SERVICE";

    /** In place of a service, in the environment of what a person started on the node. */
    static final String PERSON = "person";

    private static final Duration LONGEST_UNSEEN = Duration.ofSeconds(1);
    private static final Duration LONGEST_EXEC = Duration.ofSeconds(1);

    private final LabName lab;
    private final Path directory;
    private final ManualServers manualServers;
    private volatile Unrecorded lastSeen = new Unrecorded(Instant.EPOCH, Map.of());

    LabProcesses(LabSpec spec, LabDirectory directory) {
        this.lab = spec.name();
        this.directory = directory.root();
        this.manualServers = new ManualServers(
                directory.nodes(),
                spec.topology().nodes().stream().collect(Collectors.toMap(Node::name, node -> address(spec, node))));
    }

    private static InetAddress address(LabSpec spec, Node node) {
        return new InetSocketAddress(spec.address(node), 0).getAddress();
    }

    List<Running> ofLab() {
        return all().stream()
                .filter(process -> tagged(process)
                        || isPostgresIn(process, directory)
                        || manualServers.node(process).isPresent())
                .toList();
    }

    List<Running> ofNode(String node, Path nodeDirectory) {
        return all().stream()
                .filter(process -> isOn(process, node)
                        || isPostgresIn(process, nodeDirectory)
                        || manualServers.node(process).filter(node::equals).isPresent())
                .toList();
    }

    /** A service's own process, if it is the one that has this number. */
    Optional<Running> service(long pid, String node, Service service) {
        return ProcessTable.find(pid)
                .flatMap(this::settled)
                .filter(process -> isOn(process, node)
                        && service.label().equals(process.environment().get(SERVICE)));
    }

    /**
     * A service that runs though the file with its number does not name it, because the lab's user started or replaced it: seen a second
     * after that at the latest, and gone at once when it ends.
     */
    Optional<Running> unrecorded(String node, Service service) {
        Long pid = unrecorded().get(node + "/" + service.label());
        return pid == null
                ? Optional.empty()
                : ProcessTable.find(pid)
                        .filter(process -> serves(process).filter(node::equals).isPresent());
    }

    /** By node and program. All services that are down ask for it every second, and are told the same. */
    private Map<String, Long> unrecorded() {
        Unrecorded known = lastSeen;
        if (Duration.between(known.seen(), Instant.now()).compareTo(LONGEST_UNSEEN) > 0) {
            known = new Unrecorded(Instant.now(), new HashMap<>());
            for (Running process : ProcessTable.running(ManualServers.SERVERS)) {
                Map<String, Long> services = known.services();
                // A server's children have greater numbers; and a second server, which fails, has one too.
                serves(process)
                        .ifPresent(node -> services.merge(node + "/" + process.program(), process.pid(), Math::min));
            }
            lastSeen = known;
        }
        return known.services();
    }

    /** The node of which a process is a service, whoever started it. */
    private Optional<String> serves(Running process) {
        String service = process.environment().get(SERVICE);
        return tagged(process) && process.program().equals(service)
                ? Optional.of(process.environment().get(NODE))
                : manualServers.node(process);
    }

    private record Unrecorded(Instant seen, Map<String, Long> services) {}

    /** Postmasters end their children, whose environment is overwritten, and give back their shared memory when told to. */
    static boolean isPostmaster(Running process) {
        return process.program().equals("postgres") && !process.environment().isEmpty();
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
        if (!isBetweenIn(process)) {
            return Optional.of(process);
        }
        AtomicReference<Optional<Running>> now = new AtomicReference<>(Optional.of(process));
        Wait.within(LONGEST_EXEC, () -> {
            now.set(ProcessTable.find(process.pid()));
            return now.get().filter(this::isBetweenIn).isEmpty();
        });
        return now.get();
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
