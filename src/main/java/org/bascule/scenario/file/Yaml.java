package org.bascule.scenario.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads YAML into values with their positions. */
final class Yaml {

    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final Mistakes mistakes;

    private Yaml(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Empty, with a mistake, when the text is not valid YAML. */
    static Optional<Located> read(String text, Mistakes mistakes) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                mistakes.add(new Located.Scalar("", 1, 1), FileMessages.fileEmpty(), FileMessages.seeExampleScenario());
                return Optional.empty();
            }
            Located value = new Yaml(mistakes).value(parser);
            requireEnd(parser, mistakes);
            return Optional.of(value);
        } catch (JsonProcessingException malformed) {
            mistakes.add(
                    where(malformed), FileMessages.invalidYaml(reason(malformed)), FileMessages.checkYamlPunctuation());
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Only one document is read: a null token ends the document, another one the file. */
    private static void requireEnd(JsonParser parser, Mistakes mistakes) throws IOException {
        JsonToken end = parser.nextToken();
        if (end != null || parser.nextToken() != null) {
            JsonLocation at = parser.currentTokenLocation();
            mistakes.add(
                    new Located.Scalar("", at.getLineNr(), at.getColumnNr()),
                    FileMessages.severalYamlDocuments(),
                    FileMessages.useOneFilePerDocument());
        }
    }

    /** The parser's message: what it found, not what it was doing. */
    private static String reason(JsonProcessingException malformed) {
        String reason = malformed.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null
                ? marked.getProblem()
                : malformed.getOriginalMessage();
        return reason.lines().findFirst().orElse("");
    }

    private static Located where(JsonProcessingException malformed) {
        if (malformed.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark mark = marked.getProblemMark();
            return new Located.Scalar("", mark.getLine() + 1, mark.getColumn() + 1);
        }
        JsonLocation location = malformed.getLocation();
        return location == null
                ? new Located.Scalar("", 1, 1)
                : new Located.Scalar("", Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private Located value(JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return entries(parser, at);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Located> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return new Located.Items(List.copyOf(items), at.getLineNr(), at.getColumnNr());
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new Located.Scalar(text, at.getLineNr(), at.getColumnNr());
    }

    private Located entries(JsonParser parser, JsonLocation at) throws IOException {
        List<Located.Pair> pairs = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            JsonLocation keyAt = parser.currentTokenLocation();
            Located.Scalar key = new Located.Scalar(parser.currentName(), keyAt.getLineNr(), keyAt.getColumnNr());
            parser.nextToken();
            Located value = value(parser);
            if (keys.add(key.text())) {
                pairs.add(new Located.Pair(key, value));
            } else {
                mistakes.add(key, FileMessages.duplicate(key.quoted()), FileMessages.removeDuplicate());
            }
        }
        return new Located.Entries(List.copyOf(pairs), at.getLineNr(), at.getColumnNr());
    }
}
