package org.bascule.backend.docker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bascule.backend.Attachment;
import org.bascule.lab.Refusal;

/** {@code docker exec} in a container, by Docker's own client: it knows how to pass a terminal on. */
record DockerAttachment(Engine engine, String container) {

    private static final String CLIENT = "docker";

    /** @throws Refusal where the client is not installed */
    Attachment of(List<String> command, Map<String, String> environment, boolean terminal) {
        List<String> words = new ArrayList<>(List.of(client(), "exec", terminal ? "-it" : "-i"));
        environment.forEach((name, value) -> words.addAll(List.of("-e", name + "=" + value)));
        words.add(container);
        words.addAll(command);
        Map<String, String> ours = new HashMap<>(System.getenv());
        ours.put("DOCKER_HOST", engine.address().toString());
        return new Attachment(words, ours, Path.of("/"));
    }

    private static String client() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, CLIENT))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.MACHINE, DockerMessages.programMissing(), DockerMessages.installClient()));
    }
}
