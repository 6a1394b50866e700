package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Servers.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Spawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that has no network at all, only a Docker engine, and the file that another machine saved. */
@Tag("containers")
class DockerOfflineIT {

    private static final Path DOCKERD = Path.of("/usr/sbin/dockerd");
    private static final String NETWORK = "bascule-offline";

    /** Unlike ip-netns(8), it leaves the control groups where the engine looks for them. */
    private static final List<String> OFFLINE = List.of("nsenter", "--net=/run/netns/" + NETWORK);

    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    Path place;

    private Path data;
    private Process engine;

    @AfterEach
    void stop() throws InterruptedException {
        if (engine != null) {
            engine.destroy();
            assertThat(engine.waitFor(40, TimeUnit.SECONDS)).isTrue();
            run(List.of("rm", "-rf", "--one-file-system", data.toString()), Map.of());
        }
        output(List.of("ip", "netns", "delete", NETWORK), Map.of());
    }

    @Test
    void aChapterIsPlayedFromOneFile() throws IOException {
        assumeTrue(
                Files.isExecutable(DOCKERD)
                        && Files.isWritable(Path.of("/"))
                        && output(List.of("docker", "version"), Map.of()).ok(),
                "only root can start another Docker engine, and the images are those of one that answers");
        Path file = place.resolve("room.tar");
        String name = "linux-" + (System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64");
        run(List.of("src/packaging/build", name), Map.of("JAVA_HOME", System.getProperty("java.home")));
        run(
                List.of("tar", "-xzf", only(Path.of("target/packages"), name).toString(), "-C", place.toString()),
                Map.of());
        Path installed = only(place, name);

        String saved = run(
                List.of(
                        installed.resolve("bascule").toString(),
                        "images",
                        "save",
                        file.toString(),
                        "--backend",
                        "docker"),
                Map.of());
        assertThat(saved).contains("with the program");
        Path other = Files.createDirectory(place.resolve("other"));
        run(List.of("tar", "-xf", file.toString(), "-C", other.toString()), Map.of());
        Files.delete(file);

        Map<String, String> there = startEngine();
        String bascule = only(other, "bascule").resolve("bascule").toString();
        assertThat(offline(there, bascule, "images", "load", "--backend", "docker"))
                .doesNotContain("missing");
        assertThat(offline(there, bascule, "play", "etcd", "--backend", "docker", "--timers", "quick"))
                .contains("✓")
                .doesNotContain("✗");
    }

    private Map<String, String> startEngine() throws IOException {
        output(List.of("ip", "netns", "delete", NETWORK), Map.of()); // of a test that was killed
        run(List.of("ip", "netns", "add", NETWORK), Map.of());
        offline(Map.of(), "ip", "link", "set", "lo", "up");
        offline(Map.of(), "ip", "link", "add", "bridge0", "type", "bridge");
        offline(Map.of(), "ip", "address", "add", "172.31.252.1/24", "dev", "bridge0");
        String socket = "unix://" + place.resolve("docker.sock");
        data = Files.createTempDirectory("bascule-offline");
        engine = new ProcessBuilder(offline(
                        DOCKERD.toString(),
                        "--data-root=" + data.resolve("data"),
                        "--exec-root=" + data.resolve("exec"),
                        "--pidfile=" + place.resolve("pid"),
                        "--host=" + socket,
                        "--bridge=bridge0",
                        "--iptables=false",
                        "--ip6tables=false",
                        "--ip-masq=false"))
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("log").toFile())
                .start();
        Map<String, String> there = Map.of(
                "DOCKER_HOST", socket, "BASCULE_HOME", place.resolve("home").toString());
        await().until(() -> output(offline("docker", "version"), there).ok());
        return there;
    }

    private static String offline(Map<String, String> environment, String... command) {
        return run(offline(command), environment);
    }

    private static List<String> offline(String... command) {
        List<String> inside = new ArrayList<>(OFFLINE);
        inside.addAll(List.of(command));
        return inside;
    }

    private static String run(List<String> command, Map<String, String> environment) {
        Output output = output(command, environment);
        assertThat(output.exitCode()).as(output.text()).isZero();
        return output.text();
    }

    private static Output output(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("BASCULE_LOG");
        return Spawn.waitFor(builder, LIMIT);
    }

    private static Path only(Path directory, String part) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }
}
