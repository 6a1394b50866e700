package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Servers.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Docker engine that a test may stop: one of its own, beside the machine's, asked over TLS. */
final class OwnEngine implements AutoCloseable {

    /** Without a bridge of its own, a second engine would take the first one's away. */
    private static final String BRIDGE = "bascule-test";

    static final List<String> PLACES = List.of("/usr/sbin/dockerd", "/usr/bin/dockerd");

    private final Path home;
    private final int port;
    private Process dockerd;

    private OwnEngine(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Skips the test where none can be started. */
    static OwnEngine start() {
        assumeTrue(
                PLACES.stream().anyMatch(place -> new File(place).canExecute()) && Files.isWritable(Path.of("/")),
                "only root can start a Docker engine, and only where dockerd is installed");
        try {
            OwnEngine own = new OwnEngine(Files.createTempDirectory("bascule-engine"), freePort());
            own.run(certificate(own.home, "127.0.0.1").toArray(String[]::new));
            Files.copy(own.home.resolve("cert.pem"), own.home.resolve("ca.pem"));
            new ProcessBuilder("ip", "link", "delete", BRIDGE).start().waitFor(); // of a test that was killed
            own.run("ip", "link", "add", BRIDGE, "type", "bridge");
            own.run("ip", "address", "add", "172.31.250.1/24", "dev", BRIDGE);
            own.begin();
            return own;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    Engine engine() {
        return new Engine(Endpoint.of("tcp://127.0.0.1:" + port, Optional.of(home), Optional.empty()));
    }

    void begin() throws IOException {
        String program = PLACES.stream()
                .filter(place -> new File(place).canExecute())
                .findFirst()
                .orElseThrow();
        dockerd = new ProcessBuilder(
                        program,
                        "--data-root=" + home.resolve("data"),
                        "--exec-root=" + home.resolve("exec"),
                        "--pidfile=" + home.resolve("pid"),
                        "--host=tcp://127.0.0.1:" + port,
                        "--tlsverify",
                        "--tlscacert=" + home.resolve("ca.pem"),
                        "--tlscert=" + home.resolve("cert.pem"),
                        "--tlskey=" + home.resolve("key.pem"),
                        "--bridge=" + BRIDGE,
                        "--iptables=false",
                        "--ip6tables=false",
                        "--ip-masq=false")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        await().until(() -> engine().problem().isEmpty());
    }

    /** As when it is stopped by whoever looks after the machine: its containers stop too. */
    void stop() {
        dockerd.destroy();
        try {
            assertThat(dockerd.waitFor(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (dockerd.isAlive()) {
            stop();
        }
        run("ip", "link", "delete", BRIDGE);
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One certificate that signs itself is authority, server and client. */
    static List<String> certificate(Path home, String... addresses) {
        List<String> command = new ArrayList<>(List.of("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes"));
        command.addAll(List.of("-keyout", home.resolve("key.pem").toString()));
        command.addAll(List.of("-out", home.resolve("cert.pem").toString()));
        command.addAll(List.of("-days", "1", "-subj", "/CN=localhost"));
        command.addAll(List.of("-addext", "subjectAltName=IP:" + String.join(",IP:", addresses)));
        return command;
    }

    private void run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("said").toFile())
                    .start();
            assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
