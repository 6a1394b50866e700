package org.bascule.scenario.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.State;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.check.Check;

/**
 * The JSON Schema of scenario files, with which editors complete and check them. It is generated from the records that
 * the reader reads, so that the two cannot differ.
 */
public final class ScenarioSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ScenarioSchema() {}

    public static String text() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "A file of a Bascule scenario: a scenario, a chapter, or a topology");
        ArrayNode any = schema.putArray("anyOf");
        List.of("scenario", "chapter", "topology").forEach(name -> any.add(reference(name)));
        ObjectNode definitions = schema.putObject("definitions");
        definitions.set("text", text("fr", "en"));
        definitions.set("topology", record(Topology.class));
        definitions.set("node", record(Node.class));
        definitions.set("ports", record(Ports.class));
        definitions.set("state", record(State.class));
        definitions.set("step", record(Step.class));
        definitions.set("chapter", record(Chapter.class));
        definitions.set("scenario", scenario());
        definitions.set("action", kinds(Action.class));
        definitions.set("check", kinds(Check.class));
        definitions.set("settings", settings());
        return schema.toPrettyString();
    }

    private static ObjectNode scenario() {
        ObjectNode object = object();
        ObjectNode properties = (ObjectNode) object.get("properties");
        properties.set("id", string());
        properties.set("title", reference("text"));
        properties.set("topology", fileOrTopology());
        properties.set("complete", reference("state"));
        properties.putObject("chapters").put("type", "array").set("items", string());
        Stream.of("id", "title", "topology", "complete", "chapters").forEach(((ArrayNode) object.get("required"))::add);
        return object;
    }

    private static ObjectNode record(Class<?> type) {
        ObjectNode object = object();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = Kinds.word(component.getName());
            ((ObjectNode) object.get("properties")).set(key, of(component.getGenericType()));
            if (component.getAnnotation(Default.class) == null
                    && RecordReader.documented(component).isEmpty()) {
                ((ArrayNode) object.get("required")).add(key);
            }
        }
        return object;
    }

    private static ObjectNode kinds(Class<?> sealed) {
        ObjectNode object = JSON.createObjectNode();
        object.put("type", "object").put("minProperties", 1).put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        Kinds.of(sealed).stream()
                .sorted((one, other) -> Kinds.word(one).compareTo(Kinds.word(other)))
                .forEach(kind -> properties.set(Kinds.word(kind), record(kind)));
        if (sealed == Check.class) {
            properties.set("within", of(Duration.class));
            object.put("maxProperties", 2);
        } else {
            object.put("maxProperties", 1);
        }
        return object;
    }

    private static ObjectNode of(Type type) {
        Class<?> raw = RecordReader.raw(type);
        if (raw == Optional.class) {
            return of(RecordReader.argument(type, 0));
        }
        if (raw == List.class || raw == Set.class) {
            return oneOrSeveral(of(RecordReader.argument(type, 0)));
        }
        if (raw == NodeRefs.class) {
            return oneOrSeveral(node());
        }
        if (raw == Topology.class) {
            return fileOrTopology();
        }
        Map<Class<?>, String> named = Map.of(
                Text.class,
                "text",
                Node.class,
                "node",
                Ports.class,
                "ports",
                State.class,
                "state",
                Step.class,
                "step",
                Action.class,
                "action",
                Check.class,
                "check",
                Expectation.class,
                "check",
                Map.class,
                "settings");
        if (named.containsKey(raw)) {
            return reference(named.get(raw));
        }
        if (raw == NodeRef.class) {
            return node();
        }
        if (raw == EtcdAccess.class) {
            return string().put("description", "an etcd node's name, or proxy");
        }
        if (raw == RowValue.class) {
            return string().put("pattern", "^" + RowValue.FORM.pattern() + "$");
        }
        if (raw == Duration.class) {
            return string().put("pattern", "^" + RecordReader.DURATION.pattern() + "$");
        }
        if (raw == int.class || raw == Integer.class) {
            return JSON.createObjectNode().put("type", "integer");
        }
        if (raw == boolean.class) {
            return JSON.createObjectNode().put("type", "boolean");
        }
        if (raw.isEnum()) {
            ObjectNode constants = JSON.createObjectNode();
            ArrayNode values = constants.putArray("enum");
            Arrays.stream(raw.getEnumConstants()).map(RecordReader::spelled).forEach(values::add);
            return constants;
        }
        return string();
    }

    private static ObjectNode settings() {
        ObjectNode object = object();
        object.remove("required");
        Setting.labels().forEach(label -> ((ObjectNode) object.get("properties"))
                .putObject(label)
                .putArray("type")
                .add("string")
                .add("number")
                .add("boolean"));
        return object.put("minProperties", 1);
    }

    private static ObjectNode text(String... languages) {
        ObjectNode object = object();
        for (String language : languages) {
            ((ObjectNode) object.get("properties")).set(language, string());
            ((ArrayNode) object.get("required")).add(language);
        }
        return object;
    }

    private static ObjectNode fileOrTopology() {
        ObjectNode either = JSON.createObjectNode();
        either.putArray("anyOf")
                .add(string().put("description", "a neighbouring file"))
                .add(reference("topology"));
        return either;
    }

    private static ObjectNode node() {
        return string().put("description", "a node's name, or one of: " + String.join(", ", NodeRef.symbols()));
    }

    private static ObjectNode oneOrSeveral(ObjectNode item) {
        ObjectNode either = JSON.createObjectNode();
        ArrayNode any = either.putArray("anyOf").add(item);
        any.addObject().put("type", "array").set("items", item);
        return either;
    }

    private static ObjectNode object() {
        ObjectNode object = JSON.createObjectNode();
        object.put("type", "object").put("additionalProperties", false);
        object.putObject("properties");
        object.putArray("required");
        return object;
    }

    private static ObjectNode string() {
        return JSON.createObjectNode().put("type", "string");
    }

    private static ObjectNode reference(String name) {
        return JSON.createObjectNode().put("$ref", "#/definitions/" + name);
    }
}
