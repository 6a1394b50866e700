package org.bascule.backend.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bascule.backend.machine.Spawn;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;

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

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<Path> path;
    private final Path postgresVersions;
    private final OptionalInt wanted;
    private final Function<Path, String> patroniVersion;
    private OptionalInt supported = OptionalInt.empty();

    /** With the newest PostgreSQL that Patroni supports. */
    public Programs() {
        this(System.getenv().getOrDefault("PATH", ""), Path.of("/usr/lib/postgresql"));
    }

    Programs(String path, Path postgresVersions) {
        this(path, postgresVersions, OptionalInt.empty(), Programs::askedForItsVersion);
    }

    /**
     * @param wanted the major version of PostgreSQL; empty for the newest that Patroni supports
     * @param patroniVersion what a Patroni answers to {@code --version}
     */
    Programs(String path, Path postgresVersions, OptionalInt wanted, Function<Path, String> patroniVersion) {
        this.wanted = wanted;
        this.patroniVersion = patroniVersion;
        // An ordinary user's PATH on Debian leaves out the directory that holds haproxy.
        this.path = Stream.concat(
                        Arrays.stream(path.split(File.pathSeparator)),
                        Stream.of("/usr/local/sbin", "/usr/sbin", "/sbin"))
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
        if (wanted.isPresent()) {
            wantedProblem(wanted.getAsInt()).ifPresent(problems::add);
        } else if (postgresBin().isEmpty()) {
            problems.add(missing("postgres", "postgresql"));
        }
        return problems;
    }

    private Optional<Problem> wantedProblem(int major) {
        if (postgresBin().isEmpty()) {
            String majors = installed().stream()
                    .map(bin -> Integer.toString(major(bin)))
                    .collect(Collectors.joining(", "));
            return Optional.of(new Problem(
                    LocalMessages.postgresNotInstalled(major), LocalMessages.installPostgresOrSelect(major, majors)));
        }
        int newest = newestSupported();
        return major <= newest
                ? Optional.empty()
                : Optional.of(new Problem(
                        LocalMessages.postgresNotSupported(major), LocalMessages.selectSupportedPostgres(newest)));
    }

    Optional<Path> find(String program) {
        return path.stream()
                .map(directory -> directory.resolve(program))
                .filter(Programs::canRun)
                .findFirst();
    }

    /** These programs with this major version of PostgreSQL; 0 leaves the choice as it is. */
    Programs with(int postgresMajor) {
        return postgresMajor == 0
                ? this
                : new Programs(
                        String.join(
                                File.pathSeparator,
                                path.stream().map(Path::toString).toList()),
                        postgresVersions,
                        OptionalInt.of(postgresMajor),
                        patroniVersion);
    }

    /** The major version of {@link #postgresBin}; 0 where the directory does not tell. */
    int postgresMajor() {
        return postgresBin().map(Programs::major).orElse(0);
    }

    /**
     * The directory of PostgreSQL's programs: Debian keeps each major version in a directory of its own. Unless one is wanted, the newest
     * that Patroni supports; where it supports none of them, the oldest.
     */
    Optional<Path> postgresBin() {
        List<Path> installed = installed();
        if (wanted.isPresent()) {
            return installed.stream()
                    .filter(bin -> major(bin) == wanted.getAsInt())
                    .findFirst();
        }
        if (installed.isEmpty()) {
            return path.stream().filter(Programs::hasServer).findFirst();
        }
        if (installed.size() == 1) {
            return Optional.of(installed.get(0));
        }
        int newest = newestSupported();
        return installed.stream()
                .filter(bin -> major(bin) <= newest)
                .findFirst()
                .or(() -> Optional.of(installed.get(installed.size() - 1)));
    }

    /** The newest first. */
    private List<Path> installed() {
        if (!Files.isDirectory(postgresVersions)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(postgresVersions)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(Programs::hasServer)
                    .sorted(Comparator.comparingInt(Programs::major).reversed())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private synchronized int newestSupported() {
        if (supported.isEmpty()) {
            supported = find("patroni")
                    .map(patroniVersion)
                    .map(PatroniSupport::newestPostgres)
                    .orElse(OptionalInt.empty());
        }
        return supported.orElse(Integer.MAX_VALUE);
    }

    private static String askedForItsVersion(Path patroni) {
        try {
            return Spawn.waitFor(new ProcessBuilder(patroni.toString(), "--version"), LIMIT)
                    .text();
        } catch (Refusal unknown) {
            return "";
        }
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
        return version.matches("[0-9]{1,4}") ? Integer.parseInt(version) : 0;
    }

    private static Problem missing(String program, String debianPackage) {
        return new Problem(LocalMessages.programMissing(program), LocalMessages.installPackage(debianPackage));
    }
}
