package org.bascule.backend.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.lab.Problem;

/** Finds the servers' programs on this machine. */
public final class Programs {

    /** A program, and the Debian package that contains it. */
    private record Needed(String program, String debianPackage) {}

    private static final List<Needed> ON_THE_PATH = List.of(
            new Needed("etcd", "etcd-server"),
            new Needed("etcdctl", "etcd-client"),
            new Needed("patroni", "patroni"),
            new Needed("patronictl", "patroni"),
            new Needed("haproxy", "haproxy"),
            new Needed("pgbackrest", "pgbackrest"),
            new Needed("openssl", "openssl"),
            new Needed("setsid", "util-linux"));

    private final List<Path> path;
    private final Path postgresVersions;

    public Programs() {
        this(System.getenv().getOrDefault("PATH", ""), Path.of("/usr/lib/postgresql"));
    }

    Programs(String path, Path postgresVersions) {
        // An ordinary user's PATH on Debian leaves out the directory that holds haproxy.
        this.path = Stream.concat(Arrays.stream(path.split(":")), Stream.of("/usr/local/sbin", "/usr/sbin", "/sbin"))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .distinct()
                .toList();
        this.postgresVersions = postgresVersions;
    }

    public List<Problem> missing() {
        List<Problem> problems = new ArrayList<>();
        for (Needed needed : ON_THE_PATH) {
            if (find(needed.program()).isEmpty()) {
                problems.add(missing(needed.program(), needed.debianPackage()));
            }
        }
        if (postgresBin().isEmpty()) {
            problems.add(missing("postgres", "postgresql-15"));
        }
        return problems;
    }

    Optional<Path> find(String program) {
        return path.stream()
                .map(directory -> directory.resolve(program))
                .filter(Programs::canRun)
                .findFirst();
    }

    /** The directory of the newest PostgreSQL's programs: Debian keeps each major version in a directory of its own. */
    Optional<Path> postgresBin() {
        if (Files.isDirectory(postgresVersions)) {
            try (Stream<Path> versions = Files.list(postgresVersions)) {
                Optional<Path> newest = versions.map(version -> version.resolve("bin"))
                        .filter(Programs::hasServer)
                        .max(Comparator.comparingInt(Programs::major));
                if (newest.isPresent()) {
                    return newest;
                }
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
        return path.stream().filter(Programs::hasServer).findFirst();
    }

    /** The search path that the services get: ours, with PostgreSQL's programs first. */
    String searchPath() {
        return Stream.concat(postgresBin().stream(), path.stream())
                .map(Path::toString)
                .reduce((left, right) -> left + ":" + right)
                .orElse("");
    }

    private static boolean canRun(Path program) {
        return Files.isRegularFile(program) && Files.isExecutable(program);
    }

    private static boolean hasServer(Path bin) {
        return Stream.of("postgres", "initdb", "pg_basebackup", "pg_rewind", "psql")
                .allMatch(program -> canRun(bin.resolve(program)));
    }

    private static int major(Path bin) {
        String version = bin.getParent().getFileName().toString();
        return version.chars().allMatch(Character::isDigit) ? Integer.parseInt(version) : 0;
    }

    private static Problem missing(String program, String debianPackage) {
        return new Problem(LocalMessages.programMissing(program), LocalMessages.installPackage(debianPackage));
    }
}
