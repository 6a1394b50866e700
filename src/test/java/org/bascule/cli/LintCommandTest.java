package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.file.ScenarioSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    @TempDir
    Path directory;

    @Test
    void aValidFileIsReported() {
        Run run = Run.of("lint", "scenarios/poc", "scenarios/poc/topology.yml", "scenarios/poc/01-etcd.yml");

        assertThat(run.out()).isEqualTo("✓ scenarios/poc\n✓ scenarios/poc/topology.yml\n✓ scenarios/poc/01-etcd.yml\n");
        assertThat(run.code()).isEqualTo(ExitCode.PASSED);
    }

    @Test
    void everyErrorIsReportedWithItsPositionAndTheCorrection() throws IOException {
        Path file = wrong();

        Run run = Run.of("--lang", "en", "lint", file.toString(), "scenarios/poc");

        assertThat(run.out().lines())
                .containsExactly(
                        file + ":1:8: invalid name: “Big”",
                        "    → use a lowercase letter followed by at most 30 lowercase letters, digits, - or _",
                        file + ":4:57: 0 cannot be the last octet of an address",
                        "    → use a number from 1 to 254",
                        "✓ scenarios/poc",
                        "2 errors");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void oneErrorIsCountedInTheSingular() throws IOException {
        Path file = Files.writeString(directory.resolve("empty.yml"), "");

        assertThat(Run.of("--lang", "fr", "lint", file.toString()).out())
                .isEqualTo(
                        file + ":1:1: le fichier est vide\n    → consultez l'exemple dans scenarios/poc\n1 erreur\n");
        assertThat(Run.of("--lang", "en", "lint", file.toString()).out())
                .isEqualTo(file + ":1:1: the file is empty\n    → see the example in scenarios/poc\n1 error\n");
    }

    @Test
    void aReplacedWordIsAWarningThatGivesTheNewOne() throws IOException {
        String chapter = Files.readString(Path.of("scenarios/poc/06-failover.yml"));
        Files.copy(Path.of("scenarios/poc/topology.yml"), directory.resolve("topology.yml"));
        Path file = Files.writeString(directory.resolve("old.yml"), chapter.replace("signal: int", "by: int"));

        Run run = Run.of("--lang", "en", "lint", file.toString());

        assertThat(run.out().lines())
                .hasSize(3)
                .contains("    → signal", "✓ " + file)
                .anySatisfy(line -> assertThat(line).matches("\\Q" + file + "\\E:[0-9]+:[0-9]+: warning: .*by.*"));
        assertThat(run.code()).isZero();
    }

    @Test
    void theSchemaIsPrinted() {
        Run run = Run.of("lint", "--schema");

        assertThat(run.out()).isEqualTo(ScenarioSchema.text() + "\n");
        assertThat(run.code()).isEqualTo(ExitCode.PASSED);
    }

    @Test
    void theChaptersAreListedWithTheirPages() {
        Run run = Run.of("--lang", "en", "chapters");

        assertThat(run.out().lines())
                .hasSize(ScenarioReader.builtIn("poc").chapters().size()
                        + ScenarioReader.builtIn("beyond").chapters().size()
                        + ScenarioReader.builtIn("troubleshooting").chapters().size())
                .startsWith(" 1  etcd               p. 10 Containers and etcd")
                .contains("17  pitr                     Point-in-time recovery")
                .endsWith("36  short-lived              Patroni stops as soon as it has started");
        assertThat(run.code()).isEqualTo(ExitCode.PASSED);
    }

    @Test
    void controlCharactersOfAFileOrItsNameAreEscaped() throws IOException {
        Path file = Files.writeString(directory.resolve("\u001b[2J.yml"), """
                scope: "\\e]0;title\\a"
                token: small
                nodes:
                  - {name: etcd1, container: "\\e[31mkey\\u202e", aliases: [], octet: 1, services: [etcd]}
                """);

        Run lint = Run.of("--lang", "en", "lint", file.toString());
        Run play = Run.of("--lang", "en", "play", file.toString());

        assertThat(lint.out()).contains("\\u001b[2J.yml:1:", "invalid name: “\\u001b]0;title\\u0007”", "key\\u202e");
        assertThat(play.err()).contains("\\u001b[2J.yml:1:", "invalid name: “\\u001b]0;title\\u0007”", "key\\u202e");
        assertThat(lint.out() + lint.err() + play.out() + play.err()).doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void anEndlessFileIsInvalidInput() {
        Run lint = Run.of("--lang", "en", "lint", "/dev/zero");
        Run play = Run.of("--lang", "en", "play", "/dev/zero");

        assertThat(lint.out())
                .startsWith("/dev/zero:1:1: this is not a regular file\n    → use a regular YAML text file\n");
        assertThat(lint.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(play.err()).contains("/dev/zero:1:1: this is not a regular file", "use a regular YAML text file");
        assertThat(play.code()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void furtherErrorsAreCounted() throws IOException {
        Path file = Files.writeString(
                directory.resolve("many.yml"),
                "scope: a\ntoken: b\nnodes: []\n" + "x%s: 1\n".repeat(30).formatted(numbers()));

        Run run = Run.of("--lang", "en", "lint", file.toString());

        assertThat(run.out().lines()).hasSize(2 * 20 + 2).endsWith("… and 10 more", "30 errors");
        assertThat(Run.of("--lang", "en", "play", file.toString()).err()).contains("… and 10 more");
    }

    private static Object[] numbers() {
        return java.util.stream.IntStream.range(0, 30).boxed().toArray();
    }

    private Path wrong() throws IOException {
        return Files.writeString(directory.resolve("wrong.yml"), """
                scope: Big
                token: small
                nodes:
                  - {name: etcd1, container: etcd1, aliases: [], octet: 0, services: [etcd]}
                """);
    }
}
