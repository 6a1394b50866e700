package org.bascule;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Spawn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages that users install, made of the classes that this build has compiled. */
class PackageIT {

    private static final Path PACKAGES = Path.of("target/packages");
    private static final long LARGEST_DEB = 90_000_000;

    /** What each archive runs on, as the headers of its native libraries name it. */
    private static final Map<String, String> MACHINES = Map.ofEntries(
            entry("linux-x64.tar.gz", "ELF x64"),
            entry("linux-arm64.tar.gz", "ELF arm64"),
            entry("macos-x64.tar.gz", "Mach-O x64"),
            entry("macos-arm64.tar.gz", "Mach-O arm64"),
            entry("windows-x64.zip", "PE x64"));

    /** Of these each archive has the libraries of every platform. */
    private static final List<String> UNIVERSAL = List.of("pty4j-", "jna-5");

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String JAVA = System.getProperty("java.home");

    @TempDir
    Path place;

    @BeforeAll
    static void build() throws IOException {
        assumeTrue(Files.isDirectory(Path.of(JAVA, "jmods")), JAVA + " has no jmods, of which jlink makes a runtime");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "dpkg-deb is missing");
        run(LIMIT, "rm", "-rf", PACKAGES.toString());
        Output built = output(Path.of(""), Duration.ofMinutes(15), "src/packaging/build");
        assumeFalse(
                built.text().contains("Could not resolve dependencies"), "Maven cannot get JavaFX for every platform");
        assertThat(built.exitCode()).as(built.text()).isZero();
    }

    static Stream<String> archives() {
        return MACHINES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("archives")
    void anArchiveHasTheNativeLibrariesOfItsPlatform(String name) throws IOException {
        Path libraries = unpacked(name).resolve("lib");

        List<String> machines = jars(libraries, "javafx-").stream()
                .flatMap(jar -> machines(jar).values().stream())
                .flatMap(List::stream)
                .toList();
        assertThat(machines).hasSizeGreaterThan(5).containsOnly(MACHINES.get(name));
        for (String universal : UNIVERSAL) {
            assertThat(jars(libraries, universal)).singleElement().satisfies(jar -> assertThat(
                            machines(jar).values().stream().flatMap(List::stream))
                    .contains(MACHINES.get(name)));
        }
    }

    @Test
    void theDebIsSmallAndRunsWithItsOwnJava() throws IOException {
        Path deb = only(PACKAGES, "*.deb");
        assertThat(Files.size(deb)).isLessThan(LARGEST_DEB);

        run(LIMIT, "dpkg-deb", "-x", deb.toString(), place.toString());
        Path home = place.resolve("usr/lib/bascule");
        assertThat(place.resolve("usr/bin/bascule")).isSymbolicLink();
        worksAt(place.resolve("usr/bin/bascule"), home.resolve("runtime").toRealPath());
        assertThat(place.resolve("usr/share/applications/bascule.desktop")).isNotEmptyFile();
        assertThat(place.resolve("usr/share/icons/hicolor/scalable/apps/bascule.svg"))
                .isNotEmptyFile();
    }

    @Test
    void anArchiveRunsWithTheJavaOfTheMachineAndArchivesItsClassesOnce() throws IOException {
        Path home =
                unpacked("linux-" + (System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64") + ".tar.gz");
        Path archive = home.resolve("lib/bascule.jsa");

        worksAt(home.resolve("bascule"), Path.of(JAVA));

        assertThat(archive).exists();
        String used = run(
                LIMIT,
                JAVA + "/bin/java",
                "-Xshare:on",
                "-XX:+UseSerialGC",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:class+load",
                "-cp",
                home.resolve("lib/bascule.jar").toString(),
                "org.bascule.Bascule",
                "--help");
        assertThat(used.lines().filter(line -> line.contains("org.bascule.cli.Main ")))
                .singleElement()
                .asString()
                .contains("shared objects file");
    }

    /** From another directory, and without a lab. */
    private void worksAt(Path launcher, Path java) throws IOException {
        assertThat(run(LIMIT, launcher.toString(), "--version"))
                .contains("Bascule 0.")
                .contains("(" + java + ")");
        assertThat(run(LIMIT, launcher.toString(), "lint", "scenarios/poc")).doesNotContain("Exception");
    }

    private Path unpacked(String name) throws IOException {
        Path archive = only(PACKAGES, "*" + name).toAbsolutePath();
        if (name.endsWith(".zip")) {
            run(place, LIMIT, JAVA + "/bin/jar", "xf", archive.toString());
        } else {
            run(place, LIMIT, "tar", "-xzf", archive.toString());
        }
        return only(place, "bascule-*");
    }

    private static String run(Duration limit, String... command) {
        return run(Path.of(""), limit, command);
    }

    private static String run(Path directory, Duration limit, String... command) {
        Output output = output(directory, limit, command);
        assertThat(output.exitCode()).as(output.text()).isZero();
        return output.text();
    }

    private static Output output(Path directory, Duration limit, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile());
        builder.environment().put("JAVA_HOME", JAVA);
        builder.environment().remove("BASCULE_LOG");
        return Spawn.waitFor(builder, limit);
    }

    private static Map<String, List<String>> machines(Path jar) {
        try {
            return NativeCode.of(jar);
        } catch (IOException failed) {
            throw new AssertionError(jar.toString(), failed);
        }
    }

    private static List<Path> jars(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private static Path only(Path directory, String pattern) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
            List<Path> all = new ArrayList<>();
            files.forEach(all::add);
            assertThat(all).as(pattern).hasSize(1);
            return all.get(0);
        }
    }
}
