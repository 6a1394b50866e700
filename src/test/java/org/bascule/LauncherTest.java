package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Spawn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's own functions, on a JDK that is nothing but its version. */
class LauncherTest {

    private static final String UNSAFE = "--sun-misc-unsafe-memory-access=allow";

    @TempDir
    Path home;

    @BeforeEach
    void built() throws IOException {
        Files.createDirectory(home.resolve("target"));
        Files.writeString(home.resolve("target/classpath"), "one.jar:two.jar");
        release("17.0.15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "21.0.2", "22", "25"})
    void everyJdkIsToldThatNativeAccessIsMeant(String version) throws IOException {
        release(version);

        assertThat(options().lines()).contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void anOptionThatAnOlderJdkDoesNotKnowIsForNewerOnesAlone() throws IOException {
        release("22.0.2");
        assertThat(options().lines()).doesNotContain(UNSAFE);

        release("23");
        assertThat(options().lines()).contains(UNSAFE);
    }

    @Test
    void theArchiveIsOfOneJdkAndOfTheseLibraries() throws IOException {
        assertThat(says("needs_archive && echo missing")).isEqualTo("missing\n");

        says("archived_from >\"$archive.from\"");
        assertThat(says("needs_archive || echo made")).isEqualTo("made\n");

        release("21.0.2");
        assertThat(says("needs_archive && echo another JDK")).isEqualTo("another JDK\n");

        says("archived_from >\"$archive.from\"");
        Files.writeString(home.resolve("target/classpath"), "one.jar:three.jar");
        assertThat(says("needs_archive && echo other libraries")).isEqualTo("other libraries\n");
    }

    @Test
    void theArchiveOfBasculeIsOfOnePlaceToo() {
        assertThat(says("needs_program && echo missing")).isEqualTo("missing\n");

        says("program_from >\"$program.from\"");
        assertThat(says("needs_program || echo made")).isEqualTo("made\n");
        assertThat(says("program=/elsewhere; needs_program && echo moved || true"))
                .isEqualTo("moved\n");
    }

    @Test
    void nothingIsArchivedWhereNothingCanBeWritten() throws IOException {
        Files.delete(home.resolve("target/classpath"));
        Files.delete(home.resolve("target"));

        assertThat(says("needs_program || needs_archive || echo neither")).isEqualTo("neither\n");
    }

    @ParameterizedTest
    @CsvSource({"program.jar program.jsa, program.jar", "program.jar, classes", "program.jsa, classes"})
    void theJarIsUsedWithItsArchiveOnly(String present, String used) throws IOException {
        for (String file : present.split(" ")) {
            Files.createFile(home.resolve("target").resolve(file));
        }

        assertThat(options().lines().reduce((before, last) -> last))
                .contains("one.jar:two.jar:" + home.resolve("target").resolve(used));
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

    @Test
    void theServiceOfEachInstalledServerIsDisabled() {
        assertThat(says("printf '%s\\n' \"${units[@]}\"").lines())
                .containsExactlyInAnyOrder(
                        "etcd-server:etcd",
                        "patroni:patroni",
                        "haproxy:haproxy",
                        "postgresql-common:postgresql",
                        "pgbackrest:pgbackrest");
    }

    private String options() {
        return says("set_java_options; printf '%s\\n' \"${java_options[@]}\"");
    }

    private String says(String shell) {
        ProcessBuilder bash = new ProcessBuilder(
                "bash",
                "-c",
                "source ./bascule; home=$1 JAVA_HOME=$1; archive=$home/target/libraries.jsa"
                        + " program=$home/target/program; " + shell,
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
