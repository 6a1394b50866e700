package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes, packages and files that the documentation names exist. */
class DocumentationTest {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS = Pattern.compile("(?:[A-Z]+[a-z0-9]+)+(?:IT)?");
    private static final Pattern PACKAGE =
            Pattern.compile("(?:org\\.bascule\\.)?([a-z]+(?:\\.(?!jsonl?|xml|yml)[a-z]+)+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern FILE =
            Pattern.compile("(?:\\./)?((?:bench|docs|scenarios|lab-images|src|fxml)/[\\w./-]*\\w)");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    /** Names of other projects that look like those of this one. */
    private static final Set<String> FOREIGN_CLASSES = Set.of("HttpURLConnection");

    @ParameterizedTest
    @MethodSource("documents")
    void everyClassNamedExists(Path document) throws IOException {
        Set<String> named = code(document).stream()
                .filter(code -> CLASS.matcher(code).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(FOREIGN_CLASSES);
        named.removeAll(declared());

        assertThat(named).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPackageNamedExists(Path document) throws IOException {
        List<String> packages = packages();

        assertThat(code(document).stream()
                        .map(PACKAGE::matcher)
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> matcher.group(1))
                        .filter(name -> packages.contains(name.replaceAll("\\..*", "")))
                        .filter(name -> !packages.contains(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFileNamedExists(Path document) throws IOException {
        Path directory = document.toAbsolutePath().getParent();
        List<Path> files = new ArrayList<>();
        LINK.matcher(Files.readString(document)).results().forEach(link -> files.add(directory.resolve(link.group(1))));
        code(document).stream()
                .map(FILE::matcher)
                .filter(matcher -> matcher.matches())
                .forEach(matcher -> files.add(Path.of(matcher.group(1))));

        assertThat(files).allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void theDocumentsNameClasses() throws IOException {
        assertThat(code(Path.of("CONTRIBUTING.md"))).contains("TruthIT", "Refusal", "app.model");
        assertThat(declared()).contains("Refusal", "DocumentationTest");
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> code(Path document) throws IOException {
        return CODE.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Set<String> declared() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            Set<String> names = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                DECLARED.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(names::add);
            }
            return names;
        }
    }

    private static List<String> packages() throws IOException {
        Path root = Path.of("src/main/java/org/bascule");
        try (Stream<Path> directories = Files.walk(root)) {
            return directories
                    .filter(Files::isDirectory)
                    .map(directory -> root.relativize(directory).toString().replace('/', '.'))
                    .toList();
        }
    }
}
