package org.bascule.scenario.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.State;
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
 * Reads records from a file: the components of a record are its keys, the members of a sealed type its kinds. Reports
 * all mistakes, not only the first.
 */
final class RecordReader {

    static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|min)");
    static final Duration MAX_DURATION = Duration.ofMinutes(10);

    private final Mistakes mistakes;
    private final Topology topology;

    RecordReader(Mistakes mistakes, Topology topology) {
        this.mistakes = mistakes;
        this.topology = topology;
    }

    /** Empty, with at least one mistake, when any part of it is invalid. */
    <T> Optional<T> read(Class<T> record, Located value) {
        return entries(value).flatMap(entries -> record(record, entries)).map(record::cast);
    }

    private Optional<Object> record(Class<?> type, Located.Entries entries) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> keys = Arrays.stream(components)
                .map(component -> Kinds.word(component.getName()))
                .toList();
        boolean whole = true;
        for (Located.Pair pair : entries.pairs()) {
            if (!keys.contains(pair.key().text())) {
                mistakes.unknown(pair.key(), FileMessages.unknownKey(pair.key().quoted()), keys);
                whole = false;
            }
        }
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Optional<Object> argument = component(entries, components[i], keys.get(i));
            whole &= argument.isPresent();
            arguments[i] = argument.orElse(null);
        }
        return whole ? Optional.of(construct(type, arguments)) : Optional.empty();
    }

    private Optional<Object> component(Located.Entries entries, RecordComponent component, String key) {
        Type type = component.getGenericType();
        if (type == Topology.class) {
            return Optional.of(topology);
        }
        Optional<Located> written = entries.find(key);
        if (written.isPresent()) {
            return value(type, written.get());
        }
        Optional<Object> documented = documented(component);
        if (documented.isPresent()) {
            return documented;
        }
        Default left = component.getAnnotation(Default.class);
        if (left == null) {
            mistakes.add(entries, FileMessages.missingKey(key), FileMessages.addKey(key));
            return Optional.empty();
        }
        return left.value().isEmpty()
                ? Optional.of(nothing(type))
                : value(type, new Located.Scalar(left.value(), entries.line(), entries.column()));
    }

    /** The default of ports, whose package has no {@link Default}: those of the document. */
    static Optional<Object> documented(RecordComponent component) {
        if (component.getType() == Ports.class) {
            return Optional.of(Ports.DOCUMENTED);
        }
        if (component.getDeclaringRecord() != Ports.class) {
            return Optional.empty();
        }
        try {
            return Optional.of(component.getAccessor().invoke(Ports.DOCUMENTED));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object nothing(Type type) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Set.class) {
            return Set.of();
        }
        if (raw == NodeRefs.class) {
            return new NodeRefs(List.of());
        }
        if (raw == Text.class) {
            return Text.same("");
        }
        if (raw == State.class) {
            return State.EMPTY;
        }
        if (raw == String.class) {
            return "";
        }
        throw new IllegalStateException("no blank " + raw);
    }

    private Optional<Object> value(Type type, Located value) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return value(argument(type, 0), value).map(Optional::of);
        }
        if (raw == List.class || raw == Set.class) {
            return items(argument(type, 0), value).map(items -> raw == Set.class ? new LinkedHashSet<>(items) : items);
        }
        if (raw == Map.class) {
            return settings(value);
        }
        if (raw == Text.class) {
            return text(value);
        }
        if (raw == NodeRefs.class) {
            return nodes(value);
        }
        if (raw == Expectation.class) {
            return expectation(value);
        }
        if (raw == Action.class || raw == Check.class) {
            return entries(value).flatMap(entries -> kind(raw, entries, List.of()));
        }
        if (raw.isRecord() && !isWord(raw)) {
            return entries(value).flatMap(entries -> record(raw, entries));
        }
        return scalar(value).flatMap(word -> word(raw, word));
    }

    private static boolean isWord(Class<?> type) {
        return type == NodeRef.class || type == EtcdAccess.class || type == RowValue.class;
    }

    private Optional<Object> word(Class<?> type, Located.Scalar word) {
        if (type == String.class) {
            return word.text().isBlank()
                    ? wrong(word, FileMessages.emptyValue(), FileMessages.useText())
                    : Optional.of(word.text());
        }
        if (type == int.class || type == Integer.class) {
            return matching(word, "-?[0-9]{1,9}", FileMessages.useInteger()).map(Integer::valueOf);
        }
        if (type == boolean.class) {
            return matching(word, "true|false", Text.same("true, false")).map(Boolean::valueOf);
        }
        if (type == Duration.class) {
            return duration(word);
        }
        if (type == RowValue.class) {
            return matching(word, RowValue.FORM.pattern(), FileMessages.useLowercaseDigitsHyphens())
                    .map(RowValue::new);
        }
        if (type == NodeRef.class) {
            return named(
                            word,
                            Stream.concat(names(topology.nodes()), NodeRef.symbols().stream())
                                    .toList())
                    .map(NodeRef::new);
        }
        if (type == EtcdAccess.class) {
            return named(
                            word,
                            Stream.concat(names(topology.etcds()), Stream.of(EtcdAccess.PROXY.word()))
                                    .toList())
                    .map(EtcdAccess::new);
        }
        if (type.isEnum()) {
            return constant(type, word);
        }
        throw new IllegalStateException("no reader for " + type);
    }

    /** Settings keep Patroni's and PostgreSQL's own spelling; every other constant is written with hyphens. */
    private Optional<Object> constant(Class<?> type, Located.Scalar word) {
        List<Object> constants = List.of(type.getEnumConstants());
        List<String> words = constants.stream().map(RecordReader::spelled).toList();
        int index = words.indexOf(word.text());
        if (index < 0) {
            mistakes.unknown(word, FileMessages.invalidValue(word.quoted()), words);
            return Optional.empty();
        }
        return Optional.of(constants.get(index));
    }

    static String spelled(Object constant) {
        return constant instanceof Setting setting ? setting.label() : Kinds.word(((Enum<?>) constant).name());
    }

    private Optional<Object> duration(Located.Scalar word) {
        Matcher parts = DURATION.matcher(word.text());
        if (parts.matches()) {
            long number = Long.parseLong(parts.group(1));
            Duration duration =
                    switch (parts.group(2)) {
                        case "ms" -> Duration.ofMillis(number);
                        case "s" -> Duration.ofSeconds(number);
                        default -> Duration.ofMinutes(number);
                    };
            if (duration.compareTo(MAX_DURATION) <= 0) {
                return Optional.of(duration);
            }
        }
        return wrong(word, FileMessages.invalidValue(word.quoted()), FileMessages.useDuration());
    }

    private Optional<Object> text(Located value) {
        return entries(value).flatMap(entries -> {
            Optional<String> fr = translation(entries, "fr", FileMessages.frenchTextMissing());
            Optional<String> en = translation(entries, "en", FileMessages.englishTextMissing());
            entries.pairs().stream()
                    .map(Located.Pair::key)
                    .filter(key -> !key.text().equals("fr") && !key.text().equals("en"))
                    .forEach(key -> mistakes.add(
                            key, FileMessages.unknownLanguage(key.quoted()), FileMessages.useFrenchAndEnglish()));
            return fr.isPresent() && en.isPresent() ? Optional.of(new Text(fr.get(), en.get())) : Optional.empty();
        });
    }

    private Optional<String> translation(Located.Entries entries, String language, Text missing) {
        Optional<Located> written = entries.find(language);
        if (written.isEmpty() || isBlank(written.get())) {
            mistakes.add(entries, missing, FileMessages.addKey(language));
            return Optional.empty();
        }
        return scalar(written.get()).map(Located.Scalar::text).map(String::strip);
    }

    private static boolean isBlank(Located value) {
        return value instanceof Located.Scalar scalar && scalar.text().isBlank();
    }

    private Optional<Object> nodes(Located value) {
        return items(NodeRef.class, value)
                .map(items ->
                        new NodeRefs(items.stream().map(NodeRef.class::cast).toList()));
    }

    private Optional<Object> settings(Located value) {
        return entries(value).flatMap(entries -> {
            Map<Setting, String> settings = new LinkedHashMap<>();
            for (Located.Pair pair : entries.pairs()) {
                Optional<Setting> setting = Setting.find(pair.key().text());
                Optional<Located.Scalar> scalar = scalar(pair.value());
                if (setting.isEmpty()) {
                    mistakes.unknown(
                            pair.key(),
                            FileMessages.settingNotAllowed(pair.key().quoted()),
                            Setting.labels());
                } else if (scalar.isPresent()
                        && !setting.get().takes(scalar.get().text())) {
                    mistakes.add(
                            scalar.get(),
                            FileMessages.invalidSettingValue(
                                    setting.get().label(), scalar.get().quoted()),
                            FileMessages.useSettingValue());
                } else {
                    scalar.ifPresent(word -> settings.put(setting.get(), word.text()));
                }
            }
            return settings.size() == entries.pairs().size() && !settings.isEmpty()
                    ? Optional.of(settings)
                    : Optional.empty();
        });
    }

    private Optional<Object> expectation(Located value) {
        return entries(value).flatMap(entries -> {
            Optional<Object> check = kind(Check.class, entries, List.of("within"));
            Optional<Located> written = entries.find("within");
            Optional<Duration> within =
                    written.flatMap(given -> value(Duration.class, given)).map(Duration.class::cast);
            return check.isPresent() && within.isPresent() == written.isPresent()
                    ? Optional.of(new Expectation((Check) check.get(), within))
                    : Optional.empty();
        });
    }

    /** One entry whose key is the kind, beside those that any kind may have. */
    private Optional<Object> kind(Class<?> sealed, Located.Entries entries, List<String> beside) {
        List<String> kinds = Kinds.of(sealed).stream().map(Kinds::word).sorted().toList();
        List<Located.Pair> candidates = entries.pairs().stream()
                .filter(pair -> !beside.contains(pair.key().text()))
                .toList();
        if (candidates.size() != 1) {
            return wrong(
                    entries,
                    sealed == Action.class ? FileMessages.oneActionExpected() : FileMessages.oneCheckExpected(),
                    FileMessages.expectedOneOf(String.join(", ", kinds)));
        }
        Located.Pair pair = candidates.get(0);
        Optional<Class<?>> kind = Kinds.find(sealed, pair.key().text());
        if (kind.isEmpty()) {
            mistakes.unknown(
                    pair.key(),
                    sealed == Action.class
                            ? FileMessages.unknownAction(pair.key().quoted())
                            : FileMessages.unknownCheck(pair.key().quoted()),
                    kinds);
            return Optional.empty();
        }
        if (kind.get().getRecordComponents().length == 0) {
            return Optional.of(construct(kind.get()));
        }
        return entries(pair.value()).flatMap(values -> record(kind.get(), values));
    }

    private Optional<List<Object>> items(Type type, Located value) {
        List<Located> written = value instanceof Located.Items items ? items.items() : List.of(value);
        List<Object> read = new ArrayList<>();
        written.forEach(item -> value(type, item).ifPresent(read::add));
        return read.size() == written.size() ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    Optional<Located.Entries> entries(Located value) {
        if (value instanceof Located.Entries entries) {
            return Optional.of(entries);
        }
        mistakes.add(value, FileMessages.mappingExpected(), FileMessages.useMapping());
        return Optional.empty();
    }

    private Optional<Located.Scalar> scalar(Located value) {
        if (value instanceof Located.Scalar scalar) {
            return Optional.of(scalar);
        }
        mistakes.add(value, FileMessages.singleValueExpected(), FileMessages.useWordOrNumber());
        return Optional.empty();
    }

    private Optional<String> matching(Located.Scalar word, String pattern, Text right) {
        if (word.text().matches(pattern)) {
            return Optional.of(word.text());
        }
        mistakes.add(word, FileMessages.invalidValue(word.quoted()), right);
        return Optional.empty();
    }

    private Optional<String> named(Located.Scalar word, List<String> names) {
        if (names.contains(word.text())) {
            return Optional.of(word.text());
        }
        mistakes.unknown(word, FileMessages.unknownNode(word.quoted()), names);
        return Optional.empty();
    }

    private Optional<Object> wrong(Located where, Text what, Text right) {
        mistakes.add(where, what, right);
        return Optional.empty();
    }

    private static Stream<String> names(List<Node> nodes) {
        return nodes.stream().map(Node::name);
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static Object construct(Class<?> record, Object... arguments) {
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(record + " refused " + Arrays.toString(arguments), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
