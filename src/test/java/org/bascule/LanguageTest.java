package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text a user or a contributor reads uses the terms of the field, one for each thing. */
class LanguageTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern VALUE = Pattern.compile("(?m)^[^#=\\n]+=(.*)$");
    private static final Pattern LABEL = Pattern.compile("(?:text|promptText|accessibleText|title)=\"([^\"]*)\"");

    private static final Pattern MESSAGE = Pattern.compile(
            "static Text (\\w+)\\([^{]*\\{\\s*return Text\\.(?:of|same)\\((.*?)\\);\\s*}", Pattern.DOTALL);

    /** Terms that must not be used, each with the one to use; a regular expression and an explanation per line. */
    private static final Path TERMS = Path.of("src/test/resources/org/bascule/terms.txt");

    /** The chapter titles of the document, quoted as they are. */
    private static final Path CHAPTER_TITLES = Path.of("src/main/resources/org/bascule/document/chapters.properties");

    private record Term(Pattern words, String better) {}

    @ParameterizedTest
    @MethodSource("texts")
    void onlyTermsOfTheFieldAreUsed(Path file) throws IOException {
        String text = text(file);
        List<String> found = new ArrayList<>();
        for (Term term : terms()) {
            Matcher matcher = term.words().matcher(text);
            while (matcher.find()) {
                found.add("“" + excerpt(text, matcher.toMatchResult()) + "”: use " + term.better());
            }
        }

        assertThat(found).as(file.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void aCatalogueHasEachMessageOnce(Path catalogue) throws IOException {
        Map<String, String> methods = new HashMap<>();
        Matcher message = MESSAGE.matcher(joined(Files.readString(catalogue)));
        while (message.find()) {
            String sentences = all(LITERAL, message.group(2));
            String other = methods.putIfAbsent(sentences, message.group(1));
            assertThat(other).as("%s: %s", message.group(1), sentences).isNull();
        }

        assertThat(methods).isNotEmpty();
    }

    @Test
    void theTermsAreRead() throws IOException {
        assertThat(terms()).hasSizeGreaterThan(40);
        assertThat(texts()).contains(Path.of("README.md"), Path.of("bascule")).hasSizeGreaterThan(60);
    }

    static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>(catalogues());
        texts.addAll(files("scenarios", ".yml"));
        texts.addAll(files("fxml", ".fxml"));
        texts.addAll(files("src/main/resources", ".properties"));
        texts.addAll(files("src/main/resources", ".yml"));
        texts.remove(CHAPTER_TITLES);
        texts.addAll(files("docs", ".md"));
        texts.addAll(files("bench", ""));
        texts.addAll(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("bascule")));
        return texts;
    }

    static List<Path> catalogues() throws IOException {
        return files("src/main/java", "Messages.java");
    }

    private static List<Path> files(String directory, String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    /** On one line, because a phrase may be wrapped; without the code around it. */
    private static String text(Path file) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith("Messages.java")) {
            text = all(LITERAL, joined(text));
        } else if (file.toString().endsWith(".properties")) {
            text = all(VALUE, text);
        } else if (file.toString().endsWith(".fxml")) {
            text = all(LABEL, text);
        }
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }

    private static String all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.joining(" | "));
    }

    private static String joined(String java) {
        return java.replaceAll("\"\\s*\\+\\s*\"", "");
    }

    private static List<Term> terms() throws IOException {
        return Files.readAllLines(TERMS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" => ", 2))
                .map(parts -> new Term(
                        Pattern.compile(
                                parts[0].strip(),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
                        parts[1].strip()))
                .toList();
    }

    private static String excerpt(String text, MatchResult match) {
        return text.substring(Math.max(0, match.start() - 30), Math.min(text.length(), match.end() + 30));
    }
}
