package org.bascule.backend.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.bascule.backend.machine.OperatingSystem;
import org.bascule.backend.machine.Refusals;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;

/**
 * The Docker engine that the environment names ({@code DOCKER_HOST} and its like), and its own, wherever it is. What it
 * cannot do comes back as a {@link Refusal}; an answer that says why, such as that something does not exist, as
 * docker-java's {@link DockerException}. Opened when it is first asked. Thread-safe.
 */
final class Engine {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    /** Of engine 20.10, the oldest that this was tried with. */
    private static final int OLDEST_API = 41;

    /** For a socket file. Without it, docker-java reads the certificates of the machine for nothing. */
    private static final SSLContext NO_TLS = new SSLContext(null, null, "none") {};

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Supplier<DockerClientConfig> settings;
    private DockerClientConfig config;
    private DockerClient quick;
    private DockerClient patient;

    Engine(DockerClientConfig config) {
        this(() -> config);
    }

    private Engine(Supplier<DockerClientConfig> settings) {
        this.settings = settings;
    }

    static Engine ofTheEnvironment() {
        return new Engine(
                () -> DefaultDockerClientConfig.createDefaultConfigBuilder().build());
    }

    /** Its address: {@code unix:///var/run/docker.sock}. */
    URI address() {
        return config().getDockerHost();
    }

    /** Read when it is first needed: docker-java takes 50 ms to do so, in commands that do not use Docker too. */
    private synchronized DockerClientConfig config() {
        if (config == null) {
            config = settings.get();
        }
        return config;
    }

    /** Why it cannot be used; empty when it can. */
    Optional<Problem> problem() {
        if (!List.of("unix", "npipe").contains(address().getScheme())
                && !LOOPBACK.contains(address().getHost())) {
            return Optional.of(new Problem(DockerMessages.engineIsRemote(address()), DockerMessages.useLocalEngine()));
        }
        if (isSocket() && Files.notExists(Path.of(address().getPath()))) {
            return Optional.of(EngineRefusals.unreachable(
                    this, new NoSuchFileException(address().getPath())));
        }
        try {
            Version version = ask(client -> client.versionCmd().exec());
            return tooOld(version);
        } catch (Refusal refused) {
            return Optional.of(refused.problems().get(0));
        } catch (DockerException refused) {
            return Optional.of(EngineRefusals.of(this, refused));
        }
    }

    /** Whether each node can have a loopback address of its own: not where the engine is in a virtual machine. */
    boolean givesAddresses() {
        Info info = ask(client -> client.infoCmd().exec());
        return OperatingSystem.ofThisMachine().isLinux()
                && !String.valueOf(info.getOperatingSystem()).contains("Docker Desktop");
    }

    /** @throws Refusal when the engine cannot be reached, or the connection breaks */
    <T> T ask(Function<DockerClient, T> question) {
        return translated(question, quick());
    }

    /** @throws Refusal when the engine cannot be reached, or the connection breaks */
    void tell(Consumer<DockerClient> order) {
        ask(client -> {
            order.accept(client);
            return null;
        });
    }

    /** For requests without a time limit of their own: the caller must limit the wait. */
    <T> T attend(Function<DockerClient, T> question) {
        return translated(question, patient());
    }

    private <T> T translated(Function<DockerClient, T> question, DockerClient client) {
        try {
            return question.apply(client);
        } catch (DockerException | Refusal answered) {
            throw answered;
        } catch (RuntimeException broken) {
            if (interrupted(broken)) {
                Thread.currentThread().interrupt();
                throw Refusals.interrupted();
            }
            if (EngineRefusals.cause(broken, IOException.class).isPresent()) {
                throw new Refusal(Refusal.Cause.MACHINE, EngineRefusals.unreachable(this, broken));
            }
            throw broken;
        }
    }

    /** An interrupt during the wait for a connection arrives as a cancellation. */
    private static boolean interrupted(RuntimeException broken) {
        return Thread.currentThread().isInterrupted()
                || broken instanceof CancellationException
                || EngineRefusals.cause(broken, InterruptedException.class).isPresent();
    }

    private synchronized DockerClient quick() {
        if (quick == null) {
            quick = client(ANSWER_WITHIN);
        }
        return quick;
    }

    private synchronized DockerClient patient() {
        if (patient == null) {
            patient = client(null);
        }
        return patient;
    }

    private DockerClient client(Duration answer) {
        return DockerClientImpl.getInstance(
                config(),
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(address())
                        .sslConfig(isSocket() ? () -> NO_TLS : config().getSSLConfig())
                        .connectionTimeout(CONNECT_WITHIN)
                        .responseTimeout(answer)
                        .build());
    }

    private boolean isSocket() {
        return address().getScheme().equals("unix");
    }

    private Optional<Problem> tooOld(Version version) {
        String api = String.valueOf(version.getApiVersion());
        String[] numbers = api.split("\\.");
        boolean old = numbers.length == 2
                && numbers[1].chars().allMatch(Character::isDigit)
                && numbers[0].equals("1")
                && Integer.parseInt(numbers[1]) < OLDEST_API;
        return old
                ? Optional.of(new Problem(
                        DockerMessages.engineTooOld(address(), version.getVersion(), api),
                        DockerMessages.upgradeEngine()))
                : Optional.empty();
    }
}
