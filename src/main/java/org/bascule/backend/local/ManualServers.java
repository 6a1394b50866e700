package org.bascule.backend.local;

import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bascule.backend.machine.Listeners;
import org.bascule.backend.machine.ProcessTable;
import org.bascule.backend.machine.ProcessTable.Running;

/**
 * The lab's servers that its user started, in a terminal: nothing in their environment says whose they are. They are known by
 * a file of the lab among their arguments, by working in it, or by listening on an address of the lab. Servers only: a shell
 * or an editor in the lab's directory is its user's own.
 *
 * @param nodes the directory of the lab's nodes
 * @param addresses each node's, by its name
 */
record ManualServers(Path nodes, Map<String, InetAddress> addresses) {

    static final Set<String> SERVERS = Set.of("etcd", "patroni", "haproxy", "postgres", "pgbackrest");

    /** The node that such a process is on; empty for every other process. */
    Optional<String> node(Running process) {
        if (!SERVERS.contains(process.program()) || isBascules(process) || isPgbackrestCommand(process)) {
            return Optional.empty();
        }
        Path directory = process.directory().orElse(Path.of("/"));
        return Stream.concat(Stream.of(directory), files(directory, ProcessTable.arguments(process.pid())))
                .filter(path -> path.startsWith(nodes) && !path.equals(nodes))
                .map(path -> nodes.relativize(path).getName(0).toString())
                .findFirst()
                .or(() -> listening(process));
    }

    /** Not what a person started on a node, in a terminal that Bascule opened. */
    private static boolean isBascules(Running process) {
        String service = process.environment().get(LabProcesses.SERVICE);
        return service != null && !service.equals(LabProcesses.PERSON);
    }

    /** Most commands of pgBackRest are no server: PostgreSQL archives WAL with one, for instance. */
    private static boolean isPgbackrestCommand(Running process) {
        return process.program().equals("pgbackrest")
                && !ProcessTable.arguments(process.pid()).contains("server");
    }

    /** A child of PostgreSQL has overwritten its environment, and listens to nobody. */
    private Optional<String> listening(Running process) {
        if (process.environment().isEmpty()) {
            return Optional.empty();
        }
        List<InetAddress> listened = Listeners.addresses(process.pid());
        return addresses.entrySet().stream()
                .filter(node -> listened.contains(node.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whatever may name a file: {@code FILE}, or {@code --config-file=FILE}. */
    private static Stream<Path> files(Path directory, List<String> arguments) {
        return arguments.stream()
                .map(argument -> argument.substring(argument.startsWith("-") ? argument.indexOf('=') + 1 : 0))
                .flatMap(word -> {
                    try {
                        return Stream.of(directory.resolve(word).normalize());
                    } catch (InvalidPathException another) {
                        return Stream.of();
                    }
                });
    }
}
