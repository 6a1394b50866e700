package org.bascule.app.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.bascule.app.configuration.ConfigFile.Kind;
import org.bascule.backend.CommandLines;
import org.bascule.lab.Cluster;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.run.ScenarioContext;

/** Reads a file's text from the node, from etcd or from the document. */
final class Origin {

    /** @param path as the programs on the node see it; empty where there is no file */
    record Read(Optional<String> text, String path) {}

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Origin() {}

    /** Not to be called on the JavaFX thread. */
    static Read ofTheLab(ConfigFile file, ScenarioContext stage) {
        return switch (file.kind()) {
            case DYNAMIC -> new Read(yaml(stage.snapshot().cluster()), "");
            case UNIT -> unit(stage, file.node().orElseThrow());
            default ->
                read(
                        stage,
                        file.node().orElseThrow(),
                        stage.configFile(file.node().orElseThrow(), service(file.kind())));
        };
    }

    /** Empty where the document has no such file. */
    static Optional<String> ofTheDocument(ConfigFile file) {
        try (InputStream text = Origin.class.getResourceAsStream("/org/bascule/document/" + file.resource())) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Read unit(ScenarioContext stage, Node node) {
        return stage.lab()
                .node(node)
                .unit(Service.PATRONI)
                .map(path -> read(stage, node, path))
                .orElseGet(() -> new Read(Optional.of(command(stage, node)), ""));
    }

    private static Read read(ScenarioContext stage, Node node, String path) {
        boolean created = stage.lab().nodes().contains(node);
        return new Read(created ? text(stage, node, path) : Optional.empty(), path);
    }

    private static Optional<String> text(ScenarioContext stage, Node node, String path) {
        try {
            return Optional.of(stage.lab().node(node).read(path));
        } catch (Refusal | UncheckedIOException notWrittenYet) {
            return Optional.empty();
        }
    }

    private static Optional<String> yaml(Cluster cluster) {
        Map<String, Object> config = cluster.config();
        if (config.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YAML.writeValueAsString(config));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without an init system there is no unit file, only the command it would run. */
    private static String command(ScenarioContext stage, Node node) {
        CommandLines lines = stage.lab().node(node).commandLines();
        String command = String.join(" ", stage.startCommand(node, Service.PATRONI));
        return "ExecStart=" + command + "\n\n# "
                + lines.start(Service.PATRONI, stage.startCommand(node, Service.PATRONI))
                        .strip()
                        .replace("\n", "\n# ")
                + "\n";
    }

    private static Service service(Kind kind) {
        return switch (kind) {
            case ETCD -> Service.ETCD;
            case HAPROXY -> Service.HAPROXY;
            case PGBACKREST -> Service.PGBACKREST;
            default -> Service.PATRONI;
        };
    }
}
