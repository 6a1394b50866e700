package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Servers.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bascule.backend.Versions;

/**
 * What a machine elsewhere has: a network of its own, reached by a cable, with a Docker engine that answers over TLS, and an SSH
 * server. Its kernel and its files are this machine's.
 */
final class EngineElsewhere implements AutoCloseable {

    private static final String NETWORK = "bascule-away";
    private static final String CABLE = "bascule-cable";
    private static final String HERE = "10.213.7.1";
    private static final String THERE = "10.213.7.2";
    private static final int TLS_PORT = 2376;
    private static final String SSH_PORT = "2222";
    private static final List<String> PROGRAMS =
            List.of("/usr/sbin/dockerd", "/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/openssl");

    /** Unlike ip-netns(8), it leaves the control groups where the engine looks for them. */
    private static final List<String> INSIDE = List.of("nsenter", "--net=/run/netns/" + NETWORK);

    private final Path home;
    private final List<Process> servers = new ArrayList<>();
    private Optional<DelayingProxy> proxy = Optional.empty();

    private EngineElsewhere(Path home) {
        this.home = home;
    }

    /** Skips the test where none can be started. */
    static EngineElsewhere start() throws IOException {
        assumeTrue(
                PROGRAMS.stream().map(Path::of).allMatch(Files::isExecutable)
                        && Files.isWritable(Path.of("/"))
                        && (Files.isExecutable(Path.of("/sbin/ip")) || Files.isExecutable(Path.of("/usr/bin/ip"))),
                "only root can start another Docker engine, with " + PROGRAMS + " and iproute2");
        EngineElsewhere engine = new EngineElsewhere(Files.createTempDirectory("bascule-away"));
        try {
            engine.begin();
            return engine;
        } catch (IOException | RuntimeException | AssertionError failed) {
            engine.close();
            throw failed;
        }
    }

    private void begin() throws IOException {
        cable();
        run(OwnEngine.certificate(home, HERE, THERE));
        Files.copy(home.resolve("cert.pem"), home.resolve("ca.pem"));
        startEngine();
        startSsh();
        proxy = Optional.of(DelayingProxy.start(
                InetAddress.getByName(HERE), new InetSocketAddress(InetAddress.getByName(THERE), TLS_PORT)));
        await().until(() -> overTls().problem().isEmpty());
    }

    /** With the images of this version, moved there in a file: building them would take minutes. */
    static EngineElsewhere withImages(Path files) throws IOException {
        DockerGround here = new DockerGround(216);
        here.open();
        EngineElsewhere engine = start();
        Path file = files.resolve("images.tar");
        here.backend().images().orElseThrow().save(file, progress -> {});
        here.close();
        new DockerBackend(files.resolve("home"), 216, Versions.ANY, engine.overTls(), false)
                .images()
                .orElseThrow()
                .load(file);
        Files.delete(file);
        return engine;
    }

    Engine overTls() {
        return overTls(THERE + ":" + TLS_PORT);
    }

    /** 50 ms there and back. */
    Engine overTlsFromAfar() {
        return overTls(HERE + ":" + proxy.orElseThrow().port());
    }

    private Engine overTls(String address) {
        return new Engine(Endpoint.of("tcp://" + address, Optional.of(home), Optional.empty()));
    }

    Engine overSsh() {
        return new Engine(
                Endpoint.of("ssh://root@away" + home.resolve("docker.sock"), Optional.empty(), Optional.empty()),
                List.of("ssh", "-F", home.resolve("ssh_config").toString()));
    }

