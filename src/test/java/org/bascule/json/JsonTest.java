package org.bascule.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jackson's mapper, which it replaces where its start would be waited for, says what is right. */
class JsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "",
                " ",
                "\"h\\u00e9 \\\"quoted\\\"\"",
                "[1, -2147483649, 9223372036854775808, 1.5, 1e3, true, false, null]",
                "{\"a\": {\"b\": [ {\"c\": \"d\"}, [] ]}, \"a b\": \"\", \"n\": 0}",
                "{\"twice\": 1, \"twice\": 2}",
                "{} trailing"
            })
    void aTreeIsTheMappers(String text) throws JsonProcessingException {
        assertThat(Json.read(text)).isEqualTo(MAPPER.readTree(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\"", "{\"a\": }", "[1,", "nothing", "\"open"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> Json.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ttl\": 30, \"pause\": true, \"tags\": {\"nofailover\": false}, \"list\": [1, \"2\", [3.5, null]], \"none\": null}",
                "{\"long\": 2147483648, \"text\": \"caf\\u00e9\\n\"}",
                "{}"
            })
    void itIsWrittenAndBecomesJavasValuesAsByTheMapper(String text) throws JsonProcessingException {
        assertThat(Json.values(Json.read(text)))
                .isEqualTo(MAPPER.readValue(text, new TypeReference<Map<String, Object>>() {}));
        assertThat(Json.write(Json.read(text))).isEqualTo(MAPPER.readTree(text).toString());
        assertThat(Json.indented(Json.read(text)))
                .isEqualTo(MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(MAPPER.readTree(text)));
    }

    @Test
    void whatIsNoObjectHasNoValues() throws JsonProcessingException {
        assertThat(Json.values(Json.read("[1]"))).isEmpty();
    }
}
