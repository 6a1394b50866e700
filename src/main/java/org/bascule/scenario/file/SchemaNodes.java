package org.bascule.scenario.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.bascule.scenario.base.NodeRef;

/** The parts of a JSON Schema. */
final class SchemaNodes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaNodes() {}

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    static ObjectNode type(String name) {
        return empty().put("type", name);
    }

    static ObjectNode string() {
        return type("string");
    }

    /** A string of which the whole matches. */
    static ObjectNode pattern(Pattern pattern) {
        return string().put("pattern", "^" + pattern.pattern() + "$");
    }

    static ObjectNode oneOf(List<String> words) {
        ObjectNode constants = empty();
        ArrayNode values = constants.putArray("enum");
        words.forEach(values::add);
        return constants;
    }

    static ObjectNode node() {
        return string().put("description", "a node's name, or one of: " + String.join(", ", NodeRef.symbols()));
    }

    static ObjectNode etcdNodeOrProxy() {
        return string().put("description", "an etcd node's name, or proxy");
    }

    static ObjectNode fileOrTopology() {
        ObjectNode either = empty();
        either.putArray("anyOf")
                .add(string().put("description", "a neighbouring file"))
                .add(reference("topology"));
        return either;
    }

    static ObjectNode oneOrSeveral(ObjectNode item) {
        ObjectNode either = empty();
        ArrayNode any = either.putArray("anyOf").add(item);
        any.addObject().put("type", "array").set("items", item);
        return either;
    }

    /** Keys with values and no others; both lists are to be filled in. */
    static ObjectNode object() {
        ObjectNode object = type("object").put("additionalProperties", false);
        object.putObject("properties");
        object.putArray("required");
        return object;
    }

    static ObjectNode reference(String definition) {
        return empty().put("$ref", "#/definitions/" + definition);
    }
}
