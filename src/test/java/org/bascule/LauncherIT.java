package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Spawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that the launcher makes of Bascule's classes, and commands beside one that is of no use. */
class LauncherIT {

    private static final String FROM_IT = "source: shared objects file";

    @TempDir
    Path home;

    @Test
    void aCommandUsesTheArchiveAndNeedsNone() throws IOException {
        Path target = Files.createDirectory(home.resolve("target"));
        Path archive = target.resolve("bascule.jsa");
        says("cp -r target/classes \"$home/target\"");
        Files.writeString(target.resolve("classpath"), libraries());

        assertThat(says("archive_program; needs_program_archive || echo made")).endsWith("made\n");
        assertThat(archive).exists();
        assertThat(loading().filter(line -> line.startsWith("org.bascule.cli.Main ")))
                .singleElement()
                .asString()
                .contains(FROM_IT);
        assertThat(version()).startsWith("Bascule ").contains("\nJava ");

        String right = version();
        Files.setLastModifiedTime(target.resolve("bascule.jar"), FileTime.from(Instant.EPOCH));
        assertThat(version()).as("of another build").isEqualTo(right);

        Files.delete(archive);
        assertThat(version()).as("missing").isEqualTo(right);

        Files.writeString(archive, "no archive");
        assertThat(version()).as("broken").isEqualTo(right);
    }

    private Stream<String> loading() {
        return says("run -Xlog:class+load:stdout:none org.bascule.Bascule --version")
                .lines();
    }

    private String version() {
        return says("run org.bascule.Bascule --version");
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(":"));
    }

    private String says(String shell) {
        ProcessBuilder bash = new ProcessBuilder(
                "bash",
                "-c",
                "source ./bascule; home=$1; program=$home/target/bascule; find_jdk; " + shell,
                "bash",
                home.toString());
        bash.environment().remove("BASCULE_LOG");
        Output output = Spawn.waitFor(bash, Duration.ofMinutes(10));
        assertThat(output.exitCode()).as(output.text()).isZero();
        return output.text();
    }
}
