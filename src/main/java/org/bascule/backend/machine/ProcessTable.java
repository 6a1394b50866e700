package org.bascule.backend.machine;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kernel's own list of processes, read from {@code /proc} (see proc(5)). */
public final class ProcessTable {

    private static final Path PROC = Path.of("/proc");

    /** What this program writes paths in, and gives to what it starts. */
    private static final Charset NATIVE = Charset.forName(System.getProperty("sun.jnu.encoding"));

    /**
     * @param state the kernel's letter: {@code R}, {@code S}, {@code T} for stopped …
     * @param program the name of what it runs, 15 characters at most
     * @param environment as it was when the program started; empty when another user's, or overwritten since
     * @param directory its working directory; empty when another user's
     * @param between whether it has no environment at all, as while it leaves one program for the next (execve(2))
     */
    public record Running(
            long pid,
            long parent,
            char state,
            String program,
            Map<String, String> environment,
            Optional<Path> directory,
            boolean between) {

        public boolean stopped() {
            return state == 'T' || state == 't';
        }
    }

    private ProcessTable() {}

    public static List<Running> all() {
        return all(entry -> true);
    }

    /** Those alone that run one of these programs: at a third of the cost. */
    public static List<Running> running(Set<String> programs) {
        return all(entry -> {
            try {
                return programs.contains(Files.readString(entry.resolve("comm"), StandardCharsets.ISO_8859_1)
                        .strip());
            } catch (IOException gone) {
                return false;
            }
        });
    }

    private static List<Running> all(Predicate<Path> wanted) {
        return FileAccess.read(PROC, () -> {
            try (Stream<Path> entries = Files.list(PROC)) {
                return entries.filter(
                                entry -> entry.getFileName().toString().chars().allMatch(Character::isDigit))
                        .filter(wanted)
                        .flatMap(
                                entry -> find(Long.parseLong(entry.getFileName().toString())).stream())
                        .toList();
            }
        });
    }

    /** A process that lives; one that has ended and waits for its parent counts as gone. */
    public static Optional<Running> find(long pid) {
        Path entry = PROC.resolve(Long.toString(pid));
        try {
            String stat = Files.readString(entry.resolve("stat"), StandardCharsets.ISO_8859_1);
            int open = stat.indexOf('(');
            int close = stat.lastIndexOf(')');
            String[] rest = stat.substring(close + 2).split(" ");
            char state = rest[0].charAt(0);
            if (state == 'Z' || state == 'X') {
                return Optional.empty();
            }
            Optional<String> environment = environment(entry);
            return Optional.of(new Running(
                    pid,
                    Long.parseLong(rest[1]),
                    state,
                    stat.substring(open + 1, close),
                    parse(environment.orElse("")),
                    directory(entry),
                    environment.filter(String::isEmpty).isPresent()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The CPU time that a process and its ended children have used, in clock ticks; 0 once it is gone. */
    public static long ticks(long pid) {
        try {
            String stat =
                    Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"), StandardCharsets.ISO_8859_1);
            String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            // utime, stime, cutime and cstime are the fields 14 to 17, and rest begins with the third.
            return Arrays.stream(rest, 11, 15).mapToLong(Long::parseLong).sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** What a process was started with, its program first; nothing when it has ended. */
    public static List<String> arguments(long pid) {
        try (InputStream arguments = new FileInputStream(
                PROC.resolve(Long.toString(pid)).resolve("cmdline").toFile())) {
            return List.of(new String(arguments.readAllBytes(), NATIVE).split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static Optional<String> environment(Path entry) {
        // Not by Files: it reads a first byte alone, and the program may be another by the time it reads the others.
        try (InputStream environment =
                new FileInputStream(entry.resolve("environ").toFile())) {
            return Optional.of(new String(environment.readAllBytes(), NATIVE));
        } catch (IOException anothers) {
            return Optional.empty();
        }
    }

    /** Of two values for a name, programs see the first. */
    public static Map<String, String> parse(String environment) {
        return Arrays.stream(environment.split("\0"))
                .filter(pair -> pair.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.indexOf('=')),
                        pair -> pair.substring(pair.indexOf('=') + 1),
                        (first, second) -> first));
    }

    private static Optional<Path> directory(Path entry) {
        try {
            return Optional.of(Files.readSymbolicLink(entry.resolve("cwd")));
        } catch (IOException anothers) {
            return Optional.empty();
        }
    }
}
