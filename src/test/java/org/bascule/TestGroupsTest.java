package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Continuous integration runs the tests on containers beside the others: it knows them by their tag. */
class TestGroupsTest {

    private static final String TAG = "@Tag(\"containers\")\n";

    @Test
    void exactlyTheTestsOnContainersAreTagged() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> tests =
                    files.filter(file -> file.toString().endsWith("IT.java")).toList();

            assertThat(tests).isNotEmpty().allSatisfy(file -> assertThat(tagged(file))
                    .as(file.toString())
                    .isEqualTo(file.getFileName().toString().matches("(Docker|Lxc).*")));
        }
    }

    private static boolean tagged(Path file) throws IOException {
        return Files.readString(file).contains(TAG);
    }
}
