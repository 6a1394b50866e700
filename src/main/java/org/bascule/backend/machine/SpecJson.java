package org.bascule.backend.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Ports;

/** A lab's description as JSON. */
public final class SpecJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private SpecJson() {}

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
            return Optional.ofNullable(JSON.treeToValue(spec, LabSpec.class));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
