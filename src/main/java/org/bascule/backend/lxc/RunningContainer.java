package org.bascule.backend.lxc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.backend.machine.Listeners;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/**
 * A running container, as the kernel of this machine shows it. Reading it starts no process, and also works while
 * the container is frozen.
 *
 * @param init the id of its first process, systemd, on this machine
 */
record RunningContainer(long init) {

    private static final Path PROC = Path.of("/proc");
    private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

    /**
     * @param pidFile where lxc-start wrote who keeps the container; a number may have been given to another process since
     * @param directory the lab's
     */
    static Optional<RunningContainer> find(Path pidFile, Path directory, String container) {
        try {
            long keeper = Long.parseLong(Files.readString(pidFile).strip());
            String command = text(keeper, "cmdline").replace('\0', ' ');
            return command.contains(directory.toString()) && command.contains(container)
                    ? children(keeper).map(RunningContainer::new).findFirst()
                    : Optional.empty();
        } catch (IOException | NumberFormatException off) {
            return Optional.empty();
        }
    }

    /** A service's own process is systemd's child, and bears the service's name; in parentheses before its program runs. */
    ServiceState state(Service service) {
        List<String> names = List.of(service.label(), "(" + service.label() + ")");
        return children(init)
                .map(child -> text(child, "stat"))
                .filter(stat -> names.contains(name(stat)))
                .map(RunningContainer::state)
                .filter(state -> state != 'Z' && state != 'X')
                .findFirst()
                .map(state -> state == 'T' || state == 't' || frozen() ? ServiceState.FROZEN : ServiceState.UP)
                .orElse(ServiceState.DOWN);
    }

    boolean listens(int port) {
        return Listeners.listens(PROC.resolve(Long.toString(init)).resolve("net"), port);
    }

    /** Whether the kernel holds everything in it (cgroups(7): the freezer of version 1, or cgroup.events of version 2). */
    boolean frozen() {
        return text(init, "cgroup")
                .lines()
                .map(line -> line.split(":", 3))
                .filter(fields -> fields.length == 3)
                .anyMatch(fields -> fields[1].equals("freezer")
                        ? content(CGROUPS.resolve("freezer" + fields[2]).resolve("freezer.state"))
                                .startsWith("FR")
                        : fields[0].equals("0") && (frozen("unified" + fields[2]) || frozen(fields[2].substring(1))));
    }

    private static boolean frozen(String cgroup) {
        return content(CGROUPS.resolve(cgroup).resolve("cgroup.events")).contains("frozen 1");
    }

    private static Stream<Long> children(long process) {
        return Arrays.stream(text(process, "task/" + process + "/children").split(" "))
                .filter(child -> !child.isBlank())
                .map(Long::valueOf);
    }

    private static String name(String stat) {
        return stat.substring(stat.indexOf('(') + 1, Math.max(stat.indexOf('(') + 1, stat.lastIndexOf(')')));
    }

    private static char state(String stat) {
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }

    private static String text(long process, String file) {
        return content(PROC.resolve(Long.toString(process)).resolve(file));
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
