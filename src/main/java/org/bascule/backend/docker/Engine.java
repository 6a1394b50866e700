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

    private final Supplier<Endpoint> settings;
    private final Supplier<DockerClientConfig> config;
    private final List<String> ssh;
    private Endpoint endpoint;
    private SshBridge bridge;
    private DockerClient quick;
    private DockerClient patient;

    Engine(Endpoint endpoint) {
        this(endpoint, List.of("ssh"));
    }

    /** @param ssh the SSH client, with options of its own */
    Engine(Endpoint endpoint, List<String> ssh) {
        this(() -> endpoint, Engine::config, ssh);
    }

    /** @param config for the version of the API; it names no engine */
    Engine(Supplier<Endpoint> endpoint, Supplier<DockerClientConfig> config) {
        this(endpoint, config, List.of("ssh"));
    }

    private Engine(Supplier<Endpoint> endpoint, Supplier<DockerClientConfig> config, List<String> ssh) {
        this.ssh = List.copyOf(ssh);
        this.settings = endpoint;
        this.config = config;
    }

    static Engine ofTheEnvironment() {
        return new Engine(Endpoint::ofTheEnvironment, Engine::config);
    }

    /** Not the context that docker-java finds: it would take that context's certificates for another engine. */
    private static DockerClientConfig config() {
        return DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerTlsVerify(false)
                .withDockerContext("default")
                .build();
    }

    /** Its address: {@code unix:///var/run/docker.sock}. */
    URI address() {
        return endpoint().address();
    }

    /**
     * Read when it is first needed, in commands that do not use Docker not at all.
     *
     * @throws Refusal when what names the engine cannot be understood
     */
    synchronized Endpoint endpoint() {
        if (endpoint == null) {
            endpoint = settings.get();
        }
        return endpoint;
    }

    /**
     * The label of everything that belongs to a user on this engine.
     *
     * @param home the user's directory for labs; on an engine that other machines use, theirs may have the same name
     */
    String owner(String home) {
        return endpoint().isElsewhere() ? home + " " + MachineId.in(Path.of(home)) : home;
    }

    /** Whether it can be used. */
    boolean responds() {
        try {
            return !isAbsent() && problem().isEmpty();
        } catch (Refusal refused) {
            return false;
        }
    }

    /** Whether it would listen to a socket of this machine that is not there. */
    private boolean isAbsent() {
        return endpoint().isSocket() && Files.notExists(Path.of(address().getPath()));
    }

    /** Why it cannot be used; empty when it can. */
    Optional<Problem> problem() {
        try {
            if (isAbsent()) {
                return Optional.of(EngineRefusals.unreachable(
                        this, new NoSuchFileException(address().getPath())));
            }
            Version version = ask(client -> client.versionCmd().exec());
            return tooOld(version);
        } catch (Refusal refused) {
            return Optional.of(refused.problems().get(0));
        } catch (DockerException refused) {
            return Optional.of(EngineRefusals.of(this, refused));
        }
    }

    /** Whether it runs in a virtual machine of this one, which has only one loopback address. */
    boolean isDockerDesktop() {
        Info info = ask(client -> client.infoCmd().exec());
        return String.valueOf(info.getOperatingSystem()).contains("Docker Desktop");
    }

    /** @throws Refusal when the engine cannot be reached, or the connection breaks */
    <T> T ask(Function<DockerClient, T> question) {
        return translated(question, this::quick);
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
        return translated(question, this::patient);
    }

    private <T> T translated(Function<DockerClient, T> question, Supplier<DockerClient> client) {
        try {
            return question.apply(client.get());
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
        SSLContext tls = endpoint().isSocket() || endpoint().isSsh()
                ? EngineTls.NONE
                : endpoint().certificates().map(EngineTls::of).orElse(null);
        return DockerClientImpl.getInstance(
                config.get(),
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(endpoint().isSsh() ? bridge().address() : address())
                        .sslConfig(tls == null ? null : () -> tls)
                        .connectionTimeout(CONNECT_WITHIN)
                        .responseTimeout(answer)
                        .build());
    }

    private SshBridge bridge() {
        if (bridge == null) {
            bridge = SshBridge.open(SshAddress.of(address()), ssh);
        }
        return bridge;
    }

    /** What the program said that connects to the engine; empty when none does, or it has no complaint. */
    synchronized Optional<String> complaint() {
        return Optional.ofNullable(bridge).flatMap(SshBridge::complaint);
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
