package org.bascule.app.configuration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bascule.app.configuration.ConfigFile.Kind;
import org.bascule.app.configuration.Row.Why;
import org.bascule.lab.Text;

/**
 * Why the lab's files differ from the document's, and what the lines of the others do, by {@code explanations.yml}. The first
 * rule that matches applies.
 */
public final class Explanations {

    /**
     * @param file the kind of file
     * @param line a pattern that is found in the lab's line or in the document's
     * @param quiet whether it is due to the machine only
     */
    record Rule(String file, String line, String fr, String en, boolean quiet) {

        boolean fits(Kind kind, Row row) {
            return file.equals(kind.word())
                    && Stream.concat(row.lab().stream(), row.document().stream())
                            .anyMatch(
                                    text -> Pattern.compile(line).matcher(text).find());
        }

        Why why() {
            return new Why(new Text(fr, en), quiet);
        }
    }

    private static final Pattern ADDRESS = Pattern.compile("\\b(127\\.0|10\\.0)\\.\\d{1,3}\\.(\\d{1,3})\\b");
    private static final Why ADDRESSES = new Why(ConfigurationMessages.networkDiffers(), true);

    /** Initialized by the first call of {@link #builtIn}. */
    private static final class BuiltIn {
        private static final Explanations EXPLANATIONS = read();
    }

    private final List<Rule> rules;

    private Explanations(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Those of {@code explanations.yml}, read once. Not to be called on the JavaFX thread. */
    public static Explanations builtIn() {
        return BuiltIn.EXPLANATIONS;
    }

    private static Explanations read() {
        try (InputStream yaml = Explanations.class.getResourceAsStream("/org/bascule/document/explanations.yml")) {
            return new Explanations(new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(yaml), new TypeReference<List<Rule>>() {}));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Rule> rules() {
        return rules;
    }

    /** The rows, each difference with its known reason, if any. */
    List<Row> explain(Kind kind, List<Row> rows) {
        return rows.stream()
                .map(row -> row.differs() ? row.because(why(kind, row)) : row)
                .toList();
    }

    /** The rows of a file without a counterpart, each with what its line does, if that is known. */
    List<Row> describe(Kind kind, List<Row> rows) {
        return rows.stream().map(row -> row.because(rule(kind, row))).toList();
    }

    private Optional<Why> why(Kind kind, Row row) {
        if (row.lab().isPresent()
                && row.document().isPresent()
                && withoutNetwork(row.lab().get())
                        .equals(withoutNetwork(row.document().get()))) {
            return Optional.of(ADDRESSES);
        }
        return rule(kind, row);
    }

    private Optional<Why> rule(Kind kind, Row row) {
        return rules.stream().filter(rule -> rule.fits(kind, row)).findFirst().map(Rule::why);
    }

    private static String withoutNetwork(String line) {
        return ADDRESS.matcher(line).replaceAll("@$2").replaceAll("['\"]", "");
    }
}
