package org.bascule.scenario.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bascule.lab.HealthChecks;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.BrokenLab;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.State;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.base.Tag;
import org.bascule.scenario.check.Check;

/**
 * The JSON Schema of scenario files, with which editors complete and check them. It is generated from the records and
 * the types of values that the reader reads, so that the two cannot differ.
 */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    public static String text() {
        ObjectNode schema = SchemaNodes.empty();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "A file of a Bascule scenario: a scenario, a chapter, or a topology");
        ArrayNode any = schema.putArray("anyOf");
        List.of("scenario", "chapter", "topology").forEach(name -> any.add(SchemaNodes.reference(name)));
        ObjectNode definitions = schema.putObject("definitions");
        definitions.set("text", translations("fr", "en"));
        definitions.set("topology", record(Topology.class));
        definitions.set("node", record(Node.class));
        definitions.set("ports", record(Ports.class));
        definitions.set("health-checks", record(HealthChecks.class));
        definitions.set("state", record(State.class));
        definitions.set("step", record(Step.class));
        definitions.set("broken-lab", record(BrokenLab.class));
        definitions.set("stage", record(BrokenLab.Stage.class));
        definitions.set("wrong-repair", record(BrokenLab.WrongRepair.class));
        definitions.set("chapter", record(Chapter.class));
        definitions.set("scenario", scenario());
        definitions.set("action", kinds(Action.class));
        definitions.set("check", kinds(Check.class));
        definitions.set("settings", scalars(Setting.labels()).put("minProperties", 1));
        definitions.set("tags", scalars(Tag.labels()));
        return schema.toPrettyString();
    }

    private static ObjectNode scenario() {
        ObjectNode object = SchemaNodes.object();
        ObjectNode properties = (ObjectNode) object.get("properties");
        properties.set("id", of(String.class));
        properties.set("title", of(Text.class));
        properties.set("topology", of(Topology.class));
        properties.set("complete", of(State.class));
        properties.putObject("chapters").put("type", "array").set("items", of(String.class));
        Stream.of("id", "title", "topology", "complete", "chapters").forEach(((ArrayNode) object.get("required"))::add);
        return object;
    }

    private static ObjectNode record(Class<?> type) {
        ObjectNode object = SchemaNodes.object();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = Kinds.word(component.getName());
            ((ObjectNode) object.get("properties")).set(key, of(component.getGenericType()));
            if (component.getAnnotation(Default.class) == null
                    && RecordShape.documented(component).isEmpty()) {
                ((ArrayNode) object.get("required")).add(key);
            }
        }
        return object;
    }

    private static ObjectNode kinds(Class<?> sealed) {
        ObjectNode object = SchemaNodes.type("object");
        object.put("minProperties", 1).put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        Kinds.of(sealed).stream()
                .sorted(Comparator.comparing((Class<?> kind) -> Kinds.word(kind)))
                .forEach(kind -> properties.set(Kinds.word(kind), record(kind)));
        if (sealed == Check.class) {
            properties.set("within", of(Duration.class));
            object.put("maxProperties", 2);
        } else {
            object.put("maxProperties", 1);
        }
        return object;
    }

    private static ObjectNode scalars(List<String> labels) {
        ObjectNode object = SchemaNodes.object();
        object.remove("required");
        labels.forEach(label -> ((ObjectNode) object.get("properties"))
                .putObject(label)
                .putArray("type")
                .add("string")
                .add("number")
                .add("boolean"));
        return object;
    }

    private static ObjectNode translations(String... languages) {
        ObjectNode object = SchemaNodes.object();
        for (String language : languages) {
            ((ObjectNode) object.get("properties")).set(language, of(String.class));
            ((ArrayNode) object.get("required")).add(language);
        }
        return object;
    }

    private static ObjectNode of(Type type) {
        return ValueTypes.of(type).schema().get();
    }
}
