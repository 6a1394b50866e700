package org.bascule.backend.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Ports;

/** A lab's description as JSON. */
public final class SpecJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(backendKinds())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private SpecJson() {}

    /** In capitals, as in the descriptions of labs that earlier versions built. */
    private static SimpleModule backendKinds() {
        return new SimpleModule()
                .addSerializer(new StdDelegatingSerializer(BackendKind.class, new StdConverter<BackendKind, String>() {
                    @Override
                    public String convert(BackendKind kind) {
                        return kind.label().toUpperCase(Locale.ROOT);
                    }
                }))
                .addDeserializer(BackendKind.class, new FromStringDeserializer<>(BackendKind.class) {
                    @Override
                    protected BackendKind _deserialize(String written, DeserializationContext context) {
                        return new BackendKind(written.toLowerCase(Locale.ROOT));
                    }
                });
    }

    public static String write(LabSpec spec) {
        try {
            return JSON.writeValueAsString(spec);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when it cannot be read. */
    public static Optional<LabSpec> read(String text) {
        try {
            JsonNode spec = JSON.readTree(text);
            if (spec.path("topology") instanceof ObjectNode topology) {
                // Labs of earlier versions have no ports, or none for pgBackRest.
                ObjectNode ports = JSON.valueToTree(Ports.DOCUMENTED);
                if (topology.get("ports") instanceof ObjectNode written) {
                    ports.setAll(written);
                }
                topology.set("ports", ports);
            }
            if (spec instanceof ObjectNode lab) {
                // Labs of earlier versions do not say which versions they have.
                List.of("postgresMajor", "debian").stream()
                        .filter(version -> !lab.has(version))
                        .forEach(version -> lab.put(version, 0));
            }
            return Optional.ofNullable(JSON.treeToValue(spec, LabSpec.class));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
