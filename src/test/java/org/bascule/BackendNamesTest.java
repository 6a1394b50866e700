package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A backend describes itself: the rest of the program does not name one. */
class BackendNamesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/bascule");
    private static final Path RESOURCES = Path.of("src/main/resources/org/bascule");

    /** The word “local” alone names none: it is also a value of synchronous_commit. */
    private static final Pattern NAME = Pattern.compile("(?i)\\b(?:docker|lxc)\\b|LocalBackend|new BackendKind\\(");

    @Test
    void onlyTheAssemblyOfTheProgramNamesOne() throws IOException {
        assertThat(naming(SOURCES, "backend", ".java")).containsExactly("Bascule.java");
    }

    /** The document does, and it is shown as it was published. */
    @Test
    void noHelpAndNoLabelNamesOne() throws IOException {
        assertThat(naming(RESOURCES, "document", ".properties")).isEmpty();
    }

    private static List<String> naming(Path directory, String except, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !file.startsWith(directory.resolve(except)))
                    .filter(BackendNamesTest::namesOne)
                    .map(file -> directory.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean namesOne(Path file) {
        try {
            return NAME.matcher(Files.readString(file)).find();
        } catch (IOException failed) {
            throw new AssertionError(file.toString(), failed);
        }
    }
}
