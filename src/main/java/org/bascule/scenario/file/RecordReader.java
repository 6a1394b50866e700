package org.bascule.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.check.Check;

/**
 * Reads records from a file: the components of a record are its keys, the members of a sealed type its kinds. Reports
 * all mistakes, not only the first.
 */
final class RecordReader {

    private final Mistakes mistakes;
    private final Topology topology;

    RecordReader(Mistakes mistakes, Topology topology) {
        this.mistakes = mistakes;
        this.topology = topology;
    }

    Mistakes mistakes() {
        return mistakes;
    }

    /** The nodes that a file may name. */
    Topology topology() {
        return topology;
    }

    /** Empty, with at least one mistake, when any part of it is invalid. */
    <T> Optional<T> read(Class<T> record, Located value) {
        return entries(value).flatMap(entries -> record(record, entries)).map(record::cast);
    }

    Optional<Object> record(Class<?> type, Located.Entries entries) {
        RecordShape shape = RecordShape.of(type);
        boolean valid = true;
        for (Located.Pair pair : entries.pairs()) {
            if (!shape.keys().contains(pair.key().text())) {
                mistakes.unknown(pair.key(), FileMessages.unknownKey(pair.key().quoted()), shape.keys());
                valid = false;
            }
        }
        Object[] arguments = new Object[shape.components().size()];
        for (int i = 0; i < arguments.length; i++) {
            Optional<Object> argument = component(entries, shape.components().get(i));
            valid &= argument.isPresent();
            arguments[i] = argument.orElse(null);
        }
        return valid ? Optional.of(shape.make(arguments)) : Optional.empty();
    }

    private Optional<Object> component(Located.Entries entries, RecordShape.Component component) {
        if (component.type() == Topology.class) {
            return Optional.of(topology);
        }
        Optional<Located> written = entries.find(component.key());
        if (written.isPresent()) {
            return component.value().format().read(written.get(), this);
        }
        if (component.documented().isPresent()) {
            return component.documented();
        }
        if (component.omitted().isEmpty()) {
            mistakes.add(entries, FileMessages.missingKey(component.key()), FileMessages.addKey(component.key()));
            return Optional.empty();
        }
        String omitted = component.omitted().get();
        return omitted.isEmpty()
                ? Optional.of(component.value().blank().orElseThrow())
                : component.value().format().read(new Located.Scalar(omitted, entries.line(), entries.column()), this);
    }

    Optional<Object> expectation(Located.Entries entries) {
        Optional<Object> check = kind(Check.class, entries, Set.of("within"));
        Optional<Located> written = entries.find("within");
        Optional<Duration> within = written.flatMap(
                        value -> ValueTypes.of(Duration.class).format().read(value, this))
                .map(Duration.class::cast);
        return check.isPresent() && within.isPresent() == written.isPresent()
                ? Optional.of(new Expectation((Check) check.get(), within))
                : Optional.empty();
    }

    /**
     * An action or a check: one entry whose key is the kind.
     *
     * @param beside keys that any kind may have beside it
     */
    Optional<Object> kind(Class<?> sealed, Located.Entries entries, Set<String> beside) {
        boolean action = sealed == Action.class;
        List<Located.Pair> candidates = entries.pairs().stream()
                .filter(pair -> !beside.contains(pair.key().text()))
                .toList();
        if (candidates.size() != 1) {
            mistakes.add(
                    entries,
                    action ? FileMessages.oneActionExpected() : FileMessages.oneCheckExpected(),
                    FileMessages.expectedOneOf(String.join(", ", kinds(sealed))));
            return Optional.empty();
        }
        Located.Pair pair = candidates.get(0);
        Optional<Class<?>> kind = Kinds.find(sealed, pair.key().text());
        if (kind.isEmpty()) {
            String key = pair.key().quoted();
            mistakes.unknown(
                    pair.key(),
                    action ? FileMessages.unknownAction(key) : FileMessages.unknownCheck(key),
                    kinds(sealed));
            return Optional.empty();
        }
        RecordShape shape = RecordShape.of(kind.get());
        if (shape.keys().isEmpty()) {
            return Optional.of(shape.make());
        }
        return entries(pair.value()).flatMap(values -> record(kind.get(), values));
    }

    private static List<String> kinds(Class<?> sealed) {
        return Kinds.of(sealed).stream().map(Kinds::word).sorted().toList();
    }

    Optional<List<Object>> items(ValueType type, Located value) {
        List<Located> written = value instanceof Located.Items items ? items.items() : List.of(value);
        List<Object> read = new ArrayList<>();
        written.forEach(item -> type.format().read(item, this).ifPresent(read::add));
        return read.size() == written.size() ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    Optional<Located.Entries> entries(Located value) {
        if (value instanceof Located.Entries entries) {
            return Optional.of(entries);
        }
        mistakes.add(value, FileMessages.mappingExpected(), FileMessages.useMapping());
        return Optional.empty();
    }

    /** @param correction what to write instead of a list or of keys */
    Optional<Located.Scalar> scalar(Located value, Text correction) {
        if (value instanceof Located.Scalar scalar) {
            return Optional.of(scalar);
        }
        mistakes.add(value, FileMessages.singleValueExpected(), correction);
        return Optional.empty();
    }
}
