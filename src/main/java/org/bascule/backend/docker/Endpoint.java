package org.bascule.backend.docker;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.backend.machine.OperatingSystem;
import org.bascule.lab.Refusal;

/**
 * Which engine to use, found as Docker's own client finds it: {@code DOCKER_HOST}, or else a context, or else the engine of this
 * machine.
 *
 * @param certificates the directory of {@code ca.pem}, {@code cert.pem} and {@code key.pem}; empty without TLS
 * @param context the context that names the engine; empty when none does
 */
record Endpoint(URI address, Optional<Path> certificates, Optional<String> context) {

    private static final String HOST = "DOCKER_HOST";
    private static final String CONTEXT = "DOCKER_CONTEXT";
    private static final String VERIFY = "DOCKER_TLS_VERIFY";
    private static final String CERTIFICATES = "DOCKER_CERT_PATH";
    private static final String NO_CONTEXT = "default";
    private static final int PORT = 2375;
    private static final int TLS_PORT = 2376;
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** @throws Refusal when what the environment or a context says cannot be understood */
    static Endpoint ofTheEnvironment() {
        return find(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Endpoint find(Map<String, String> environment, Path userHome) {
        Path settings = set(environment, "DOCKER_CONFIG").map(Path::of).orElse(userHome.resolve(".docker"));
        Optional<Path> certificates = set(environment, VERIFY)
                .map(any -> set(environment, CERTIFICATES).map(Path::of).orElse(settings));
        Optional<String> host = set(environment, HOST);
        if (host.isPresent()) {
            return of(host.get(), certificates, Optional.empty());
        }
        DockerContexts contexts = new DockerContexts(settings);
        return set(environment, CONTEXT)
                .or(contexts::current)
                .filter(name -> !name.equals(NO_CONTEXT))
                .map(contexts::endpoint)
                .orElseGet(() -> of(usual(), certificates, Optional.empty()));
    }

    /** @param written the address, as {@code DOCKER_HOST} has it */
    static Endpoint of(String written, Optional<Path> certificates, Optional<String> context) {
        try {
            URI address = new URI(written.contains("://") ? written : "tcp://" + written);
            return new Endpoint(
                    switch (String.valueOf(address.getScheme())) {
                        case "unix", "npipe" -> address;
                        case "tcp" -> withPort(address, certificates.isPresent() ? TLS_PORT : PORT);
                        case "ssh" -> SshAddress.of(address).uri();
                        default -> throw invalid(written);
                    },
                    certificates,
                    context);
        } catch (URISyntaxException malformed) {
            throw invalid(written);
        }
    }

    static Refusal invalid(String written) {
        return new Refusal(
                Refusal.Cause.MACHINE, DockerMessages.engineAddressInvalid(written), DockerMessages.engineAddresses());
    }

    boolean isSocket() {
        return address.getScheme().equals("unix");
    }

    boolean isSsh() {
        return address.getScheme().equals("ssh");
    }

    /** Whether the engine is on another machine: the loopback addresses on which it publishes ports are not this machine's. */
    boolean isElsewhere() {
        return isSsh() || (address.getScheme().equals("tcp") && !LOOPBACK.contains(address.getHost()));
    }

    /** An environment in which Docker's own client uses this engine. */
    Map<String, String> in(Map<String, String> environment) {
        Map<String, String> ours = new HashMap<>(environment);
        if (context.isPresent()) {
            ours.remove(HOST);
            ours.put(CONTEXT, context.get());
        } else {
            ours.put(HOST, address.toString());
            certificates.ifPresent(directory -> {
                ours.put(VERIFY, "1");
                ours.put(CERTIFICATES, directory.toString());
            });
        }
        return ours;
    }

    /** The address of an engine for which nothing is set. */
    static String usual() {
        return OperatingSystem.ofThisMachine().isWindows()
                ? "npipe:////./pipe/docker_engine"
                : "unix:///var/run/docker.sock";
    }

    private static URI withPort(URI address, int port) throws URISyntaxException {
        if (address.getHost() == null) {
            throw invalid(address.toString());
        }
        return address.getPort() >= 0
                ? address
                : new URI(address.getScheme(), null, address.getHost(), port, address.getPath(), null, null);
    }

    private static Optional<String> set(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }
}