    /** The directory of an {@code ssh} that knows the engine's machine, for Docker's own client, which takes the one in the PATH. */
    Path sshClient() throws IOException {
        Path program = home.resolve("bin/ssh");
        if (Files.notExists(program)) {
            Files.createDirectories(program.getParent());
            Files.writeString(program, "#!/bin/sh\nexec /usr/bin/ssh -F '" + home.resolve("ssh_config") + "' \"$@\"\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        }
        return program.getParent();
    }

    private void cable() {
        ignore("ip", "netns", "delete", NETWORK); // of a test that was killed
        run("ip", "netns", "add", NETWORK);
        run("ip", "link", "add", CABLE, "type", "veth", "peer", "name", "eth0", "netns", NETWORK);
        run("ip", "address", "add", HERE + "/24", "dev", CABLE);
        run("ip", "link", "set", CABLE, "up");
        there("ip", "address", "add", THERE + "/24", "dev", "eth0");
        there("ip", "link", "set", "eth0", "up");
        there("ip", "link", "set", "lo", "up");
        there("ip", "link", "add", "bridge0", "type", "bridge");
        there("ip", "address", "add", "172.31.251.1/24", "dev", "bridge0");
    }

    private void startEngine() throws IOException {
        server(
                "dockerd",
                "/usr/sbin/dockerd",
                "--data-root=" + home.resolve("data"),
                "--exec-root=" + home.resolve("exec"),
                "--pidfile=" + home.resolve("pid"),
                "--host=unix://" + home.resolve("docker.sock"),
                "--host=tcp://" + THERE + ":" + TLS_PORT,
                "--tlsverify",
                "--tlscacert=" + home.resolve("ca.pem"),
                "--tlscert=" + home.resolve("cert.pem"),
                "--tlskey=" + home.resolve("key.pem"),
                "--bridge=bridge0",
                "--iptables=false",
                "--ip6tables=false",
                "--ip-masq=false");
    }

    private void startSsh() throws IOException {
        for (String key : List.of("host", "user")) {
            run(
                    "ssh-keygen",
                    "-q",
                    "-t",
                    "ed25519",
                    "-N",
                    "",
                    "-f",
                    home.resolve(key).toString());
        }
        Files.copy(home.resolve("user.pub"), home.resolve("authorized"));
        Files.writeString(
                home.resolve("known"),
                "[" + THERE + "]:" + SSH_PORT + " " + Files.readString(home.resolve("host.pub")));
        Files.write(
                home.resolve("sshd_config"),
                List.of(
                        "ListenAddress " + THERE + ":" + SSH_PORT,
                        "HostKey " + home.resolve("host"),
                        "AuthorizedKeysFile " + home.resolve("authorized"),
                        "PidFile none",
                        "PermitRootLogin prohibit-password",
                        "PasswordAuthentication no",
                        "StrictModes no",
                        "UsePAM no"));
        Files.write(
                home.resolve("ssh_config"),
                List.of(
                        "Host away",
                        "HostName " + THERE,
                        "Port " + SSH_PORT,
                        "IdentityFile " + home.resolve("user"),
                        "IdentitiesOnly yes",
                        "UserKnownHostsFile " + home.resolve("known")));
        Files.createDirectories(Path.of("/run/sshd"));
        server(
                "sshd",
                "/usr/sbin/sshd",
                "-D",
                "-e",
                "-f",
                home.resolve("sshd_config").toString());
    }

    /** Runs until it is closed. */
    private void server(String name, String... command) throws IOException {
        List<String> words = new ArrayList<>(INSIDE);
        words.addAll(List.of(command));
        servers.add(new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile())
                .start());
    }

    private void there(String... command) {
        List<String> words = new ArrayList<>(INSIDE);
        words.addAll(List.of(command));
        run(words);
    }

    private void run(String... command) {
        run(List.of(command));
    }

    private void run(List<String> command) {
        assertThat(code(command)).as(String.join(" ", command)).isZero();
    }

    private void ignore(String... command) {
        code(List.of(command));
    }

    private int code(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("said").toFile())
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void awaitEnd(Process server) {
        try {
            assertThat(server.waitFor(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        if (proxy.isPresent()) {
            proxy.get().close();
        }
        servers.forEach(Process::destroy);
        servers.forEach(EngineElsewhere::awaitEnd);
        // A process of each session outlives the SSH server.
        ignore("sh", "-c", "kill -KILL $(ip netns pids " + NETWORK + ")");
        ignore("ip", "netns", "delete", NETWORK);
        ignore("ip", "link", "delete", CABLE);
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
