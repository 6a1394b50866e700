package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioSchemaTest {

    private static final ObjectMapper YAML = new YAMLMapper();

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(ScenarioSchema.text());

    @Test
    void theFileThatEditorsReadIsUpToDate() throws IOException {
        assertThat(Path.of("scenarios/schema.json"))
                .as("It is generated from the code. Regenerate it: ./bascule lint --schema > scenarios/schema.json")
                .hasContent(ScenarioSchema.text() + "\n");
        assertThat(Files.readString(Path.of("scenarios/schema.json"))).endsWith("}\n");
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> shipped = Files.walk(Path.of("scenarios"));
                Stream<Path> own = Files.walk(Path.of("src/test/resources/scenarios"))) {
            return Stream.concat(shipped, own)
                    .filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aValidFileIsValidBySchema(Path file) throws IOException {
        assertThat(mistakes(Files.readString(file))).isEmpty();
    }

    @Test
    void theSmallScenarioIsValidBySchema() throws IOException {
        for (String file : List.of(Draft.SCENARIO, Draft.TOPOLOGY, Draft.ONE, Draft.TWO)) {
            assertThat(mistakes(file)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    stop: {nodes           | stpo: {nodes
                    quorum: {held: true}   | quorom: {held: true}
                    held: true             | held: perhaps
                    signal: int                | signal: hand
                    signal: int                | signl: int
                    ttl: 40                | archive_command: reboot
                    work_mem: 8MB          | work_mem: [8MB]
                    'insert-row: {on: pg-1, value: a-row}' | 'set-tags: {nodes: pg-1, tags: {nofail: true}}'
                    within: 30s            | within: soon
                    status: 503            | status: ok
                    value: a-row            | value: $(reboot)
                    page: 10               | page: ten
                    page: 10               | pages: 10
                    title: {fr: Un, en: One} | title: One
                    en: First              | de: First
                    'id: one'              | ''
                    """)
    void anInvalidFileIsInvalidBySchema(String from, String to) throws IOException {
        assertThat(Draft.ONE).contains(from);
        assertThat(mistakes(Draft.ONE.replace(from, to))).isNotEmpty();
    }

    private static Set<ValidationMessage> mistakes(String yaml) throws IOException {
        return SCHEMA.validate(YAML.readTree(yaml));
    }
}
