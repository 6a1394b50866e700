package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Spawn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's own functions, on a JDK that has a version and only says how it is called. */
class LauncherTest {

    private static final String UNSAFE = "--sun-misc-unsafe-memory-access=allow";
    private static final String NEEDS = "needs_program_archive";
    private static final String ARCHIVED = "find_archived_path; record_origin \"$archived_path\" \"$program.jsa\"";

    @TempDir
    Path home;

    @BeforeEach
    void built() throws IOException {
        Files.createDirectory(home.resolve("target"));
        Files.writeString(home.resolve("target/classpath"), "one.jar:two.jar");
        Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        release("17.0.15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "21.0.2", "22", "25"})
    void everyJdkIsToldThatNativeAccessIsMeant(String version) throws IOException {
        release(version);

        assertThat(options()).contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void anOptionThatAnOlderJdkDoesNotKnowIsForNewerOnesAlone() throws IOException {
        release("22.0.2");
        assertThat(options()).doesNotContain(UNSAFE);

        release("23");
        assertThat(options()).contains(UNSAFE);
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_402, older", "11.0.2, older", "17, recent", "17.0.15, recent", "25.0.1, recent"})
    void javaIsRecentFrom17(String version, String expected) throws IOException {
        release(version);

        assertThat(says("if is_recent_java \"$JAVA_HOME\"; then echo recent; else echo older; fi"))
                .isEqualTo(expected + "\n");
    }

    @Test
    void theArchiveIsOfOneJdkAndOfTheseLibrariesInOnePlace() throws IOException {
        assertThat(says(NEEDS + " && echo missing")).isEqualTo("missing\n");

        says(ARCHIVED);
        assertThat(says(NEEDS + " || echo made")).isEqualTo("made\n");
        assertThat(says("cp \"$program.jsa.from\" \"$home\"; program=$home/bascule; " + NEEDS + " && echo moved"))
                .isEqualTo("moved\n");

        release("21.0.2");
        assertThat(says(NEEDS + " && echo another JDK")).isEqualTo("another JDK\n");

        says(ARCHIVED);
        Files.writeString(home.resolve("target/classpath"), "one.jar:three.jar");
        assertThat(says(NEEDS + " && echo other libraries")).isEqualTo("other libraries\n");
    }

    @Test
    void nothingIsArchivedWhereNothingCanBeWritten() {
        assertThat(says("program=$home/absent/bascule; " + NEEDS + " || echo no"))
                .isEqualTo("no\n");
    }

    @ParameterizedTest
    @CsvSource({"bascule.jar bascule.jsa, bascule.jar", "bascule.jar, classes", "bascule.jsa, classes"})
    void theJarIsUsedWithItsArchiveOnly(String present, String used) throws IOException {
        for (String file : present.split(" ")) {
            Files.createFile(home.resolve("target").resolve(file));
        }

        assertThat(options()).contains(home.resolve("target").resolve(used) + ":one.jar:two.jar");
    }

    @ParameterizedTest
    @CsvSource({
        "en, '  pgbackrest (package pgbackrest): backs up the cluster and archives its WAL'",
        "fr, '  pgbackrest (paquet pgbackrest) : sauvegarde le cluster et archive ses WAL'",
        "en, '  openssl (package openssl): creates the certificates of pgBackRest'",
        "fr, '  openssl (paquet openssl) : crée les certificats de pgBackRest'"
    })
    void whatIsMissingIsListedWithItsPackageAndItsPurpose(String lang, String line) {
        String all = says(
                "LC_ALL=" + lang + "; has() { false; }; list_what_is_missing; printf '%s\\n' \"${missing_lines[@]}\"");

        assertThat(all.lines()).contains(line);
    }

    /** As Java reads them, with those of the file that it is given. */
    private List<String> options() {
        return says("run Main").lines().flatMap(LauncherTest::read).toList();
    }

    private static Stream<String> read(String option) {
        if (!option.startsWith("@")) {
            return Stream.of(option);
        }
        try {
            return Files.readAllLines(Path.of(option.substring(1))).stream();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private String says(String shell) {
        ProcessBuilder bash = new ProcessBuilder(
                "bash",
                "-c",
                "source ./bascule; home=$1 JAVA_HOME=$1; program=$home/target/bascule; " + shell,
                "bash",
                home.toString());
        Output output = Spawn.waitFor(bash, Duration.ofSeconds(30));
        assertThat(output.exitCode()).as(output.text()).isZero();
        return output.text();
    }

    private void release(String version) throws IOException {
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
    }
}
