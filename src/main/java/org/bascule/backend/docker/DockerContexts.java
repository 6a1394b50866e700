package org.bascule.backend.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.bascule.backend.machine.FileAccess;
import org.bascule.json.Json;
import org.bascule.lab.Refusal;

/**
 * The contexts of Docker's own client, as {@code docker context} keeps them.
 *
 * @param settings the directory of its settings: {@code ~/.docker}
 */
record DockerContexts(Path settings) {

    private static final String ENDPOINT = "docker";

    /** The one that {@code docker context use} selected. */
    Optional<String> current() {
        return json(settings.resolve("config.json"))
                .map(config -> config.path("currentContext").asText())
                .filter(name -> !name.isEmpty());
    }

    /** @throws Refusal when there is no such context, or when it does not verify the engine's certificate */
    Endpoint endpoint(String name) {
        String id = id(name);
        JsonNode docker = json(settings.resolve(Path.of("contexts", "meta", id, "meta.json")))
                .map(meta -> meta.path("Endpoints").path(ENDPOINT))
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.MACHINE, DockerMessages.contextMissing(name), DockerMessages.chooseContext()));
        if (docker.path("SkipTLSVerify").asBoolean()) {
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    DockerMessages.contextSkipsVerification(name),
                    DockerMessages.giveContextCertificates(name));
        }
        String host = docker.path("Host").asText();
        return Endpoint.of(
                host.isEmpty() ? Endpoint.usual() : host,
                Optional.of(settings.resolve(Path.of("contexts", "tls", id, ENDPOINT)))
                        .filter(Files::isDirectory),
                Optional.of(name));
    }

    private static Optional<JsonNode> json(Path file) {
        return FileAccess.readIfExists(file, () -> Files.readString(file))
                .map(written -> FileAccess.read(file, () -> Json.read(written)));
    }

    /** The names of a context's directories. */
    private static String id(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
