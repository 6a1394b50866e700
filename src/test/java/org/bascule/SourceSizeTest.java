package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSizeTest {

    private static final int MOST_LINES = 250;
    private static final int MOST_LINES_OF_A_VIEW = 200;
    private static final Pattern VIEW = Pattern.compile(".+(View|Pane)\\.java");

    @ParameterizedTest
    @ValueSource(strings = {"local", "docker", "lxc"})
    void noClassOfABackendIsLong(String backend) throws IOException {
        for (Path source : sources(Path.of("src/main/java/org/bascule/backend", backend))) {
            assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    /** What a view shows is decided by a function that is tested without a screen, see CONTRIBUTING.md. */
    @Test
    void noViewIsLong() throws IOException {
        List<Path> views = views();
        assertThat(views).isNotEmpty();
        for (Path view : views) {
            assertThat(Files.readAllLines(view)).as(view.toString()).hasSizeLessThanOrEqualTo(MOST_LINES_OF_A_VIEW);
        }
    }

    private static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/bascule/app"))) {
            return files.filter(
                            file -> VIEW.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static List<Path> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
