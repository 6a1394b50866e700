package org.bascule.scenario.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.Step;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.file.Reading;
import org.bascule.scenario.file.ScenarioReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenTest {

    @TempDir
    Path directory;

    static Stream<Chapter> chapters() {
        return Stream.of("poc", "beyond", "troubleshooting")
                .flatMap(scenario -> ScenarioReader.builtIn(scenario).chapters().stream());
    }

    /** Every kind of action and of check that a chapter uses: the reader gets back what was written. */
    @ParameterizedTest
    @MethodSource("chapters")
    void whatIsWrittenIsRead(Chapter chapter) throws IOException {
        Path file = directory.resolve("chapter.yml");
        Files.writeString(file, Recorder.yaml(written(chapter)));

        Reading reading = ScenarioReader.read(file);

        assertThat(reading.mistakes()).isEmpty();
        List<Step> read = reading.scenario().orElseThrow().chapters().get(0).steps();
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).actions()).isEqualTo(chapter.steps().get(i).actions());
            assertThat(checks(read.get(i))).isEqualTo(checks(chapter.steps().get(i)));
        }
    }

    private static List<Check> checks(Step step) {
        return step.checks().stream().map(Expectation::check).toList();
    }

    private static Map<String, Object> written(Chapter chapter) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", chapter.id());
        written.put("title", Written.of(Text.same("title")));
        written.put("topology", Recording.topology(chapter.topology()));
        written.put(
                "requires",
                chapter.requires().stream()
                        .map(capability -> capability.label())
                        .toList());
        written.put("starts", Recording.starts(chapter.starts()));
        List<Object> steps = new ArrayList<>();
        for (Step step : chapter.steps()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", step.id());
            one.put("title", Written.of(Text.same("title")));
            one.put("text", Written.of(Text.same("text")));
            one.put("actions", step.actions().stream().map(Written::of).toList());
            one.put("checks", checks(step).stream().map(Written::of).toList());
            steps.add(one);
        }
        written.put("steps", steps);
        return written;
    }
}
