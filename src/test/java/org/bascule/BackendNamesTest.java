package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A backend describes itself: the rest of the program does not name one. */
class BackendNamesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/bascule");

    private static final Pattern NAME = Pattern.compile("BackendKind\\.LOCAL|(?i)\\b(?:docker|lxc)\\b");

    /** The values of {@code BackendKind}, the option {@code --backend}, and the chapters that need a container. */
    private static final Set<String> STILL_NAME_ONE = Set.of(
            "Bascule.java",
            "app/play/ChapterRow.java",
            "cli/ImagesCommand.java",
            "cli/LabOptions.java",
            "lab/BackendKind.java",
            "scenario/ScenarioMessages.java");

    @Test
    void noOtherClassOutsideTheBackendsNamesOne() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> naming = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("backend")))
                    .filter(BackendNamesTest::namesOne)
                    .map(file -> SOURCES.relativize(file).toString())
                    .toList();

            assertThat(STILL_NAME_ONE).containsAll(naming);
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
