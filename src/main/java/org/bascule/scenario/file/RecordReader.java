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
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.EtcdAccess;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.Mark;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Setting;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.check.Check;

/**
 * Makes records of what a file says: a record's components are its keys, a sealed type's members are its kinds. Collects
 * every mistake before it gives up.
 */
final class RecordReader {

    static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|min)");
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Mistakes mistakes;
    private final Topology topology;

    RecordReader(Mistakes mistakes, Topology topology) {
        this.mistakes = mistakes;
        this.topology = topology;
    }

    /** Empty when anything in it is wrong; what is wrong is among the mistakes then. */
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
                mistakes.unknown(
                        pair.key(),
                        Text.of(
                                "clé inconnue : %s",
                                "unknown key: %s", pair.key().text()),
                        keys);
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
        Default left = component.getAnnotation(Default.class);
        if (left == null) {
            mistakes.add(
                    entries,
                    Text.of("il manque « %s »", "“%s” is missing", key),
                    Text.of("ajoutez : %s: …", "add: %s: …", key));
            return Optional.empty();
        }
        return left.value().isEmpty()
                ? Optional.of(nothing(type))
                : value(type, new Located.Scalar(left.value(), entries.line(), entries.column()));
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
        if (raw == Nodes.class) {
            return new Nodes(List.of());
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
        if (raw == Nodes.class) {
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
        return type == NodeRef.class || type == EtcdAccess.class || type == Mark.class;
    }

    private Optional<Object> word(Class<?> type, Located.Scalar word) {
        if (type == String.class) {
            return word.text().isBlank()
                    ? wrong(
                            word,
                            Text.of("rien n'est écrit ici", "nothing is written here"),
                            Text.of("un texte", "a text"))
                    : Optional.of(word.text());
        }
        if (type == int.class || type == Integer.class) {
            return matching(word, "-?[0-9]{1,9}", Text.of("un nombre entier", "a whole number"))
                    .map(Integer::valueOf);
        }
        if (type == boolean.class) {
            return matching(word, "true|false", Text.same("true, false")).map(Boolean::valueOf);
        }
        if (type == Duration.class) {
            return duration(word);
        }
        if (type == Mark.class) {
            return matching(
                            word,
                            Mark.FORM.pattern(),
                            Text.of("des minuscules, des chiffres, des tirets", "lower-case letters, digits, hyphens"))
                    .map(Mark::new);
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
            mistakes.unknown(word, Text.of("« %s » ne va pas ici", "“%s” does not fit here", word.text()), words);
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
            if (duration.compareTo(LONGEST_WAIT) <= 0) {
                return Optional.of(duration);
            }
        }
        return wrong(
                word,
                Text.of("« %s » n'est pas une durée", "“%s” is not a duration", word.text()),
                Text.of("500ms, 30s, 2min ; 10 minutes au plus", "500ms, 30s, 2min; 10 minutes at most"));
    }

    private Optional<Object> text(Located value) {
        return entries(value).flatMap(entries -> {
            Optional<String> fr = translation(entries, "fr", Text.of("le français", "the French"));
            Optional<String> en = translation(entries, "en", Text.of("l'anglais", "the English"));
            entries.pairs().stream()
                    .map(Located.Pair::key)
                    .filter(key -> !key.text().equals("fr") && !key.text().equals("en"))
                    .forEach(key -> mistakes.add(
                            key,
                            Text.of("langue inconnue : %s", "unknown language: %s", key.text()),
                            Text.of(
                                    "fr et en ; un texte qui contient une virgule se met entre guillemets",
                                    "fr and en; a text that contains a comma goes between quotes")));
            return fr.isPresent() && en.isPresent() ? Optional.of(new Text(fr.get(), en.get())) : Optional.empty();
        });
    }

    private Optional<String> translation(Located.Entries entries, String language, Text called) {
        Optional<Located> written = entries.find(language);
        if (written.isEmpty() || isBlank(written.get())) {
            mistakes.add(
                    entries,
                    new Text("il manque " + called.fr(), called.en() + " is missing"),
                    Text.of("ajoutez : %s: …", "add: %s: …", language));
            return Optional.empty();
        }
        return scalar(written.get()).map(Located.Scalar::text).map(String::strip);
    }

    private static boolean isBlank(Located value) {
        return value instanceof Located.Scalar scalar && scalar.text().isBlank();
    }

    private Optional<Object> nodes(Located value) {
        return items(NodeRef.class, value)
                .map(items -> new Nodes(items.stream().map(NodeRef.class::cast).toList()));
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
                            Text.of(
                                    "un scénario ne règle pas « %s »",
                                    "a scenario does not set “%s”", pair.key().text()),
                            Setting.labels());
                } else if (scalar.isPresent()
                        && !setting.get().takes(scalar.get().text())) {
                    mistakes.add(
                            scalar.get(),
                            Text.of(
                                    "%s ne prend pas « %s »",
                                    "%s does not take “%s”",
                                    setting.get().label(),
                                    scalar.get().text()),
                            Text.of(
                                    "un nombre, avec son unité s'il en a une : 20, 8MB, 30s ; ou on, off",
                                    "a number, with its unit if it has one: 20, 8MB, 30s; or on, off"));
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
            Optional<Object> within = entries.find("within")
                    .map(written -> value(Duration.class, written))
                    .orElse(Optional.of(Expectation.USUAL));
            return check.isPresent() && within.isPresent()
                    ? Optional.of(new Expectation((Check) check.get(), (Duration) within.get()))
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
                    Text.of("il faut ici une chose, et une seule", "there must be one thing here, and only one"),
                    Text.of("possibles : %s", "possible: %s", String.join(", ", kinds)));
        }
        Located.Pair pair = candidates.get(0);
        Optional<Class<?>> kind = Kinds.find(sealed, pair.key().text());
        if (kind.isEmpty()) {
            mistakes.unknown(
                    pair.key(),
                    sealed == Action.class
                            ? Text.of(
                                    "action inconnue : %s",
                                    "unknown action: %s", pair.key().text())
                            : Text.of(
                                    "vérification inconnue : %s",
                                    "unknown check: %s", pair.key().text()),
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
        mistakes.add(
                value,
                Text.of("des clés et leurs valeurs sont attendues ici", "keys and their values are expected here"),
                Text.of("clé: valeur", "key: value"));
        return Optional.empty();
    }

    private Optional<Located.Scalar> scalar(Located value) {
        if (value instanceof Located.Scalar scalar) {
            return Optional.of(scalar);
        }
        mistakes.add(
                value,
                Text.of("une seule valeur est attendue ici", "a single value is expected here"),
                Text.of("un mot ou un nombre", "a word or a number"));
        return Optional.empty();
    }

    private Optional<String> matching(Located.Scalar word, String pattern, Text right) {
        if (word.text().matches(pattern)) {
            return Optional.of(word.text());
        }
        mistakes.add(word, Text.of("« %s » ne va pas ici", "“%s” does not fit here", word.text()), right);
        return Optional.empty();
    }

    private Optional<String> named(Located.Scalar word, List<String> names) {
        if (names.contains(word.text())) {
            return Optional.of(word.text());
        }
        mistakes.unknown(word, Text.of("nœud inconnu : %s", "unknown node: %s", word.text()), names);
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
