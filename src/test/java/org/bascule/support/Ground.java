package org.bascule.support;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bascule.backend.Lab;
import org.bascule.backend.local.LocalBackend;

/**
 * A home for labs on a network of its own, and what the machine itself says is left of them: read from the kernel, not
 * from the program that is tested. Closing it removes whatever is left.
 *
 * @param network the third octet of 127.0.x
 */
public record Ground(Path home, int network) implements AutoCloseable {

    /** Short, since sockets lie in it; and not under a directory that the servers' account cannot enter. */
    public static Ground on(int network) {
        try {
            Path home = Files.createDirectory(
                    Path.of("/var/tmp", "b" + UUID.randomUUID().toString().substring(0, 4)));
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new Ground(home, network);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public LocalBackend backend() {
        return new LocalBackend(home, network);
    }

    /** Processes, listeners and files; empty when nothing is left of any lab. */
    public List<String> remains() {
        List<String> remains = new ArrayList<>();
        processes().forEach(process -> remains.add("process " + process.pid() + " " + program(process)));
        listeners().forEach(address -> remains.add("listener " + address));
        for (Path directory : List.of(home.resolve("labs"), home.resolve("networks"))) {
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.list(directory)) {
                    files.filter(file -> !file.endsWith(".claiming")).forEach(file -> remains.add("file " + file));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }
        return remains;
    }

    /** The numbers of the shared memory segments that look like PostgreSQL's, and that nobody uses. */
    public static Set<String> unusedSegments() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/sysvipc/shm"))) {
            return lines.map(line -> line.trim().split("\\s+"))
                    .filter(columns -> columns[3].equals("56") && columns[6].equals("0"))
                    .map(columns -> columns[1])
                    .collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Those that have a lab of this home in their environment, or work in it. */
    public List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> environment(process.pid()).contains("BASCULE_DIR=" + home + "/")
                        || directory(process.pid())
                                .filter(cwd -> cwd.startsWith(home))
                                .isPresent())
                .filter(process -> !stat(process.pid()).contains(") Z"))
                .toList();
    }

    /** Whether some process of a node and service is there. */
    public boolean runs(String node, String service) {
        return processes().stream()
                .map(process -> environment(process.pid()))
                .anyMatch(environment -> environment.contains("BASCULE_NODE=" + node + "\0")
                        && environment.contains("BASCULE_SERVICE=" + service + "\0"));
    }

    /** Whether a process of that name works for a lab of this home. */
    public boolean runs(String program) {
        return processes().stream().anyMatch(process -> program(process).equals(program));
    }

    private List<String> listeners() {
        // 0100007F:1F90 in the fourth column's state 0A: the address is little-endian.
        String suffix = "%02X007F:".formatted(network);
        try (Stream<String> lines = Files.lines(Path.of("/proc/net/tcp"))) {
            return lines.map(line -> line.trim().split("\\s+"))
                    .filter(columns ->
                            columns[3].equals("0A") && columns[1].substring(2).startsWith(suffix))
                    .map(columns -> columns[1])
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String program(ProcessHandle process) {
        String stat = stat(process.pid());
        return stat.isEmpty() ? "" : stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    }

    private static String stat(long pid) {
        return content(pid, "stat");
    }

    private static String environment(long pid) {
        return content(pid, "environ");
    }

    private static String content(long pid, String name) {
        try (InputStream file = new FileInputStream("/proc/" + pid + "/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    private static Optional<Path> directory(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            LocalBackend backend = backend();
            backend.labs().stream().flatMap(name -> backend.find(name).stream()).forEach(Lab::destroy);
        } finally {
            processes().forEach(ProcessHandle::destroyForcibly);
            delete();
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
