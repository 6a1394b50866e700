package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with random typing errors: the reader reports mistakes, or reads the file. */
class MutationTest {

    private static final int TIMES = 80;
    private static final String TYPOS = "{}[]:,-#&*!|>'\"%@` \t\u0000\u00e9?~0aZ";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"one.yml", "topology.yml", "scenario.yml"})
    void theReaderNeverThrows(String file) {
        Draft draft = new Draft(directory);
        String valid = draft.text(file);
        Random random = new Random(20);
        int invalid = 0;
        for (int i = 0; i < TIMES; i++) {
            String mutated = mutated(valid, random);
            draft.write(file, mutated);
            Reading reading = draft.read();
            assertThat(reading.scenario().isPresent())
                    .as(mutated)
                    .isEqualTo(reading.mistakes().isEmpty());
            invalid += reading.mistakes().isEmpty() ? 0 : 1;
        }
        assertThat(invalid).isGreaterThan(TIMES / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"04-configuration.yml", "06-failover.yml", "12-a-few-tests.yml"})
    void theReaderNeverThrowsOnAChapterOfTheDocument(String file) throws IOException {
        Path scenario = Path.of("scenarios/poc");
        Files.copy(scenario.resolve("topology.yml"), directory.resolve("topology.yml"));
        String valid = Files.readString(scenario.resolve(file));
        Random random = new Random(41);
        for (int i = 0; i < TIMES; i++) {
            String mutated = mutated(valid, random);
            Files.writeString(directory.resolve(file), mutated);
            Reading reading = ScenarioReader.read(directory.resolve(file));
            assertThat(reading.scenario().isPresent() || !reading.mistakes().isEmpty())
                    .as(mutated)
                    .isTrue();
        }
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int edits = random.nextInt(3); edits >= 0; edits--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int within = random.nextInt(line.length() + 1);
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, line.substring(within));
                case 3 -> lines.set(at, line.substring(0, within));
                case 4 -> lines.set(at, " ".repeat(random.nextInt(9)) + line.strip());
                case 5 -> lines.set(at, line.substring(0, within) + typo(random) + line.substring(within));
                default -> lines.set(at, lines.get(random.nextInt(lines.size())));
            }
        }
        return String.join("\n", lines);
    }

    private static String typo(Random random) {
        StringBuilder typos = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            typos.append(TYPOS.charAt(random.nextInt(TYPOS.length())));
        }
        return typos.toString();
    }
}
