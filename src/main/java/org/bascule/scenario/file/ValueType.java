package org.bascule.scenario.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;

/**
 * A type of value in scenario files.
 *
 * @param format how a value is read, and what to write instead of an invalid one
 * @param schema its JSON Schema
 * @param blank the value of an omitted key whose default is blank; empty when there is no such value
 */
record ValueType(Format format, Supplier<ObjectNode> schema, Optional<Object> blank) {

    /** How values of one type are read. */
    interface Format {

        /** Empty, with at least one mistake, when the value is invalid. */
        Optional<Object> read(Located value, RecordReader reader);
    }

    /** How values made of keys are read. */
    interface EntriesFormat {

        /** Empty, with at least one mistake, when the value is invalid. */
        Optional<Object> read(Located.Entries entries, RecordReader reader);
    }

    /**
     * A single value.
     *
     * @param parse empty when the text is invalid
     * @param correction what to write instead of an invalid value
     */
    static ValueType scalar(Function<String, Optional<Object>> parse, Text correction, Supplier<ObjectNode> schema) {
        Format format = (value, reader) -> reader.scalar(value, correction).flatMap(scalar -> {
            Optional<Object> parsed = parse.apply(scalar.text());
            if (parsed.isEmpty()) {
                Text what = scalar.text().isBlank()
                        ? FileMessages.emptyValue()
                        : FileMessages.invalidValue(scalar.quoted());
                reader.mistakes().add(scalar, what, correction);
            }
            return parsed;
        });
        return new ValueType(format, schema, Optional.empty());
    }

    /**
     * One of several words, which may depend on the topology.
     *
     * @param unknown the message about any other word
     * @param make the value that a word stands for
     */
    static ValueType word(
            Function<Topology, List<String>> words,
            Function<String, Text> unknown,
            Function<String, Object> make,
            Supplier<ObjectNode> schema) {
        Format format = (value, reader) -> {
            List<String> known = words.apply(reader.topology());
            return reader.scalar(value, FileMessages.expectedOneOf(String.join(", ", known)))
                    .flatMap(word -> {
                        if (known.contains(word.text())) {
                            return Optional.of(make.apply(word.text()));
                        }
                        reader.mistakes().unknown(word, unknown.apply(word.quoted()), known);
                        return Optional.empty();
                    });
        };
        return new ValueType(format, schema, Optional.empty());
    }

    /** Keys with their values, defined once in the schema under a name. */
    static ValueType entries(EntriesFormat entries, String definition) {
        return new ValueType(
                (value, reader) -> reader.entries(value).flatMap(written -> entries.read(written, reader)),
                () -> SchemaNodes.reference(definition),
                Optional.empty());
    }

    /** One value, or a list of them. */
    static ValueType several(Supplier<ValueType> item, Function<List<Object>, Object> collect) {
        return new ValueType(
                (value, reader) -> reader.items(item.get(), value).map(collect),
                () -> SchemaNodes.oneOrSeveral(item.get().schema().get()),
                Optional.of(collect.apply(List.of())));
    }

    /** A value that may be left out. */
    static ValueType optional(ValueType type) {
        return new ValueType(
                (value, reader) -> type.format().read(value, reader).map(Optional::of),
                type.schema(),
                Optional.of(Optional.empty()));
    }

    ValueType withBlank(Object value) {
        return new ValueType(format, schema, Optional.of(value));
    }
}
