package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As on a system that is not Linux: without a program that could be run, and without {@code /proc}. */
@Tag("containers")
class DockerPlainIT {

    private static final List<String> TOOLS = List.of("/usr/bin/unshare", "/usr/bin/mount", "/bin/sh");

    /** Hides /proc from all that follows. */
    private static final String WITHOUT_PROC = "/usr/bin/mount -t tmpfs none /proc && exec \"$@\"";

    @TempDir
    Path home;

    private Path files;

    @AfterEach
    void removeTheLab() throws IOException, InterruptedException {
        if (files != null) {
            bascule("down", "--all");
        }
    }

    @Test
    void aLabIsBuiltWatchedAndRemoved() throws IOException, InterruptedException {
        assumeTrue(
                TOOLS.stream().map(Path::of).allMatch(Files::isExecutable) && Files.isWritable(Path.of("/")),
                "only root can hide /proc, with " + TOOLS);
        DockerGround ground = new DockerGround(218);
        ground.open();
        ground.close();
        files = Files.createDirectories(home.resolve("said"));

        assertThat(bascule("up", "--backend", "docker", "--state", "quorum", "--timers", "quick"))
                .contains("Built and verified");
        assertThat(bascule("status")).contains("quorum held", "leader", "etcd2");
        assertThat(bascule("down")).contains("Lab poc removed");
    }

    private String bascule(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/unshare", "--mount", "/bin/sh", "-c", WITHOUT_PROC, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.bascule.Bascule", "--lang", "en"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(files, "out", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PATH", "");
        // The dynamic linker finds where the JVM is by /proc.
        builder.environment()
                .put(
                        "LD_LIBRARY_PATH",
                        Path.of(System.getProperty("java.home"), "lib").toString());
        builder.environment().put("BASCULE_HOME", home.resolve("home").toString());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
