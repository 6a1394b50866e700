package org.bascule.scenario.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.base.Tags;
import org.bascule.scenario.check.Check;

/** The types of values in scenario files, in one table for the reader and for the JSON Schema. */
final class ValueTypes {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|min)");
    private static final Duration MAX_DURATION = Duration.ofMinutes(10);

    private static final ValueType INTEGER = ValueType.scalar(
            matching("-?[0-9]{1,9}", Integer::valueOf), FileMessages.useInteger(), () -> SchemaNodes.type("integer"));

    private static final Map<Class<?>, ValueType> BY_CLASS = Map.ofEntries(
            Map.entry(int.class, INTEGER),
            Map.entry(Integer.class, INTEGER),
            Map.entry(
                    String.class,
                    ValueType.scalar(ValueTypes::notBlank, FileMessages.useText(), SchemaNodes::string)
                            .withBlank("")),
            Map.entry(
                    boolean.class,
                    ValueType.scalar(
                            matching("true|false", Boolean::valueOf),
                            FileMessages.expectedOneOf("true, false"),
                            () -> SchemaNodes.type("boolean"))),
            Map.entry(
                    Duration.class,
                    ValueType.scalar(
                            ValueTypes::duration, FileMessages.useDuration(), () -> SchemaNodes.pattern(DURATION))),
            Map.entry(
                    RowValue.class,
                    ValueType.scalar(
                            matching(RowValue.FORM.pattern(), RowValue::new),
                            FileMessages.useLowercaseDigitsHyphens(),
                            () -> SchemaNodes.pattern(RowValue.FORM))),
            Map.entry(NodeRef.class, node(Topology::nodes, NodeRef.symbols(), NodeRef::new, SchemaNodes::node)),
            Map.entry(
                    EtcdAccess.class,
                    node(
                            Topology::etcds,
                            List.of(EtcdAccess.PROXY.word()),
                            EtcdAccess::new,
                            SchemaNodes::etcdNodeOrProxy)),
            Map.entry(NodeRefs.class, ValueType.several(() -> of(NodeRef.class), ValueTypes::nodeRefs)),
            Map.entry(Text.class, ValueType.entries(TextFormat::read, "text").withBlank(Text.same(""))),
            Map.entry(Map.class, ValueType.entries(SettingsFormat::read, "settings")),
            Map.entry(Tags.class, ValueType.entries(TagsFormat::read, "tags")),
            Map.entry(State.class, record(State.class).withBlank(State.EMPTY)),
            Map.entry(
                    Topology.class,
                    new ValueType(
                            (value, reader) -> Optional.of(reader.topology()),
                            SchemaNodes::fileOrTopology,
                            Optional.empty())),
            Map.entry(
                    Action.class,
                    ValueType.entries((entries, reader) -> reader.kind(Action.class, entries, Set.of()), "action")),
            Map.entry(
                    Check.class,
                    ValueType.entries((entries, reader) -> reader.kind(Check.class, entries, Set.of()), "check")),
            Map.entry(Expectation.class, ValueType.entries((entries, reader) -> reader.expectation(entries), "check")));

    private ValueTypes() {}

    /** @param type of a record component */
    static ValueType of(Type type) {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw == Optional.class) {
            return ValueType.optional(of(argument(type)));
        }
        if (raw == List.class) {
            return ValueType.several(() -> of(argument(type)), items -> items);
        }
        if (raw == Set.class) {
            return ValueType.several(() -> of(argument(type)), LinkedHashSet::new);
        }
        ValueType known = BY_CLASS.get(raw);
        if (known != null) {
            return known;
        }
        if (raw.isEnum()) {
            return constant(raw);
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        throw new IllegalArgumentException("no type of value for " + raw);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static ValueType record(Class<?> type) {
        return ValueType.entries((entries, reader) -> reader.record(type, entries), Kinds.word(type));
    }

    /** Settings are written as Patroni and PostgreSQL write them, every other constant with hyphens. */
    private static ValueType constant(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            String word =
                    constant instanceof Setting setting ? setting.label() : Kinds.word(((Enum<?>) constant).name());
            constants.put(word, constant);
        }
        List<String> words = List.copyOf(constants.keySet());
        return ValueType.word(
                topology -> words, FileMessages::invalidValue, constants::get, () -> SchemaNodes.oneOf(words));
    }

    /** @param roles the words that are not names of nodes */
    private static ValueType node(
            Function<Topology, List<Node>> nodes,
            List<String> roles,
            Function<String, Object> make,
            Supplier<ObjectNode> schema) {
        return ValueType.word(
                topology -> Stream.concat(nodes.apply(topology).stream().map(Node::name), roles.stream())
                        .toList(),
                FileMessages::unknownNode,
                make,
                schema);
    }

    private static Object nodeRefs(List<Object> items) {
        return new NodeRefs(items.stream().map(NodeRef.class::cast).toList());
    }

    private static Optional<Object> notBlank(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static Function<String, Optional<Object>> matching(String pattern, Function<String, Object> make) {
        Pattern form = Pattern.compile(pattern);
        return text -> form.matcher(text).matches() ? Optional.of(make.apply(text)) : Optional.empty();
    }

    private static Optional<Object> duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(1));
        Duration duration =
                switch (parts.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    default -> Duration.ofMinutes(number);
                };
        return duration.compareTo(MAX_DURATION) <= 0 ? Optional.of(duration) : Optional.empty();
    }
}
